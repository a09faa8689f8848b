using System.Collections.Frozen;
using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Requirements.Stack.Ci;

/// <summary>Configuration of Dependabot and Renovate.</summary>
internal static class UpdateBots
{
    /// <summary>
    /// Dependabot's names (GitHub documentation, "package-ecosystem") and Renovate's managers that stand for the same world.
    /// </summary>
    private static readonly FrozenDictionary<string, Ecosystem> Names = new Dictionary<string, Ecosystem>(StringComparer.Ordinal)
    {
        ["npm"] = Ecosystem.Npm,
        ["bun"] = Ecosystem.Npm,
        ["pip"] = Ecosystem.PyPI,
        ["uv"] = Ecosystem.PyPI,
        ["nuget"] = Ecosystem.NuGet,
        ["dotnet-sdk"] = Ecosystem.NuGet,
        ["maven"] = Ecosystem.Maven,
        ["gradle"] = Ecosystem.Maven,
        ["gomod"] = Ecosystem.Go,
        ["bundler"] = Ecosystem.RubyGems,
        ["composer"] = Ecosystem.Packagist,
        ["cargo"] = Ecosystem.Crates,
        ["mix"] = Ecosystem.Hex,
        ["pub"] = Ecosystem.Pub,
        ["deno"] = Ecosystem.Deno,
        ["pip_requirements"] = Ecosystem.PyPI,
        ["poetry"] = Ecosystem.PyPI,
        ["pep621"] = Ecosystem.PyPI,
        ["pipenv"] = Ecosystem.PyPI,
        ["pip-compile"] = Ecosystem.PyPI,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static void ReadDependabot(FileContent content, FactCollector collector)
    {
        if (collector.ReadYaml(content) is not [{ IsMap: true } root, ..])
        {
            return;
        }

        string[] names =
        [
            .. root["updates"].Items.Select(u => u["package-ecosystem"].Text).OfType<string>().Distinct(StringComparer.Ordinal),
        ];
        Ecosystem[] known = [.. names.Where(Names.ContainsKey).Select(n => Names[n]).Distinct()];
        collector.Add(
            new UpdateBotFact(
                "Dependabot",
                CoversEverything: false,
                known,
                names.Contains("github-actions", StringComparer.Ordinal),
                names.Contains("docker", StringComparer.Ordinal),
                new SourceLocation(content.File.Path, 1)
            )
        );
    }

    /// <summary>
    /// Renovate looks at everything that it knows unless <c>enabledManagers</c> says otherwise. JSON5 that is no JSON counts as such.
    /// </summary>
    public static void ReadRenovate(FileContent content, FactCollector collector)
    {
        var root = JsonDocuments.Parse(content.Utf8).Root;
        if (root["enabled"].Text is "false")
        {
            return;
        }

        string[] managers = [.. root["enabledManagers"].Texts()];
        Ecosystem[] known = [.. managers.Where(Names.ContainsKey).Select(n => Names[n]).Distinct()];
        bool all = managers.Length == 0;
        collector.Add(
            new UpdateBotFact(
                "Renovate",
                all,
                known,
                all || managers.Contains("github-actions", StringComparer.Ordinal),
                all || managers.Contains("dockerfile", StringComparer.Ordinal),
                new SourceLocation(content.File.Path, 1)
            )
        );
    }
}
