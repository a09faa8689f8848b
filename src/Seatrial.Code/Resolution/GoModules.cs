using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Seatrial.Code.Model;

namespace Seatrial.Code.Resolution;

/// <summary>Packages of Go: every file of a folder, found by module path. Source: Go modules reference, "Packages and modules".</summary>
internal sealed partial class GoModules : IModuleResolver
{
    private readonly FrozenDictionary<string, CodeFile[]> byFolder;
    private readonly ProjectFiles project;

    public GoModules(IEnumerable<CodeFile> files, ProjectFiles project)
    {
        // Tests stand in the folder of the package and are no part of what others import.
        byFolder = files
            .GroupBy(f => RelativePath.Folder(f.Path), StringComparer.Ordinal)
            .ToFrozenDictionary(
                g => g.Key,
                g =>
                    g.OrderBy(f => f.Path.EndsWith("_test.go", StringComparison.Ordinal))
                        .ThenBy(f => f.Path, StringComparer.Ordinal)
                        .ToArray(),
                StringComparer.Ordinal
            );
        this.project = project;
    }

    public Symbol? Imported(CodeFile from, Import import) =>
        Folder(import.Module) is { } folder && byFolder.TryGetValue(folder, out var files)
            ? new ModuleSymbol(files)
            : new ExternalSymbol($"go:{Unversioned().Replace(import.Module, "")}");

    /// <summary>
    /// What the package declares in its other files; a package of the repository whose clause names it otherwise than its folder; what a
    /// dot import brings.
    /// </summary>
    public Symbol? Global(CodeFile from, string name)
    {
        if (byFolder.TryGetValue(RelativePath.Folder(from.Path), out var files) && InFiles(files, name) is { } found)
        {
            return found;
        }

        foreach (var import in from.Imports)
        {
            if (import.Name == "*" && Folder(import.Module) is { } folder && byFolder.TryGetValue(folder, out var imported))
            {
                if (import.Alias.Length == 0 && InFiles(imported, name) is { } opened)
                {
                    return opened;
                }

                if (import.Alias.Length > 0 && imported[0].Namespace == name)
                {
                    return new ModuleSymbol(imported);
                }
            }
        }

        return null;
    }

    public Symbol? Member(ModuleSymbol module, string name) => InFiles(module.Files, name);

    private static Symbol? InFiles(IReadOnlyList<CodeFile> files, string name)
    {
        foreach (var file in files)
        {
            if (Declarations.InFile(file, name) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The folder of a package of the repository: that of the longest module path.</summary>
    private string? Folder(string path)
    {
        string? best = null;
        int longest = -1;
        foreach (var (module, folder) in project.GoModules)
        {
            if (module.Length > longest && (path == module || path.StartsWith(module + "/", StringComparison.Ordinal)))
            {
                string inside = path.Length == module.Length ? "" : path[(module.Length + 1)..];
                (best, longest) = (
                    folder.Length == 0 ? inside
                    : inside.Length == 0 ? folder
                    : $"{folder}/{inside}",
                    module.Length
                );
            }
        }

        return best ?? BySuffix(path);
    }

    /// <summary>Where no go.mod was read, the longest folder that ends the import path and has at least two components.</summary>
    private string? BySuffix(string module)
    {
        if (project.GoModules.Count > 0 || !module.Contains('.', StringComparison.Ordinal))
        {
            return null;
        }

        for (int slash = module.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = module.IndexOf('/', slash + 1))
        {
            if (byFolder.ContainsKey(module[(slash + 1)..]))
            {
                return module[(slash + 1)..];
            }
        }

        return null;
    }

    [GeneratedRegex("/v[0-9]{1,3}$|\\.v[0-9]{1,3}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unversioned();
}
