using System.Collections.Frozen;
using Seatrial.Code.Model;

namespace Seatrial.Code.Resolution;

/// <summary>
/// Languages whose classes are known by namespace or package: C#, Java with Kotlin, PHP. A class that an import names is taken by its
/// qualified name, another by the namespaces in sight, and where several are left the one in the nearest folder.
/// </summary>
internal sealed class NamespaceModules : IModuleResolver
{
    private const string AttributeSuffix = "Attribute";
    private const int MaxNesting = 8;

    /// <summary>Types of PHP itself.</summary>
    private static readonly FrozenSet<string> PhpTypes = FrozenSet.ToFrozenSet(
        [
            "array",
            "string",
            "int",
            "bool",
            "float",
            "mixed",
            "iterable",
            "object",
            "callable",
            "void",
            "null",
            "never",
            "self",
            "static",
            "false",
            "true",
        ],
        StringComparer.Ordinal
    );

    private readonly string ecosystem;
    private readonly char separator;
    private readonly TypeIndex types;
    private readonly FrozenDictionary<string, ClassSymbol> byFullName;
    private readonly FrozenDictionary<(string Namespace, string Name), FunctionSymbol> functions;

    public NamespaceModules(string ecosystem, char separator, IReadOnlyList<CodeFile> files)
    {
        this.ecosystem = ecosystem;
        this.separator = separator;
        types = new TypeIndex(files);
        var full = new Dictionary<string, ClassSymbol>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var type in file.Classes)
            {
                AddFullName(full, type, file, 0);
            }
        }

        byFullName = full.ToFrozenDictionary(StringComparer.Ordinal);
        functions = files
            .SelectMany(f => f.Functions.Select(m => (Key: (f.Namespace, m.Name), Symbol: new FunctionSymbol(m, f))))
            .DistinctBy(p => p.Key)
            .ToFrozenDictionary(p => p.Key, p => p.Symbol);
    }

    public Symbol? Imported(CodeFile from, Import import)
    {
        if (import.Name == "*")
        {
            return null;
        }

        string name = Qualified(import.Module.TrimStart('\\'), import.Name);
        if (byFullName.TryGetValue(name, out var type))
        {
            return type;
        }

        // A static import names a member of a class: its class is the module.
        if (byFullName.TryGetValue(import.Module, out var owner))
        {
            return owner.Class.Methods.FirstOrDefault(m => m.Name == import.Name) is { } method
                ? new FunctionSymbol(method, owner.File, owner)
                : owner;
        }

        return FunctionIn(import.Module, import.Name) ?? (Symbol)new ExternalSymbol($"{ecosystem}:{name}");
    }

    public Symbol? Global(CodeFile from, string name)
    {
        if (from.Language == CodeLanguage.Php)
        {
            return Exactly(from, name);
        }

        if (name.Contains(separator, StringComparison.Ordinal) || name.StartsWith('\\'))
        {
            string full = name.TrimStart('\\');
            int last = full.LastIndexOf(separator);
            return byFullName.TryGetValue(full, out var known) ? known
                : byFullName.TryGetValue(Qualified(from.Namespace, full), out known) ? known
                : separator == '.' ? Partly(from, full, last)
                : types.Nearest(full[(last + 1)..], from, n => full.StartsWith(n, StringComparison.Ordinal));
        }

        // Java names every class that is not in its own package; a class of the same name elsewhere is another one.
        var found =
            from.Language == CodeLanguage.Java
                ? types.Nearest(
                    name,
                    from,
                    n => n == from.Namespace || IsImported(from, n),
                    (type, isWanted) => isWanted || type.File == from || IsInside(type.Class.Namespace, from.Namespace)
                )
                : types.Nearest(name, from, n => n == from.Namespace || IsInSight(from, n));
        if (found is null && from.Language == CodeLanguage.CSharp)
        {
            found = types.Nearest(name + AttributeSuffix, from, n => n == from.Namespace || IsInSight(from, n));
        }

        return found ?? FunctionIn(from.Namespace, name) ?? StaticMember(from, name) ?? (Symbol?)Library(from, name);
    }

    /// <summary>
    /// PHP knows a class by its whole name alone, and a function also by its name in the global namespace. Source: PHP manual, "Name
    /// resolution rules". Where a repository has none, files of another application beside it may have several of the same name: the
    /// nearest counts.
    /// </summary>
    private Symbol? Exactly(CodeFile from, string name)
    {
        if (PhpTypes.Contains(name))
        {
            return null;
        }

        string full = name.StartsWith('\\') ? name.TrimStart('\\') : ThroughImport(from, name);
        int last = full.LastIndexOf('\\');
        string space = last < 0 ? "" : full[..last];
        string own = full[(last + 1)..];
        return types.Nearest(own, from, _ => true, (type, _) => type.Class.Namespace == space) is { } type
            ? type
            : FunctionIn(space, own)
                ?? (name.StartsWith('\\') ? null : FunctionIn("", own))
                ?? (Symbol)new ExternalSymbol($"{ecosystem}:{(full == Qualified(from.Namespace, name) ? name : full)}");
    }

    /// <summary>A relative name: its first part may be that of an import, else it is below the namespace of the file.</summary>
    private string ThroughImport(CodeFile from, string name)
    {
        int first = name.IndexOf('\\', StringComparison.Ordinal);
        if (first > 0)
        {
            foreach (var import in from.Imports)
            {
                if (import.Alias.AsSpan().SequenceEqual(name.AsSpan(0, first)))
                {
                    return $"{Qualified(import.Module, import.Name)}{name[first..]}";
                }
            }
        }

        return Qualified(from.Namespace, name);
    }

    /// <summary>A name that is qualified by the end of a namespace, or by a class around it; else one of a library.</summary>
    private Symbol? Partly(CodeFile from, string full, int last)
    {
        string qualifier = full[..last];
        string name = full[(last + 1)..];
        return
            types.Nearest(
                name,
                from,
                n => n == from.Namespace,
                (type, _) => type.Class.Namespace == qualifier || type.Class.Namespace.EndsWith("." + qualifier, StringComparison.Ordinal)
            )
                is { } type
            ? type
            : Library(from, name);
    }

    /// <summary>A member of a class whose members an import brings in: <c>using static N.C</c>, <c>import static p.C.*</c>.</summary>
    private FunctionSymbol? StaticMember(CodeFile from, string name)
    {
        foreach (var import in from.Imports)
        {
            if (
                import is { IsStatic: true, Name: "*" }
                && byFullName.TryGetValue(import.Module, out var owner)
                && owner.Class.Methods.FirstOrDefault(m => m.Name == name) is { } method
            )
            {
                return new FunctionSymbol(method, owner.File, owner);
            }
        }

        return null;
    }

    /// <summary>
    /// What C# and Java write with a capital and the repository does not declare is a class of a library; its namespace is not known.
    /// </summary>
    private ExternalSymbol? Library(CodeFile from, string name) =>
        from.Language is CodeLanguage.CSharp or CodeLanguage.Java && name.Length > 1 && char.IsAsciiLetterUpper(name[0])
            ? new ExternalSymbol($"{ecosystem}:{name}")
            : null;

    public Symbol? Member(ModuleSymbol module, string name) =>
        module.Files.Select(f => Declarations.InFile(f, name)).FirstOrDefault(s => s is not null);

    private static bool IsInside(string space, string outer) =>
        space.Length > outer.Length && space.StartsWith(outer, StringComparison.Ordinal) && space[outer.Length] == '.';

    private static bool IsImported(CodeFile from, string wanted)
    {
        foreach (var import in from.Imports)
        {
            if (import.Name == "*" && import.Module == wanted)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInSight(CodeFile from, string wanted) =>
        (from.Namespace.StartsWith(wanted, StringComparison.Ordinal) && wanted.Length > 0) || IsImported(from, wanted);

    private void AddFullName(Dictionary<string, ClassSymbol> full, Class type, CodeFile file, int depth)
    {
        full.TryAdd(Qualified(type.Namespace, type.Name), new ClassSymbol(type, file));
        foreach (var nested in depth < MaxNesting ? type.Nested : [])
        {
            AddFullName(full, nested, file, depth + 1);
        }
    }

    private FunctionSymbol? FunctionIn(string wanted, string name) => functions.TryGetValue((wanted, name), out var found) ? found : null;

    private string Qualified(string space, string name) => space.Length == 0 ? name : $"{space}{separator}{name}";
}
