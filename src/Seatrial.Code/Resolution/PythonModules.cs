using Seatrial.Code.Model;

namespace Seatrial.Code.Resolution;

/// <summary>
/// Modules of Python: dotted names from any source root, relative imports, packages with an <c>__init__.py</c>. Source: Python language
/// reference, "The import system".
/// </summary>
internal sealed class PythonModules : IModuleResolver
{
    /// <summary>Modules that are asked for one name.</summary>
    private const int MaxModules = 128;

    /// <summary>
    /// Modules of the standard library and frequent libraries that share their name with files of applications: such a file is meant where
    /// it stands in a source root alone.
    /// </summary>
    private static readonly HashSet<string> Shared = new(StringComparer.Ordinal)
    {
        "abc",
        "array",
        "ast",
        "asyncio",
        "base64",
        "calendar",
        "cmd",
        "code",
        "codecs",
        "collections",
        "concurrent",
        "configparser",
        "contextlib",
        "copy",
        "csv",
        "dataclasses",
        "datetime",
        "decimal",
        "difflib",
        "email",
        "enum",
        "errno",
        "functools",
        "glob",
        "hashlib",
        "hmac",
        "html",
        "http",
        "io",
        "itertools",
        "json",
        "keyword",
        "locale",
        "logging",
        "math",
        "mimetypes",
        "numbers",
        "operator",
        "os",
        "parser",
        "pathlib",
        "pickle",
        "platform",
        "profile",
        "queue",
        "random",
        "re",
        "resource",
        "sched",
        "secrets",
        "select",
        "selectors",
        "shelve",
        "signal",
        "site",
        "smtplib",
        "socket",
        "sqlite3",
        "ssl",
        "stat",
        "statistics",
        "string",
        "struct",
        "subprocess",
        "sys",
        "symbol",
        "tempfile",
        "test",
        "threading",
        "time",
        "timeit",
        "token",
        "tokenize",
        "trace",
        "types",
        "typing",
        "unittest",
        "urllib",
        "uuid",
        "warnings",
        "weakref",
        "xml",
        "zipfile",
        "zoneinfo",
        "celery",
        "click",
        "django",
        "fastapi",
        "flask",
        "jwt",
        "markdown",
        "openai",
        "pydantic",
        "pytest",
        "redis",
        "requests",
        "rest_framework",
        "sqlalchemy",
        "starlette",
        "stripe",
        "yaml",
    };

    /// <summary>Files by every end of their dotted name, with the folder that is then the source root.</summary>
    private readonly Dictionary<string, List<(CodeFile File, string Root)>> bySuffix = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CodeFile> byPath = new(StringComparer.Ordinal);

    /// <summary>Packages without an <c>__init__.py</c>, with one file below each.</summary>
    private readonly Dictionary<string, CodeFile> namespaces = new(StringComparer.Ordinal);

    public PythonModules(IEnumerable<CodeFile> modules)
    {
        foreach (var file in modules)
        {
            string name = DottedName(file.Path);
            byPath[name] = file;
            for (int end = name.LastIndexOf('.'); end > 0 && namespaces.TryAdd(name[..end], file); end = name.LastIndexOf('.', end - 1)) { }

            for (int at = 0; at >= 0; )
            {
                string suffix = name[at..];
                if (!bySuffix.TryGetValue(suffix, out var list))
                {
                    bySuffix[suffix] = list = [];
                }

                list.Add((file, at == 0 ? "" : file.Path[..(at - 1)]));
                int dot = name.IndexOf('.', at);
                at = dot < 0 ? -1 : dot + 1;
            }
        }
    }

    public Symbol? Imported(CodeFile from, Import import) => Imported(from, import, new Search());

