using System.Text.Json;

namespace Seatrial.Code.Resolution.Projects;

/// <summary>
/// Aliases of tsconfig.json and jsconfig.json: <c>paths</c> and <c>baseUrl</c>, own or of what is extended. Files that projects name by
/// other names (<c>tsconfig.app.json</c>) count for their folder too. Source: TSConfig reference, "paths", "baseUrl", "extends".
/// </summary>
internal sealed class ScriptConfigurations(PackageManifests packages)
{
    private const int MaxExtends = 8;

    private readonly SortedDictionary<string, JsonElement> files = new(StringComparer.Ordinal);

    public void Add(string path, string text)
    {
        if (ManifestJson.Object(text) is { } configuration)
        {
            files.TryAdd(path, configuration);
        }
    }

    public IEnumerable<PathAlias> Aliases()
    {
        foreach (string path in files.Keys)
        {
            string folder = RelativePath.Folder(path);
            var (paths, pathsFolder, baseFolder) = Read(path, folder, 0);
            foreach (var alias in paths?.EnumerateObject() ?? default)
            {
                string root = baseFolder ?? pathsFolder;
                List<string> targets = [.. alias.Value.Texts().Select(t => Absolute(root, t, folder)).OfType<string>()];
                if (targets.Count > 0)
                {
                    yield return new PathAlias(folder, alias.Name, targets);
                }
            }

            if (baseFolder is not null)
            {
                yield return new PathAlias(folder, "*", [baseFolder.Length == 0 ? "*" : $"{baseFolder}/*"]);
            }
        }
    }

    /// <summary>
    /// What counts in a configuration: <c>paths</c> and the folder of the file that has them, and the folder of <c>baseUrl</c>.
    /// </summary>
    private (JsonElement? Paths, string PathsFolder, string? BaseFolder) Read(string path, string leaf, int depth)
    {
        if (depth > MaxExtends || !files.TryGetValue(path, out var configuration))
        {
            return (null, "", null);
        }

        string folder = RelativePath.Folder(path);
        (JsonElement? Paths, string PathsFolder, string? BaseFolder) result = (null, folder, null);
        if (configuration.TryGetProperty("extends", out var extended))
        {
            foreach (string parent in extended.Texts())
            {
                if (Extended(folder, parent) is { } found && Read(found, leaf, depth + 1) is var inherited)
                {
                    result = (
                        inherited.Paths ?? result.Paths,
                        inherited.Paths is null ? result.PathsFolder : inherited.PathsFolder,
                        inherited.BaseFolder ?? result.BaseFolder
                    );
                }
            }
        }

        if (configuration.Member("compilerOptions", JsonValueKind.Object) is { } options)
        {
            if (options.Member("paths", JsonValueKind.Object) is { } paths)
            {
                (result.Paths, result.PathsFolder) = (paths, folder);
            }

            if (options.Text("baseUrl") is { } baseUrl)
            {
                result.BaseFolder = Absolute(folder, baseUrl, leaf) ?? result.BaseFolder;
            }
        }

        return result;
    }

    private static string? Absolute(string folder, string path, string leaf) =>
        path.StartsWith("${configDir}", StringComparison.Ordinal)
            ? RelativePath.Combine(leaf, path[12..])
            : RelativePath.Combine(folder, path);

    private string? Extended(string folder, string name)
    {
        string? path = name.StartsWith('.') ? RelativePath.Combine(folder, name) : Packaged(name);
        return path is null ? null
            : files.ContainsKey(path) ? path
            : files.ContainsKey(path + ".json") ? path + ".json"
            : files.ContainsKey(path + "/tsconfig.json") ? path + "/tsconfig.json"
            : null;
    }

    private string? Packaged(string name)
    {
        int slash = name.IndexOf('/', name.StartsWith('@') ? name.IndexOf('/', StringComparison.Ordinal) + 1 : 0);
        return packages.Folder(slash < 0 ? name : name[..slash]) is { } folder
            ? RelativePath.Combine(folder, slash < 0 ? "" : name[slash..])
            : null;
    }
}
