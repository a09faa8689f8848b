using System.Text.RegularExpressions;
using Seatrial.Components.Identity;
using Seatrial.Components.Packages;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Sources.Modules;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Dependencies.Identity;

/// <summary>
/// Packages that JavaScript and TypeScript import and that no manifest above the file declares. A well-known one comes along with another
/// package and is only said; a name that is not well known is what an invented package looks like.
/// </summary>
internal sealed partial class ScriptUndeclared
{
    /// <summary>What imports end in that name no program.</summary>
    private static readonly string[] Assets = [".css", ".scss", ".sass", ".less", ".svg", ".png", ".jpg", ".webp", ".json", ".graphql"];

    private readonly ModuleGraph graph;
    private readonly ManifestFact[] manifests;
    private readonly string[] aliases;
    private readonly bool hasBaseUrl;
    private readonly HashSet<string> folders = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> workspace;

    private ScriptUndeclared(ApplicationView view)
    {
        graph = new ModuleGraph(view.Facts);
        manifests = [.. view.Facts.Of<ManifestFact>().Where(m => m.Ecosystem is Ecosystem.Npm or Ecosystem.Deno)];
        workspace = manifests.Select(m => m.PackageName).OfType<string>().ToHashSet(StringComparer.Ordinal);
        aliases =
        [
            .. view
                .Facts.Of<PathAliasFact>()
                .Select(a => a.Pattern.Split('*')[0])
                .Where(p => p.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];
        hasBaseUrl = view.Facts.Of<PathAliasFact>().Any(a => a.Pattern == PathAliasFact.Anything);
        foreach (string member in manifests.SelectMany(m => m.WorkspaceMembers).Where(m => !m.Contains('*', StringComparison.Ordinal)))
        {
            // A member that a tool writes is not in the tree: its folder is called like it.
            workspace.Add(Paths.Name(member.TrimEnd('/')));
        }

        foreach (var module in graph.Modules)
        {
            folders.UnionWith(module.Location.Path.Split('/').Select(p => p.Split('.')[0]));
        }
    }

    public static void Find(ApplicationView view, IdentityView identity, List<Finding> findings, List<Evidence> hints)
    {
        var search = new ScriptUndeclared(view);
        if (search.manifests.Length == 0)
        {
            return;
        }

        foreach (
            var group in search.Undeclared().GroupBy(i => i.Package, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
        )
        {
            SourceLocation[] places = [.. group.Select(i => i.Place).OrderBy(p => p.Path, StringComparer.Ordinal).ThenBy(p => p.Line)];
            if (identity.IsListed(Ecosystem.Npm, group.Key))
            {
                hints.Add(
                    new Evidence(
                        $"{group.Key} is imported and not declared; it is there because another package brings it along.",
                        places[0]
                    )
                );
                continue;
            }

            if (WellKnownNames.Contains(Ecosystem.Npm, group.Key))
            {
                hints.Add(
                    new Evidence(
                        $"{group.Key} is imported and not declared; it comes along with another package, or not at all.",
                        places[0]
                    )
                );
                continue;
            }

            findings.Add(
                DependencyRules.UndeclaredImport.Find(
                    places[0],
                    $"{group.Key} is imported, and no manifest declares it; it is not a well-known package either.",
                    $"undeclared {group.Key}",
                    confidence: Confidence.Medium
                ) with
                {
                    RelatedLocations = [.. places.Skip(1).Take(20)],
                }
            );
        }
    }

    private IEnumerable<(string Package, SourceLocation Place)> Undeclared()
    {
        var declared = new Dictionary<string, HashSet<string>?>(StringComparer.Ordinal);
        foreach (var module in graph.Modules)
        {
            string folder = Paths.Folder(module.Location.Path);
            if (!declared.TryGetValue(folder, out var names))
            {
                declared[folder] = names = Declared(folder);
            }

            if (names is null)
            {
                continue;
            }

            foreach (var import in module.Imports)
            {
                if (
                    PackageOf(import.Specifier) is { } package
                    && !names.Contains(package)
                    && !names.Contains(TypesOf(package))
                    && !IsOwn(package, import.Specifier)
                    && !VirtualModules.IsProvided(import.Specifier, names)
                    && graph.Resolve(module, import.Specifier) is null
                )
                {
                    yield return (package, new SourceLocation(module.Location.Path, import.Line));
                }
            }
        }
    }

    /// <summary>What the manifests in a folder and above it declare; null where there is none, so that nothing can be said.</summary>
    private HashSet<string>? Declared(string folder)
    {
        ManifestFact[] above = [.. manifests.Where(m => Paths.IsWithin(folder, m.Folder))];
        return
            Array.Exists(above, m => m.Kind == ManifestKind.PackageJson)
            && !Array.Exists(above, m => m.Ecosystem == Ecosystem.Deno)
            && !folder.Contains("supabase/functions", StringComparison.Ordinal)
            ? above.SelectMany(m => m.Dependencies).Select(d => d.Name).ToHashSet(StringComparer.Ordinal)
            : null;
    }

    /// <summary>Names that a bundler or compiler maps to the project: aliases, folders as roots, other packages of the workspace.</summary>
    private bool IsOwn(string package, string specifier) =>
        workspace.Contains(package)
        || NodeModules.IsProvided(package)
        || Array.Exists(aliases, a => specifier.StartsWith(a, StringComparison.Ordinal))
        || (hasBaseUrl && Array.Exists(Assets, a => specifier.EndsWith(a, StringComparison.OrdinalIgnoreCase)))
        || folders.Contains(package.TrimStart('@').Split('/')[0]);

    private static string TypesOf(string package) => "@types/" + package.TrimStart('@').Replace("/", "__", StringComparison.Ordinal);

    /// <summary>The package of a specifier; null for paths, addresses, loaders, and what no registry takes as a name.</summary>
    private static string? PackageOf(string specifier) =>
        specifier.Length <= 300 && Specifier().Match(specifier) is { Success: true } match ? match.Groups["package"].Value : null;

    [GeneratedRegex(@"^(?<package>(@[a-z0-9][a-z0-9._-]*/)?[a-z0-9][a-z0-9._-]+)(/[^:!?*]*)?$", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Specifier();
}
