namespace Seatrial.Code.Resolution.Projects;

/// <summary>
/// Reads where modules are from the manifests of a tree: tsconfig.json and jsconfig.json with all that they extend, package.json, import
/// maps of Deno, go.mod. A file that cannot be read says nothing. Pure: paths and texts in, the same answer whatever their order.
/// </summary>
public static class ProjectReader
{
    /// <summary>Longer manifests are not read, in characters: those of people have a few thousand.</summary>
    public const int MaxLength = 1 << 20;

    /// <summary>Whether a file, by its path, is one of those that <see cref="Read"/> understands.</summary>
    public static bool IsWanted(string path)
    {
        string name = path[(path.LastIndexOf('/') + 1)..];
        return name is "package.json" or "go.mod" or "import_map.json" or "deno.json" or "deno.jsonc"
            || (
                name.EndsWith(".json", StringComparison.Ordinal)
                && (name.StartsWith("tsconfig", StringComparison.Ordinal) || name.StartsWith("jsconfig", StringComparison.Ordinal))
            );
    }

    /// <summary>What the manifests among the files say; other files must not be given.</summary>
    /// <param name="files">Paths relative to the root, with '/', and texts.</param>
    public static ProjectFiles Read(IEnumerable<(string Path, string Text)> files)
    {
        var known = files
            .Where(f => f.Text.Length <= MaxLength)
            .DistinctBy(f => f.Path, StringComparer.Ordinal)
            .OrderBy(f => f.Path, StringComparer.Ordinal)
            .ToList();
        var packages = new PackageManifests();
        var configurations = new ScriptConfigurations(packages);
        var aliases = new List<PathAlias>();
        var goModules = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, text) in known)
        {
            switch (path[(path.LastIndexOf('/') + 1)..])
            {
                case "package.json":
                    packages.Add(path, text);
                    break;
                case "go.mod":
                    if (GoModule(text) is { } module)
                    {
                        goModules.TryAdd(module, RelativePath.Folder(path));
                    }

                    break;
                case "import_map.json" or "deno.json" or "deno.jsonc":
                    aliases.AddRange(ImportMap.Aliases(path, text));
                    break;
                default:
                    configurations.Add(path, text);
                    break;
            }
        }

        return new ProjectFiles
        {
            Aliases = [.. configurations.Aliases(), .. packages.Aliases(), .. aliases],
            Packages = packages.Folders(),
            GoModules = goModules,
        };
    }

    /// <summary>The path behind <c>module</c>. Source: Go Modules Reference, "go.mod files".</summary>
    private static string? GoModule(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var trimmed = line.Trim();
            if (trimmed.StartsWith("module ") || trimmed.StartsWith("module\t"))
            {
                var path = trimmed[7..];
                int comment = path.IndexOf("//");
                return (comment < 0 ? path : path[..comment]).Trim().Trim("\"`").ToString() is { Length: > 0 } module ? module : null;
            }
        }

        return null;
    }
}