    /// <summary>
    /// What is taken by a star. What nothing declares is of the library all of whose names are taken, where there is one alone: in the file
    /// itself, else in those whose names it takes.
    /// </summary>
    public Symbol? Global(CodeFile from, string name)
    {
        var search = new Search();
        return Starred(from, name, search)
            ?? (
                !PythonStars.IsOfPython(name) && (Only(Libraries(from)) ?? Only(search.Libraries)) is { } library
                    ? new ExternalSymbol($"py:{library}.{name}")
                    : null
            );

        static string? Only(IEnumerable<string> libraries) =>
            libraries.Distinct(StringComparer.Ordinal).Take(2).ToList() is [var one] ? one : null;
    }

    public Symbol? Member(ModuleSymbol module, string name) =>
        module.Package is { } package
            ? Below(package, name)
            : module.Files.Select(f => InModule(f, name, new Search())).FirstOrDefault(s => s is not null);

    private Symbol? Imported(CodeFile from, Import import, Search search)
    {
        if (import.Name == "*")
        {
            // 'import a.b' binds 'a'; 'import a.b as c' binds the module itself.
            return Locate(from, import.Module) is { } whole
                ? new ModuleSymbol([whole])
                : (Symbol?)NamespaceOf(from, import.Module) ?? new ExternalSymbol($"py:{import.Module}");
        }

        string submodule = import.Module.EndsWith('.') ? import.Module + import.Name : $"{import.Module}.{import.Name}";
        if (
            Locate(from, import.Module) is { } package
            && (InModule(package, import.Name, search) ?? SubmoduleOf(package, import.Name)) is { } member
        )
        {
            return member;
        }

        return Locate(from, submodule) is { } file ? new ModuleSymbol([file])
            : NamespaceOf(from, submodule) is { } below ? below
            : import.Module.StartsWith('.') ? null
            : new ExternalSymbol($"py:{import.Module}.{import.Name}");
    }

    /// <summary>What a module gives by a name; nothing where that was asked on the way here: imports may go round in circles.</summary>
    private Symbol? InModule(CodeFile file, string name, Search search)
    {
        if (Declarations.InFile(file, name) is { } declared)
        {
            return declared;
        }

        if (search.Asked.Count >= MaxModules || !search.Asked.Add((file, name)))
        {
            return null;
        }

        foreach (var import in file.Imports)
        {
            if (import.Alias == name)
            {
                return Imported(file, import, search);
            }
        }

        return Starred(file, name, search) ?? SubmoduleOf(file, name);
    }

    /// <summary>What a file takes from others by <c>from x import *</c>.</summary>
    private Symbol? Starred(CodeFile file, string name, Search search)
    {
        search.Libraries.UnionWith(Libraries(file));
        foreach (var star in PythonStars.Of(file))
        {
            if (
                Locate(file, star.Module) is { } inner
                && inner != file
                && PythonStars.Gives(inner, name)
                && InModule(inner, name, search) is { } found
            )
            {
                return found;
            }
        }

        return null;
    }

    private ModuleSymbol? SubmoduleOf(CodeFile package, string name) =>
        package.Path.EndsWith("__init__.py", StringComparison.Ordinal)
        && byPath.TryGetValue($"{DottedName(package.Path)}.{name}", out var file)
            ? new ModuleSymbol([file])
            : null;

    /// <summary>A module or package below a package that has no file of its own.</summary>
    private ModuleSymbol? Below(string package, string name)
    {
        string whole = $"{package}.{name}";
        return byPath.TryGetValue(whole, out var file) ? new ModuleSymbol([file])
            : namespaces.TryGetValue(whole, out var any) ? new ModuleSymbol([any]) { Package = whole }
            : null;
    }

