using System.Reflection;
using System.Xml.Linq;

namespace Seatrial.Architecture.Tests;

/// <summary>
/// Syntax ← Engine ← Secrets, Components ← Requirements ← Governance ← Cli and Engine ← Reporting ← Cli: see docs/adr/0001.
/// </summary>
public sealed class DependencyRuleTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Seatrial.Syntax"] = [],
        ["Seatrial.Engine"] = ["Seatrial.Syntax"],
        ["Seatrial.Secrets"] = ["Seatrial.Engine"],
        ["Seatrial.Code"] = ["Seatrial.Syntax"],
        ["Seatrial.Components"] = ["Seatrial.Engine"],
        ["Seatrial.Requirements"] = ["Seatrial.Syntax", "Seatrial.Code", "Seatrial.Engine", "Seatrial.Secrets", "Seatrial.Components"],
        ["Seatrial.Governance"] = ["Seatrial.Engine", "Seatrial.Components", "Seatrial.Requirements"],
        ["Seatrial.Reporting"] = ["Seatrial.Engine"],
        ["Seatrial.Cli"] =
        [
            "Seatrial.Syntax",
            "Seatrial.Code",
            "Seatrial.Engine",
            "Seatrial.Secrets",
            "Seatrial.Components",
            "Seatrial.Requirements",
            "Seatrial.Governance",
            "Seatrial.Reporting",
        ],
    };

    public static TheoryData<string> Products => [.. Allowed.Keys];

    [Fact]
    public void Every_project_under_src_has_its_place_in_the_rule() =>
        Assert.Equal(
            Allowed.Keys.Order(StringComparer.Ordinal),
            Repository
                .Projects.Where(p => p.StartsWith("src/", StringComparison.Ordinal))
                .Select(p => Path.GetFileNameWithoutExtension(p))
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Products))]
    public void A_project_references_only_what_stands_before_it(string project)
    {
        var references = XDocument
            .Load(Repository.FullPath($"src/{project}/{project}.csproj"))
            .Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));
        Assert.All(references, reference => Assert.Contains(reference, Allowed[project]));
    }

    [Theory]
    [MemberData(nameof(Products))]
    public void An_assembly_uses_only_what_stands_before_it(string project)
    {
        string assembly = string.Equals(project, "Seatrial.Cli", StringComparison.Ordinal) ? "seatrial" : project;
        var used = Assembly
            .Load(assembly)
            .GetReferencedAssemblies()
            .Select(a => a.Name!)
            .Where(name => name.StartsWith("Seatrial.", StringComparison.Ordinal));
        Assert.All(used, name => Assert.Contains(name, Allowed[project]));
    }

    [Theory]
    [InlineData("Spectre.Console", "Seatrial.Reporting", "seatrial")]
    [InlineData("System.CommandLine", "seatrial")]
    [InlineData("YamlDotNet", "Seatrial.Engine", "Seatrial.Requirements", "Seatrial.Secrets", "seatrial")]
    public void A_package_of_the_edge_stays_at_the_edge(string package, params string[] users)
    {
        var actual = Allowed
            .Keys.Select(p => string.Equals(p, "Seatrial.Cli", StringComparison.Ordinal) ? "seatrial" : p)
            .Where(name => Assembly.Load(name).GetReferencedAssemblies().Any(a => a.Name!.StartsWith(package, StringComparison.Ordinal)));
        Assert.All(actual, name => Assert.Contains(name, users));
    }
}
