using ArchUnitNET.Fluent.Syntax.Elements.Types;
using ArchUnitNET.Loader;
using Seatrial.Requirements;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Seatrial.Architecture.Tests;

/// <summary>
/// Slices of the requirements stand side by side: what two of them need is a shared folder or moves down into the engine.
/// </summary>
public sealed class SliceTests
{
    private const string Prefix = "Seatrial.Requirements.";

    /// <summary>Folders that read facts for all slices, and what judges have in common.</summary>
    private static readonly string[] Shared =
    [
        "Access",
        "Applications",
        "Containers",
        "Credentials",
        "Deployment",
        "Endpoints",
        "Frameworks",
        "Judging",
        "Manifests",
        "Programs",
        "RowSecurity",
        "Sources",
        "Stack",
    ];

    /// <summary>The run over all slices.</summary>
    private static readonly string[] Runs = ["Checks"];

    private static readonly ArchUnitNET.Domain.Architecture Product = new ArchLoader().LoadAssemblies(typeof(Slices).Assembly).Build();

    private static IEnumerable<string> Folders =>
        Product
            .Types.Select(t => t.Namespace.FullName)
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(n => n[Prefix.Length..].Split('.')[0])
            .Distinct(StringComparer.Ordinal)
            .Except(Runs, StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    [Fact]
    public void No_slice_uses_another_slice()
    {
        string[] slices = [.. Folders.Except(Shared, StringComparer.Ordinal)];
        foreach (string slice in slices)
        {
            foreach (string other in slices.Where(s => !string.Equals(s, slice, StringComparison.Ordinal)))
            {
                AssertIndependent(slice, other);
            }
        }
    }

    [Fact]
    public void Shared_folders_use_no_slice()
    {
        string[] slices = [.. Folders.Except(Shared, StringComparer.Ordinal)];
        foreach (string shared in Folders.Intersect(Shared, StringComparer.Ordinal))
        {
            foreach (string slice in slices)
            {
                AssertIndependent(shared, slice);
            }
        }
    }

    private static void AssertIndependent(string user, string used)
    {
        var violations = Types()
            .That()
            .Are(TypesOf(user))
            .Should()
            .NotDependOnAny(TypesOf(used))
            .WithoutRequiringPositiveResults()
            .Evaluate(Product)
            .Where(r => !r.Passed)
            .Select(r => r.Description);
        Assert.Empty(violations);
    }

    private static GivenTypesConjunctionWithDescription TypesOf(string folder) =>
        Types().That().ResideInNamespaceMatching($"^{System.Text.RegularExpressions.Regex.Escape(Prefix + folder)}(\\..*)?$").As(folder);
}
