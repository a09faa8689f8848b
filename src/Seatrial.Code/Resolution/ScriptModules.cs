using System.Collections.Frozen;
using Seatrial.Code.Model;

namespace Seatrial.Code.Resolution;

/// <summary>Modules of JavaScript and TypeScript: relative paths, aliases of tsconfig.json, packages of the workspace, re-exports. Source: Node.js documentation, "Modules: Packages"; TypeScript handbook, "Module resolution".</summary>
internal sealed class ScriptModules : IModuleResolver
{
    private const int MaxReexports = 8;

    private static readonly string[] Endings = ["", ".ts", ".tsx", ".js", ".jsx", ".mjs", ".cjs", ".mts", ".cts", ".vue", ".svelte", "/index.ts", "/index.tsx", "/index.js", "/index.jsx", "/index.mjs"];
    private static readonly string[] SourceFolders = ["src", "app", ""];

    private readonly FrozenDictionary<string, CodeFile> files;
    private readonly ProjectFiles project;

    public ScriptModules(IEnumerable<CodeFile> scripts, ProjectFiles project)
    {
        files = scripts.ToFrozenDictionary(f => f.Path, StringComparer.Ordinal);
        this.project = project;
    }

    public Symbol? Imported(CodeFile from, Import import)
        => Locate(from.Path, import.Module) is { } file ? Exported(file, import.Name, 0)
            : import.Module.StartsWith('.') ? null
            : new ExternalSymbol(ExternalName(import.Module, import.Name));

    public Symbol? Global(CodeFile from, string name) => null;

    public Symbol? Member(ModuleSymbol module, string name)
        => module.Files.Select(f => Exported(f, name, 0)).FirstOrDefault(s => s is not null);

    private static string ExternalName(string module, string name)
    {
        string bare = module.StartsWith("node:", StringComparison.Ordinal) ? module[5..] : module.StartsWith("npm:", StringComparison.Ordinal) ? Unversioned(module[4..]) : module;
        return name is "*" or "default" ? $"npm:{bare}" : $"npm:{bare}.{name}";
    }

    /// <summary>Deno's <c>npm:@scope/name@2</c> without the version.</summary>
    private static string Unversioned(string module)
    {
        int at = module.IndexOf('@', 1);
        return at < 0 ? module : module[..at];
    }

    private Symbol? Exported(CodeFile file, string name, int depth)
    {
        if (name == "*")
        {
            return new ModuleSymbol([file]);
        }

        foreach (var export in file.Exports)
        {
            if (export.Name == name)
            {
                return export.Module is not null ? Forwarded(file, export, export.Local.Length > 0 ? export.Local : name, depth)
                    : export.Local.Length > 0 ? Declarations.InFile(file, export.Local) ?? ImportedName(file, export.Local)
                    : export.Value is not null ? new ExpressionSymbol(file, export.Value)
                    : null;
            }
        }

        foreach (var export in file.Exports)
        {
            if (export.Name == "*" && export.Module is not null && Forwarded(file, export, name, depth) is { } found and not ExternalSymbol)
            {
                return found;
            }
        }

        // CommonJS: what is required by its default and has none is the module itself.
        return name == "default" && file.Exports.Count > 0 ? new ModuleSymbol([file]) : null;
    }

    private Symbol? Forwarded(CodeFile file, Export export, string name, int depth)
    {
        if (depth >= MaxReexports)
        {
            return null;
        }

        return Locate(file.Path, export.Module!) is { } target ? Exported(target, name, depth + 1) : new ExternalSymbol(ExternalName(export.Module!, name));
    }

    private Symbol? ImportedName(CodeFile file, string local)
        => file.Imports.FirstOrDefault(i => i.Alias == local) is { } import ? Imported(file, import) : null;

    private CodeFile? Locate(string from, string module)
    {
        if (module.StartsWith('.'))
        {
            return RelativePath.Combine(RelativePath.Folder(from), module) is { } path ? Existing(path) : null;
        }

        return Aliased(from, module) ?? Packaged(module) ?? Rooted(from, module);
    }

    private CodeFile? Existing(string path)
    {
        foreach (string ending in Endings)
        {
            if (files.TryGetValue(path + ending, out var file))
            {
                return file;
            }
        }

        // TypeScript's sources name the files that they are compiled to.
        return path.EndsWith(".js", StringComparison.Ordinal) || path.EndsWith(".mjs", StringComparison.Ordinal) || path.EndsWith(".jsx", StringComparison.Ordinal)
            ? Existing(path[..path.LastIndexOf('.')]) : null;
    }

    private CodeFile? Aliased(string from, string module)
    {
        PathAlias? best = null;
        foreach (var alias in project.Aliases)
        {
            bool inFolder = alias.Folder.Length == 0 || from.StartsWith(alias.Folder + "/", StringComparison.Ordinal);
            if (inFolder && Star(alias.Pattern, module) is not null && (best is null || alias.Folder.Length > best.Folder.Length || (alias.Folder.Length == best.Folder.Length && alias.Pattern.Length > best.Pattern.Length)))
            {
                best = alias;
            }
        }

        return best?.Targets.Select(t => Existing(t.Replace("*", Star(best.Pattern, module)!, StringComparison.Ordinal).TrimEnd('/'))).FirstOrDefault(f => f is not null);
    }

    /// <summary>What the star of a pattern stands for; empty where the pattern has none and is equal; null where it does not match.</summary>
    private static string? Star(string pattern, string module)
    {
        int star = pattern.IndexOf('*', StringComparison.Ordinal);
        if (star < 0)
        {
            return pattern == module ? "" : null;
        }

        bool fits = module.Length >= pattern.Length - 1 && module.StartsWith(pattern[..star], StringComparison.Ordinal) && module.EndsWith(pattern[(star + 1)..], StringComparison.Ordinal);
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
            : Existing(prefix + "src/index") ?? Existing(prefix + "index") ?? Existing(prefix + "src/main") ?? Existing(prefix + "lib/index");
    }

    /// <summary>The customary <c>@/x</c> and <c>~/x</c>, and paths from a base folder, where no configuration was read that explains them.</summary>
    private CodeFile? Rooted(string from, string module)
    {
        string? path = module.StartsWith("@/", StringComparison.Ordinal) || module.StartsWith("~/", StringComparison.Ordinal) ? module[2..]
            : module.StartsWith("src/", StringComparison.Ordinal) ? module
            : null;
        if (path is null)
        {
            return null;
        }

        for (string folder = RelativePath.Folder(from); ; folder = RelativePath.Folder(folder))
        {
            foreach (string source in SourceFolders)
            {
                if (RelativePath.Combine(folder, source.Length == 0 ? path : $"{source}/{path}") is { } candidate && Existing(candidate) is { } file)
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
