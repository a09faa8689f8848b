using System.Text.Json;

namespace Seatrial.Code.Resolution.Projects;

/// <summary>
/// The package.json files of a tree: which packages are here, and where what they export is. Source: Node.js documentation, "Modules:
/// Packages".
/// </summary>
internal sealed class PackageManifests
{
    private static readonly string[] DependencyFields = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];
    private static readonly string[] MainFields = ["source", "main", "module", "types"];

    /// <summary>Where builds put what they make of <c>src</c>.</summary>
    private static readonly string[] OutputFolders = ["dist", "lib", "build", "out"];

    private readonly Dictionary<string, (string Folder, JsonElement Manifest)> byName = new(StringComparer.Ordinal);
    private readonly List<(string Folder, JsonElement Manifest)> all = [];
    private readonly List<(string Folder, string Pattern)> workspaces = [];
    private readonly HashSet<string> fromRegistry = new(StringComparer.Ordinal);

    public void Add(string path, string text)
    {
        if (ManifestJson.Object(text) is not { } manifest)
        {
            return;
        }

        string folder = RelativePath.Folder(path);
        all.Add((folder, manifest));
        if (manifest.Text("name") is { Length: > 0 } name)
        {
            byName.TryAdd(name, (folder, manifest));
        }

        if (manifest.TryGetProperty("workspaces", out var patterns))
        {
            workspaces.AddRange((patterns.Member("packages", JsonValueKind.Array) ?? patterns).Texts().Select(p => (folder, p)));
        }

        foreach (var dependency in DependencyFields.SelectMany(f => manifest.Member(f, JsonValueKind.Object)?.EnumerateObject() ?? default))
        {
            bool isLocal = dependency.Value.Texts().Any(v => v.Contains(':', StringComparison.Ordinal) || v == "*");
            if (!isLocal)
            {
                fromRegistry.Add(dependency.Name);
            }
        }
    }

    /// <summary>The folder of a package of this tree; null for one that is installed, even where some folder here has its name.</summary>
    public string? Folder(string name) =>
        byName.TryGetValue(name, out var found)
        && (!fromRegistry.Contains(name) || workspaces.Exists(w => IsMatch(w.Folder, w.Pattern, found.Folder)))
            ? found.Folder
            : null;

    public IReadOnlyDictionary<string, string> Folders() =>
        new SortedDictionary<string, string>(
            byName.Keys.Where(n => Folder(n) is not null).ToDictionary(n => n, n => Folder(n)!, StringComparer.Ordinal),
            StringComparer.Ordinal
        );

    /// <summary>Exports and entry files of packages, known everywhere, and names beginning with <c>#</c>, known in the package.</summary>
    public IEnumerable<PathAlias> Aliases()
    {
        foreach (var (folder, manifest) in all)
        {
            foreach (var import in manifest.Member("imports", JsonValueKind.Object)?.EnumerateObject() ?? default)
            {
                yield return new PathAlias(folder, import.Name, Targets(folder, import.Value.Leaves()));
            }
        }

        foreach (var (name, (folder, manifest)) in byName.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            if (Folder(name) is null)
            {
                continue;
            }

            if (
                manifest.Member("exports", JsonValueKind.Object) is { } exports
                && exports.EnumerateObject().Any(e => e.Name.StartsWith('.'))
            )
            {
                foreach (var export in exports.EnumerateObject().Where(e => e.Name.StartsWith('.')))
                {
                    yield return new PathAlias("", name + export.Name[1..], Targets(folder, export.Value.Leaves()));
                }
            }
            else if (manifest.TryGetProperty("exports", out var single))
            {
                yield return new PathAlias("", name, Targets(folder, single.Leaves()));
            }

            yield return new PathAlias("", name, Targets(folder, MainFields.Select(f => manifest.Text(f)).OfType<string>()));
        }
    }

    /// <summary>Targets as they stand, then where the sources of what is built are.</summary>
    private static List<string> Targets(string folder, IEnumerable<string> written)
    {
        var targets = new List<string>();
        foreach (string target in written.SelectMany(t => (string[])[t, Source(t)]))
        {
            if (RelativePath.Combine(folder, target) is { Length: > 0 } path && !targets.Contains(path))
            {
                targets.Add(path);
            }
        }

        return targets;
    }

    private static string Source(string target)
    {
        string path = target.EndsWith(".d.ts", StringComparison.Ordinal) ? target[..^5] : target;
        foreach (string folder in OutputFolders)
        {
            string prefix = path.StartsWith("./", StringComparison.Ordinal) ? $"./{folder}/" : $"{folder}/";
            if (path.StartsWith(prefix, StringComparison.Ordinal))
            {
                return $"./src/{path[prefix.Length..]}";
            }
        }

        return path;
    }

    /// <summary>Whether a folder is one that a workspace's pattern names: <c>packages/*</c>, <c>apps/**</c>, <c>tools/cli</c>.</summary>
    private static bool IsMatch(string root, string pattern, string folder)
    {
        string wanted = RelativePath.Combine(root, pattern.TrimEnd('/')) ?? "";
        int star = wanted.IndexOf('*', StringComparison.Ordinal);
        if (star < 0)
        {
            return wanted == folder;
        }

        return folder.StartsWith(wanted[..star], StringComparison.Ordinal)
            && (wanted.Contains("**", StringComparison.Ordinal) || folder.Count(c => c == '/') == wanted.Count(c => c == '/'));
    }
}
