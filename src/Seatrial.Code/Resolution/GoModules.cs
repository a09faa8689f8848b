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
        byFolder = files.GroupBy(f => RelativePath.Folder(f.Path), StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        this.project = project;
    }

    public Symbol? Imported(CodeFile from, Import import)
    {
        string? best = null;
        foreach (var (module, folder) in project.GoModules)
        {
            if (import.Module == module || import.Module.StartsWith(module + "/", StringComparison.Ordinal))
            {
                string inside = import.Module.Length == module.Length ? "" : import.Module[(module.Length + 1)..];
                string path = folder.Length == 0 ? inside : inside.Length == 0 ? folder : $"{folder}/{inside}";
                best = best is null || path.Length > best.Length ? path : best;
            }
        }

        best ??= BySuffix(import.Module);
        return best is not null && byFolder.TryGetValue(best, out var files) ? new ModuleSymbol(files) : new ExternalSymbol($"go:{Unversioned().Replace(import.Module, "")}");
    }

    public Symbol? Global(CodeFile from, string name)
        => byFolder.TryGetValue(RelativePath.Folder(from.Path), out var files) ? InFiles(files, name) : null;

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