    /// <summary>
    /// A package without a file of its own: beside who asks or in a folder above, so that a folder of that name elsewhere is not taken for
    /// a library.
    /// </summary>
    private ModuleSymbol? NamespaceOf(CodeFile from, string module)
    {
        if (module.StartsWith('.'))
        {
            string? relative = Relative(from, module);
            return relative is not null && namespaces.TryGetValue(relative, out var below)
                ? new ModuleSymbol([below]) { Package = relative }
                : null;
        }

        for (
            string root = DottedName(RelativePath.Folder(from.Path));
            ;
            root = root.Contains('.', StringComparison.Ordinal) ? root[..root.LastIndexOf('.')] : ""
        )
        {
            string whole = root.Length == 0 ? module : $"{root}.{module}";
            if (namespaces.TryGetValue(whole, out var any) && !byPath.ContainsKey(whole))
            {
                return new ModuleSymbol([any]) { Package = whole };
            }

            if (root.Length == 0)
            {
                return null;
            }
        }
    }

    /// <summary>The dotted name from the root that a relative one means; null where it leaves the root.</summary>
    private static string? Relative(CodeFile from, string module)
    {
        int dots = module.TakeWhile(c => c == '.').Count();
        string package = DottedName(RelativePath.Folder(from.Path));
        for (int i = 1; i < dots; i++)
        {
            if (package.Length == 0)
            {
                return null;
            }

            package = package.Contains('.', StringComparison.Ordinal) ? package[..package.LastIndexOf('.')] : "";
        }

        string rest = module[dots..];
        return rest.Length == 0 ? package
            : package.Length == 0 ? rest
            : $"{package}.{rest}";
    }

    /// <summary>A module by its name: relative, or from a source root, which may be any folder.</summary>
    private CodeFile? Locate(CodeFile from, string module)
    {
        if (module.StartsWith('.'))
        {
            return Relative(from, module) is { } name ? byPath.GetValueOrDefault(name) : null;
        }

        if (!bySuffix.TryGetValue(module, out var candidates))
        {
            return null;
        }

        CodeFile? best = null;
        int bestRank = int.MinValue;
        foreach (var (file, root) in candidates)
        {
            int rank = Rank(from, file, root, module);
            if (rank > bestRank && file != from)
            {
                (best, bestRank) = (file, rank);
            }
        }

        return best;
    }

    /// <summary>
    /// How likely a name is looked up from a folder: one above who asks that is no package itself, then any above, then the nearest
    /// elsewhere.
    /// </summary>
    private int Rank(CodeFile from, CodeFile file, string root, string module)
    {
        bool isAbove = root.Length == 0 || from.Path.StartsWith(root + "/", StringComparison.Ordinal);
        bool isPackage =
            root.Length > 0
            && byPath.TryGetValue(DottedName(root), out var own)
            && own.Path.EndsWith("/__init__.py", StringComparison.Ordinal);
        int dot = module.IndexOf('.', StringComparison.Ordinal);
        string first = dot < 0 ? module : module[..dot];
        if (
            Shared.Contains(first)
            && (!isAbove || isPackage || (dot > 0 && !byPath.ContainsKey(root.Length == 0 ? first : $"{DottedName(root)}.{first}")))
        )
        {
            return int.MinValue;
        }

        return isAbove ? root.Length + (isPackage ? 10_000 : 20_000) : RelativePath.Common(file.Path, from.Path);
    }

    private static string DottedName(string path)
    {
        string name =
            path.EndsWith("/__init__.py", StringComparison.Ordinal) ? path[..^12]
            : path.EndsWith(".py", StringComparison.Ordinal) ? path[..^3]
            : path;
        return name.Replace('/', '.');
    }

    private IEnumerable<string> Libraries(CodeFile file) =>
        PythonStars.Of(file).Select(s => s.Module).Where(m => !m.StartsWith('.') && Locate(file, m) is null && !IsNameOf(file, m));

    private static bool IsNameOf(CodeFile file, string module) =>
        $".{DottedName(file.Path)}".EndsWith($".{module}", StringComparison.Ordinal);

    /// <summary>Where a name was looked for, and libraries that are named on the way.</summary>
    private sealed class Search
    {
        public HashSet<(CodeFile, string)> Asked { get; } = [];

        public HashSet<string> Libraries { get; } = new(StringComparer.Ordinal);
    }
}
