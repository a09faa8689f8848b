using Seatrial.Code.Model;

namespace Seatrial.Code.Resolution;

/// <summary>Modules of Python: dotted names from any source root, relative imports, packages with an <c>__init__.py</c>. Source: Python language reference, "The import system".</summary>
internal sealed class PythonModules : IModuleResolver
{
    private const int MaxReexports = 8;

    private readonly Dictionary<string, List<CodeFile>> bySuffix = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CodeFile> byPath = new(StringComparer.Ordinal);

    public PythonModules(IEnumerable<CodeFile> modules)
    {
        foreach (var file in modules)
        {
            string name = DottedName(file.Path);
            byPath[name] = file;
            for (int at = 0; at >= 0;)
            {
                string suffix = name[at..];
                if (!bySuffix.TryGetValue(suffix, out var list))
                {
                    bySuffix[suffix] = list = [];
                }

                list.Add(file);
                int dot = name.IndexOf('.', at);
                at = dot < 0 ? -1 : dot + 1;
            }
        }
    }

    public Symbol? Imported(CodeFile from, Import import) => Imported(from, import, 0);

    public Symbol? Global(CodeFile from, string name)
    {
        foreach (var import in from.Imports)
        {
            if (import.Name == "*" && import.Alias.Length == 0 && Locate(from, import.Module) is { } file && InModule(file, name, 1) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    public Symbol? Member(ModuleSymbol module, string name)
        => module.Files.Select(f => InModule(f, name, 0)).FirstOrDefault(s => s is not null);

    private Symbol? Imported(CodeFile from, Import import, int depth)
    {
        if (import.Name == "*")
        {
            // 'import a.b' binds 'a'; 'import a.b as c' binds the module itself.
            return Locate(from, import.Module) is { } whole ? new ModuleSymbol([whole]) : new ExternalSymbol($"py:{import.Module}");
        }

        string submodule = import.Module.EndsWith('.') ? import.Module + import.Name : $"{import.Module}.{import.Name}";
        if (Locate(from, import.Module) is { } package && (InModule(package, import.Name, depth) ?? SubmoduleOf(package, import.Name)) is { } member)
        {
            return member;
        }

        return Locate(from, submodule) is { } file ? new ModuleSymbol([file])
            : import.Module.StartsWith('.') ? null
            : new ExternalSymbol($"py:{import.Module}.{import.Name}");
    }

    private Symbol? InModule(CodeFile file, string name, int depth)
    {
        if (Declarations.InFile(file, name) is { } declared)
        {
            return declared;
        }

        if (depth >= MaxReexports)
        {
            return null;
        }

        foreach (var import in file.Imports)
        {
            if (import.Alias == name)
            {
                return Imported(file, import, depth + 1);
            }
        }

        foreach (var import in file.Imports)
        {
            if (import.Name == "*" && import.Alias.Length == 0 && Locate(file, import.Module) is { } inner && inner != file && InModule(inner, name, depth + 1) is { } found)
            {
                return found;
            }
        }

        return SubmoduleOf(file, name);
    }

    private ModuleSymbol? SubmoduleOf(CodeFile package, string name)
        => package.Path.EndsWith("__init__.py", StringComparison.Ordinal) && byPath.TryGetValue($"{DottedName(package.Path)}.{name}", out var file) ? new ModuleSymbol([file]) : null;

    private CodeFile? Locate(CodeFile from, string module)
    {
        if (module.StartsWith('.'))
        {
            int dots = module.TakeWhile(c => c == '.').Count();
            string package = DottedName(RelativePath.Folder(from.Path));
            for (int i = 1; i < dots; i++)
            {
                package = package.Contains('.', StringComparison.Ordinal) ? package[..package.LastIndexOf('.')] : "";
            }

            string rest = module[dots..];
            string name = rest.Length == 0 ? package : package.Length == 0 ? rest : $"{package}.{rest}";
            return byPath.GetValueOrDefault(name);
        }

        if (!bySuffix.TryGetValue(module, out var candidates))
        {
            return null;
        }

        CodeFile? best = null;
        foreach (var candidate in candidates)
        {
            if (best is null || RelativePath.Common(candidate.Path, from.Path) > RelativePath.Common(best.Path, from.Path))
            {
                best = candidate;
            }
        }

        return best;
    }

    private static string DottedName(string path)
    {
        string name = path.EndsWith("/__init__.py", StringComparison.Ordinal) ? path[..^12] : path.EndsWith(".py", StringComparison.Ordinal) ? path[..^3] : path;
        return name.Replace('/', '.');
    }
}
