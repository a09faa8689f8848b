using System.Collections.Concurrent;
using System.Collections.Frozen;
using Seatrial.Code.Model;

namespace Seatrial.Code.Resolution;

/// <summary>
/// Modules of JavaScript and TypeScript: relative paths, aliases of tsconfig.json, packages of the workspace, re-exports. Source: Node.js
/// documentation, "Modules: Packages"; TypeScript handbook, "Module resolution".
/// </summary>
internal sealed class ScriptModules : IModuleResolver
{
    /// <summary>Files that are asked for one name.</summary>
    private const int MaxFiles = 128;

    private static readonly string[] Endings =
    [
        "",
        ".ts",
        ".tsx",
        ".js",
        ".jsx",
        ".mjs",
        ".cjs",
        ".mts",
        ".cts",
        ".vue",
        ".svelte",
        "/index.ts",
        "/index.tsx",
        "/index.js",
        "/index.jsx",
        "/index.mjs",
    ];
    private static readonly string[] SourceFolders = ["src", "app", ""];

    private readonly FrozenDictionary<string, CodeFile> files;
    private readonly Dictionary<string, (int Rank, CodeFile File)> stems;
    private readonly ProjectFiles project;
    private readonly FrozenDictionary<string, PathAlias[]> aliases;
    private readonly ScriptGlobals globals;
    private readonly ConcurrentDictionary<(string Folder, string Module), CodeFile?> located = new();
    private readonly ConcurrentDictionary<(string Folder, string Module), string> external = new();

    public ScriptModules(IEnumerable<CodeFile> scripts, ProjectFiles project)
    {
        files = scripts.ToFrozenDictionary(f => f.Path, StringComparer.Ordinal);
        stems = StemsOf(files.Values);
        this.project = project;
        globals = new ScriptGlobals(files.Values);
        aliases = project
            .Aliases.GroupBy(a => a.Folder, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(a => a.Pattern.Length).ToArray(), StringComparer.Ordinal);
    }

    public Symbol? Imported(CodeFile from, Import import) => Imported(from, import, []);

    private Symbol? Imported(CodeFile from, Import import, HashSet<(CodeFile, string)> asked) =>
        Locate(from.Path, import.Module) is { } file ? Exported(file, import.Name, asked)
        : import.Module.StartsWith('.') ? null
        : new ExternalSymbol(ExternalName(from.Path, import.Module, import.Name));

    public Symbol? Global(CodeFile from, string name) => globals.Of(from, name) is { } file ? Exported(file, name, []) : null;

    public Symbol? Member(ModuleSymbol module, string name) =>
        module.Files.Select(f => Exported(f, name, [])).FirstOrDefault(s => s is not null);

    private string ExternalName(string from, string module, string name)
    {
        string bare = external.GetOrAdd(
            (RelativePath.Folder(from), module),
            static (key, modules) => ExternalModule.Name(modules.Target(key.Folder, key.Module) ?? key.Module),
            this
        );
        return name is "*" or "default" ? $"npm:{bare}" : $"npm:{bare}.{name}";
    }

    /// <summary>The package or address that an import map gives a name to.</summary>
    private string? Target(string folder, string module) =>
        Aliased($"{folder}/", module).FirstOrDefault(t => t.Contains(':', StringComparison.Ordinal));

    /// <summary>
    /// What a file exports by a name; nothing where that was asked on the way here: files may pass a name round in circles.
    /// </summary>
    private Symbol? Exported(CodeFile file, string name, HashSet<(CodeFile, string)> asked)
    {
        if (name == "*")
        {
            return new ModuleSymbol([file]);
        }

        if (asked.Count >= MaxFiles || !asked.Add((file, name)))
        {
            return null;
        }

        foreach (var export in file.Exports)
        {
            if (export.Name == name)
            {
                return export.Module is not null ? Forwarded(file, export, export.Local.Length > 0 ? export.Local : name, asked)
                    : export.Local.Length > 0 ? Declarations.InFile(file, export.Local) ?? ImportedName(file, export.Local, asked)
                    : export.Value is not null ? new ExpressionSymbol(file, export.Value)
                    : null;
            }
        }

        ExternalSymbol? library = null;
        foreach (var export in file.Exports)
        {
            var found = export.Name == "*" && export.Module is not null ? Forwarded(file, export, name, asked) : null;
            if (found is not null and not ExternalSymbol)
            {
                return found;
            }

            library ??= found as ExternalSymbol;
        }

        // What no file has may come from a library that is passed on as a whole. CommonJS: what is required by its default and has none is
        // the module itself.
        return name != "default" ? library
            : file.Exports.Count > 0 ? new ModuleSymbol([file])
            : null;
    }

    private Symbol? Forwarded(CodeFile file, Export export, string name, HashSet<(CodeFile, string)> asked) =>
        Locate(file.Path, export.Module!) is { } target
            ? Exported(target, name, asked)
            : new ExternalSymbol(ExternalName(file.Path, export.Module!, name));

    private Symbol? ImportedName(CodeFile file, string local, HashSet<(CodeFile, string)> asked) =>
        file.Imports.FirstOrDefault(i => i.Alias == local) is { } import ? Imported(file, import, asked) : null;

    private CodeFile? Locate(string from, string module)
    {
        string folder = RelativePath.Folder(from);
        return located.GetOrAdd((folder, module), static (key, modules) => modules.Find(key.Folder, key.Module), this);
    }

    private CodeFile? Find(string folder, string module)
    {
        // Bundlers take instructions behind the path: './query.sql?raw'.
        int question = module.IndexOf('?', StringComparison.Ordinal);
        string path = question > 0 ? module[..question] : module;
        if (path.StartsWith('.'))
        {
            return RelativePath.Combine(folder, path) is { } relative ? Existing(relative) : null;
        }

        return Aliased($"{folder}/", path).Select(Existing).FirstOrDefault(f => f is not null)
            ?? Packaged(path)
            ?? Rooted($"{folder}/", path);
    }

    /// <summary>
    /// What stands for a file in an import: its path without one of <see cref="Endings"/>. Of files with the same the one whose ending
    /// comes first.
    /// </summary>
    private static Dictionary<string, (int Rank, CodeFile File)> StemsOf(IEnumerable<CodeFile> files)
    {
        var all = new Dictionary<string, (int Rank, CodeFile File)>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            for (int rank = 0; rank < Endings.Length; rank++)
            {
                if (file.Path.EndsWith(Endings[rank], StringComparison.Ordinal))
                {
                    string stem = file.Path[..^Endings[rank].Length];
                    if (!all.TryGetValue(stem, out var other) || rank < other.Rank)
                    {
                        all[stem] = (rank, file);
                    }
                }
            }
        }

        return all;
    }

    private CodeFile? Existing(string path)
    {
        if (stems.TryGetValue(path, out var found))
        {
            return found.File;
        }

        // TypeScript's sources name the files that they are compiled to.
        return
            path.EndsWith(".js", StringComparison.Ordinal)
            || path.EndsWith(".mjs", StringComparison.Ordinal)
            || path.EndsWith(".jsx", StringComparison.Ordinal)
            ? Existing(path[..path.LastIndexOf('.')])
            : null;
    }

    /// <summary>What aliases make of a name: those of the nearest folder first, there those with the longest pattern.</summary>
    private IEnumerable<string> Aliased(string from, string module)
    {
        for (string folder = RelativePath.Folder(from); ; folder = RelativePath.Folder(folder))
        {
            if (aliases.TryGetValue(folder, out var here))
            {
                foreach (var alias in here)
                {
                    if (Star(alias.Pattern, module) is { } star)
                    {
                        foreach (string target in alias.Targets)
                        {
                            yield return target.Replace("*", star, StringComparison.Ordinal).TrimEnd('/');
                        }
                    }
                }
            }

            if (folder.Length == 0)
            {
                yield break;
            }
        }
    }

    /// <summary>
    /// What the star of a pattern stands for; empty where the pattern has none and is equal; null where it does not match.
    /// </summary>
    private static string? Star(string pattern, string module)
    {
        int star = pattern.IndexOf('*', StringComparison.Ordinal);
        if (star < 0)
        {
            return pattern == module ? "" : null;
        }

        bool fits =
            module.Length >= pattern.Length - 1
            && module.StartsWith(pattern[..star], StringComparison.Ordinal)
            && module.EndsWith(pattern[(star + 1)..], StringComparison.Ordinal);
        return fits ? module[star..(module.Length - (pattern.Length - star - 1))] : null;
    }

    private CodeFile? Packaged(string module)
    {
        int slash = module.IndexOf('/', module.StartsWith('@') ? module.IndexOf('/', StringComparison.Ordinal) + 1 : 0);
        string name = slash < 0 ? module : module[..slash];
        if (!project.Packages.TryGetValue(name, out string? folder))
        {
            return null;
        }

        string rest = slash < 0 ? "" : module[slash..];
        string prefix = folder.Length == 0 ? "" : folder + "/";
        return rest.Length > 0
            ? Existing(prefix + rest[1..]) ?? Existing($"{prefix}src{rest}")
            : Existing(prefix + "src/index")
                ?? Existing(prefix + "index")
                ?? Existing(prefix + "src/main")
                ?? Existing(prefix + "lib/index");
    }

    /// <summary>
    /// The customary <c>@/x</c> and <c>~/x</c>, SvelteKit's <c>$lib/x</c>, and paths from a base folder, where no configuration was read
    /// that explains them.
    /// </summary>
    private CodeFile? Rooted(string from, string module)
    {
        string? path =
            module.StartsWith("@/", StringComparison.Ordinal) || module.StartsWith("~/", StringComparison.Ordinal) ? module[2..]
            : module.StartsWith("src/", StringComparison.Ordinal) ? module
            : module == "$lib" || module.StartsWith("$lib/", StringComparison.Ordinal) ? $"src/{module[1..]}"
            : null;
        if (path is null)
        {
            return null;
        }

        for (string folder = RelativePath.Folder(from); ; folder = RelativePath.Folder(folder))
        {
            foreach (string source in SourceFolders)
            {
                if (
                    RelativePath.Combine(folder, source.Length == 0 ? path : $"{source}/{path}") is { } candidate
                    && Existing(candidate) is { } file
                )
                {
                    return file;
                }
            }

            if (folder.Length == 0)
            {
                return null;
            }
        }
    }
}
