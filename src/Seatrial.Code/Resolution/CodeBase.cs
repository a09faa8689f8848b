using System.Collections.Concurrent;
using System.Collections.Frozen;
using Seatrial.Code.Model;

namespace Seatrial.Code.Resolution;

/// <summary>All source files of a tree, and what names in them stand for. Immutable; safe for concurrent use.</summary>
public sealed class CodeBase
{
    private readonly FrozenDictionary<CodeLanguage, IModuleResolver> resolvers;
    private readonly FrozenDictionary<string, CodeFile> byPath;
    private readonly FrozenDictionary<string, ClassSymbol[]> byClassName;
    private readonly FrozenDictionary<string, ClassSymbol[]> byBaseName;
    private readonly FrozenDictionary<string, FunctionSymbol[]> extensions;
    private readonly FrozenDictionary<(string Folder, string Type), FunctionSymbol[]> goMethods;
    private readonly GoInterfaces goInterfaces;

    // What following a program asks again and again of the same names and classes; worked out once for each.
    private readonly ConcurrentDictionary<(CodeFile File, string Name), Symbol?> names = [];
    private readonly ConcurrentDictionary<(ClassSymbol Type, string Name), FunctionSymbol?> methods = [];
    private readonly ConcurrentDictionary<ClassSymbol, ClassSymbol[]> lineages = [];
    private readonly ConcurrentDictionary<(ClassSymbol Type, string Name, bool IsStatic), FunctionSymbol?> rubyMethods = [];
    private readonly ConcurrentDictionary<ClassSymbol, ClassSymbol[]> parts = [];
    private readonly ConcurrentDictionary<ClassSymbol, ClassSymbol[]> bases = [];
    private HashSet<string>? imported;

    public CodeBase(IEnumerable<CodeFile> files, ProjectFiles project)
    {
        CodeFile[] all = [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)];
        Files = all;
        Project = project;
        byPath = all.DistinctBy(f => f.Path, StringComparer.Ordinal).ToFrozenDictionary(f => f.Path, StringComparer.Ordinal);
        CodeFile[] Of(params CodeLanguage[] languages) => [.. all.Where(f => languages.Contains(f.Language))];
        var scripts = new ScriptModules(
            byPath.Values.Where(f => f.Language is CodeLanguage.JavaScript or CodeLanguage.TypeScript),
            project
        );
        var jvm = new NamespaceModules("java", '.', Of(CodeLanguage.Java, CodeLanguage.Kotlin));
        resolvers = new Dictionary<CodeLanguage, IModuleResolver>
        {
            [CodeLanguage.JavaScript] = scripts,
            [CodeLanguage.TypeScript] = scripts,
            [CodeLanguage.Python] = new PythonModules(Of(CodeLanguage.Python)),
            [CodeLanguage.CSharp] = new NamespaceModules("cs", '.', Of(CodeLanguage.CSharp)),
            [CodeLanguage.Java] = jvm,
            [CodeLanguage.Kotlin] = jvm,
            [CodeLanguage.Go] = new GoModules(Of(CodeLanguage.Go), project),
            [CodeLanguage.Php] = new NamespaceModules("php", '\\', Of(CodeLanguage.Php)),
            [CodeLanguage.Ruby] = new RubyModules(Of(CodeLanguage.Ruby)),
        }.ToFrozenDictionary();
        var classes = all.SelectMany(f => f.Classes.SelectMany(c => WithNested(c, 0)).Select(c => new ClassSymbol(c, f))).ToArray();
        Classes = classes;
        byClassName = classes
            .GroupBy(c => c.Class.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        byBaseName = classes
            .SelectMany(c => c.Class.Bases.Select(b => (Base: b.ShortName, Class: c)))
            .GroupBy(p => p.Base, p => p.Class, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Distinct().ToArray(), StringComparer.Ordinal);
        extensions = classes
            .Where(c => c.File.Language == CodeLanguage.CSharp)
            .SelectMany(c =>
                c.Class.Methods.Where(m => m.Parameters is [{ IsReceiver: true }, ..]).Select(m => new FunctionSymbol(m, c.File, c))
            )
            .GroupBy(m => m.Function.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        goMethods = all.Where(f => f.Language == CodeLanguage.Go)
            .SelectMany(f =>
                f.Functions.Where(m => m.ReceiverType is not null)
                    .Select(m => (Key: (RelativePath.Folder(f.Path), m.ReceiverType!), Method: new FunctionSymbol(m, f)))
            )
            .GroupBy(p => p.Key, p => p.Method)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray());
        goInterfaces = new GoInterfaces(classes.Where(c => c.File.Language == CodeLanguage.Go), goMethods);
    }

    /// <summary>In the order of their paths.</summary>
    public IReadOnlyList<CodeFile> Files { get; }

    public ProjectFiles Project { get; }

    /// <summary>Every class, nested ones too, in the order of files.</summary>
    public IReadOnlyList<ClassSymbol> Classes { get; }

    public CodeFile? File(string path) => byPath.GetValueOrDefault(path);

    /// <summary>Classes of that own name.</summary>
    public IReadOnlyList<ClassSymbol> ClassesNamed(string name) => byClassName.TryGetValue(name, out var found) ? found : [];

    /// <summary>Classes that name <paramref name="name"/> (its last component) among their bases.</summary>
    public IReadOnlyList<ClassSymbol> Derived(string name) => byBaseName.TryGetValue(name, out var found) ? found : [];

    /// <summary>
    /// What a name means at the top level of a file; null for what only a function or the language's own library declares.
    /// </summary>
    public Symbol? Resolve(CodeFile file, string name) =>
        names.GetOrAdd((file, name), static (key, code) => code.Find(key.File, key.Name), this);

    private Symbol? Find(CodeFile file, string name)
    {
        if (
            !(file.Language == CodeLanguage.Ruby && name.Length > 0 && (char.IsAsciiLetterUpper(name[0]) || name[0] == ':'))
            && Declarations.InFile(file, name) is { } declared
        )
        {
            return declared;
        }

        foreach (var import in file.Imports)
        {
            if (import.Alias == name && name.Length > 0)
            {
                return resolvers[file.Language].Imported(file, import);
            }
        }

        return resolvers[file.Language].Global(file, name);
    }

    /// <summary>The class that a written type means; null for one of a library.</summary>
    public ClassSymbol? ResolveType(CodeFile file, TypeReference type)
    {
        string name = type.Name;
        if (Resolve(file, name) is ClassSymbol direct)
        {
            return direct;
        }

        // A qualified name of Go, Python or TypeScript: the module first.
        int dot = name.IndexOf('.', StringComparison.Ordinal);
        if (
            dot > 0
            && Resolve(file, name[..dot]) is ModuleSymbol module
            && (Member(module, name[(dot + 1)..]) ?? Within(module, name[(dot + 1)..])) is ClassSymbol member
        )
        {
            return member;
        }

        return name != type.ShortName && Resolve(file, type.ShortName) is ClassSymbol last ? last : null;
    }

    /// <summary>What a module of a module holds: <c>schema.Query</c> of the package <c>users</c>.</summary>
    private Symbol? Within(ModuleSymbol module, string name)
    {
        Symbol? found = module;
        foreach (string part in name.Split('.'))
        {
            found = found is ModuleSymbol outer ? Member(outer, part) : null;
        }

        return found;
    }

    /// <summary>The name of a library's type or function as <see cref="ExternalSymbol"/> writes it; null where it cannot be told.</summary>
    public string? ExternalName(CodeFile file, TypeReference type)
    {
        int dot = type.Name.IndexOf('.', StringComparison.Ordinal);
        return Resolve(file, type.Name) is ExternalSymbol whole ? whole.Name
            : dot > 0 && Resolve(file, type.Name[..dot]) is ExternalSymbol module ? module.Name + type.Name[dot..]
            : null;
    }

    /// <summary>A member of a module of the repository.</summary>
    public Symbol? Member(ModuleSymbol module, string name) =>
        module.Files.Count == 0 ? null : resolvers[module.Files[0].Language].Member(module, name);

    /// <summary>
    /// The method of a class, looked for in the class, its other parts, its mixins and bases, and, for an interface or an abstract method,
    /// in the class that implements it, where there is one or one is named after it.
    /// </summary>
    public FunctionSymbol? Method(ClassSymbol type, string name)
    {
        if (!methods.TryGetValue((type, name), out var found))
        {
            found = Method(type, name, 0);
            found = found is { Function.Body: not null } ? found : Implementation(type, name) ?? found;
            methods.TryAdd((type, name), found);
        }

        return found;
    }

    /// <summary>
    /// Ruby: the method of an object, or of the class itself; of a module those of objects serve both, as it may extend the class.
    /// </summary>
    public FunctionSymbol? Method(ClassSymbol type, string name, bool isStatic) =>
        rubyMethods.GetOrAdd((type, name, isStatic), static (key, code) => code.RubyMethod(key.Type, key.Name, key.IsStatic, 0), this);

    /// <summary>
    /// The extension method that a call on a value means, where the value's own type has no such method: of those with the name the one
    /// whose receiver is of such a type, else the nearest. A name that every list and text of .NET has needs a receiver that fits.
    /// </summary>
    /// <param name="from">Who calls.</param>
    /// <param name="name">Its name.</param>
    /// <param name="receivers">Own names of the value's type and its bases; none where they are not known.</param>
    public FunctionSymbol? Extension(CodeFile from, string name, IReadOnlyCollection<string> receivers)
    {
        FunctionSymbol? best = null;
        (bool Fits, int Common) bestRank = default;
        bool mustFit = SequenceMethods.Contains(name);
        foreach (var candidate in from.Language == CodeLanguage.CSharp && extensions.TryGetValue(name, out var all) ? all : [])
        {
            var rank = (
                Fits: candidate.Function.Parameters[0].Type is { } type && receivers.Contains(type.ShortName),
                RelativePath.Common(candidate.File.Path, from.Path)
            );
            if ((rank.Fits || !mustFit) && (best is null || rank.CompareTo(bestRank) > 0))
            {
                (best, bestRank) = (candidate, rank);
            }
        }

        return best;
    }

    /// <summary>Whether any extension method of C# has the name.</summary>
    public bool HasExtension(string name) => extensions.ContainsKey(name);

    /// <summary>
    /// The class behind an interface where there is one: what a field of the interface's type holds. Else the type itself.
    /// </summary>
    public ClassSymbol Behind(ClassSymbol type)
    {
        if (type.Class.Kind == ClassKind.Interface && type.File.Language == CodeLanguage.Go)
        {
            return goInterfaces.Behind(type, this) ?? type;
        }

        if (
            type.Class.Kind != ClassKind.Interface
            || type.File.Language is not (CodeLanguage.CSharp or CodeLanguage.Java or CodeLanguage.Kotlin or CodeLanguage.Php)
        )
        {
            return type;
        }

        ClassSymbol[] real =
        [
            .. Derived(type.Class.Name)
                .Where(c =>
                    c.File.Language == type.File.Language
                    && c.Class.Kind == ClassKind.Class
                    && !c.Class.Has(ClassTraits.Abstract)
                    && IsBaseOf(type, c)
                ),
        ];
        return ImplementationChoice.Of(type, real) ?? type;
    }

    /// <summary>Whether a class has a base of that own name, at any distance.</summary>
    public bool Inherits(ClassSymbol type, Func<TypeReference, bool> isWanted) => Inherits(type, isWanted, 0);

    /// <summary>The base classes in the repository, nearest first, each once.</summary>
    public IReadOnlyList<ClassSymbol> Bases(ClassSymbol type) =>
        bases.GetOrAdd(
            type,
            static (type, code) =>
            {
                var found = new List<ClassSymbol>();
                code.Collect(type, found, 0);
                return [.. found];
            },
            this
        );

    /// <summary>The parts of the same class: partial ones of C#, reopened ones of Ruby.</summary>
    public IReadOnlyList<ClassSymbol> Parts(ClassSymbol type) =>
        parts.GetOrAdd(
            type,
            static (type, code) =>
                type.File.Language is CodeLanguage.CSharp or CodeLanguage.Ruby
                    ?
                    [
                        .. code.ClassesNamed(type.Class.Name)
                            .Where(c => c.File.Language == type.File.Language && c.Class.Namespace == type.Class.Namespace),
                    ]
                    : [type],
            this
        );

    /// <summary>Whether any file imports from a module of that name, as written.</summary>
    public bool Imports(string module) => (imported ??= [.. Files.SelectMany(f => f.Imports).Select(i => i.Module)]).Contains(module);

    /// <summary>The parts of a class and its bases: all that may declare its members, in that order.</summary>
    public ClassSymbol[] Lineage(ClassSymbol type) =>
        lineages.GetOrAdd(type, static (type, code) => [.. code.Parts(type), .. code.Bases(type)], this);

    private static IEnumerable<Class> WithNested(Class type, int depth) =>
        depth > 8 ? [] : [type, .. type.Nested.SelectMany(n => WithNested(n, depth + 1))];

    private FunctionSymbol? Method(ClassSymbol type, string name, int depth)
    {
        if (depth > 8)
        {
            return null;
        }

        foreach (var part in Parts(type))
        {
            foreach (var method in part.Class.Methods)
            {
                // PHP knows methods by their letters, whether large or small.
                if (
                    method.Name == name
                    || (part.File.Language == CodeLanguage.Php && method.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                )
                {
                    return new FunctionSymbol(method, part.File, part);
                }
            }
        }

        if (
            type.File.Language == CodeLanguage.Go
            && goMethods.TryGetValue((RelativePath.Folder(type.File.Path), type.Class.Name), out var received)
        )
        {
            foreach (var method in received)
            {
                if (method.Function.Name == name)
                {
                    return method with { Owner = type };
                }
            }
        }

        foreach (var part in Parts(type))
        {
            foreach (var reference in part.Class.Bases)
            {
                if (ResolveType(part.File, reference) is { } parent && parent != type && Method(parent, name, depth + 1) is { } inherited)
                {
                    return inherited;
                }
            }
        }

        return null;
    }

    /// <summary>Ruby: a class that passes calls on to its only object.</summary>
    private static bool IsSingleObject(Class type)
    {
        foreach (var reference in type.Bases)
        {
            if (reference.ShortName is "CurrentAttributes" or "Singleton")
            {
                return true;
            }
        }

        return false;
    }

    private FunctionSymbol? RubyMethod(ClassSymbol type, string name, bool isStatic, int depth)
    {
        FunctionSymbol? loose = null;
        foreach (var part in Parts(type))
        {
            // Of methods of the same name the last counts.
            for (int i = part.Class.Methods.Count - 1; i >= 0; i--)
            {
                var method = part.Class.Methods[i];
                if (method.Name != name)
                {
                    continue;
                }

                if (method.Has(FunctionTraits.Static) == isStatic)
                {
                    return new FunctionSymbol(method, part.File, part);
                }

                loose ??=
                    part.Class.Kind == ClassKind.Mixin || IsSingleObject(part.Class) ? new FunctionSymbol(method, part.File, part) : null;
            }
        }

        foreach (var part in depth > 8 ? [] : Parts(type))
        {
            foreach (var reference in part.Class.Bases)
            {
                if (
                    ResolveType(part.File, reference) is { } parent
                    && parent != type
                    && RubyMethod(parent, name, isStatic, depth + 1) is { } inherited
                )
                {
                    return inherited;
                }
            }
        }

        return loose;
    }

    /// <summary>Whether a type has a field or method of that name itself, not through what it embeds.</summary>
    public bool Declares(ClassSymbol type, string name) =>
        type.Class.Fields.Any(f => f.Name == name)
        || type.Class.Methods.Any(m => m.Name == name)
        || (
            goMethods.TryGetValue((RelativePath.Folder(type.File.Path), type.Class.Name), out var received)
            && Array.Exists(received, m => m.Function.Name == name)
        );

    private FunctionSymbol? Implementation(ClassSymbol type, string name)
    {
        var found = new List<FunctionSymbol>();
        Implementations(type, name, found, 0);
        return ImplementationChoice.Of(type, found);
    }

    private void Implementations(ClassSymbol type, string name, List<FunctionSymbol> found, int depth)
    {
        foreach (var candidate in depth < 4 ? Derived(type.Class.Name) : [])
        {
            if (candidate.File.Language != type.File.Language || candidate == type || !IsBaseOf(type, candidate))
            {
                continue;
            }

            if (Method(candidate, name, 1) is not { Function.Body: not null } method)
            {
                Implementations(candidate, name, found, depth + 1);
            }
            else if (!found.Exists(f => f.Function == method.Function))
            {
                found.Add(method with { Owner = candidate });
            }
        }
    }

    /// <summary>Whether a class that names a base of that own name means this one.</summary>
    private bool IsBaseOf(ClassSymbol type, ClassSymbol derived)
    {
        foreach (var reference in derived.Class.Bases)
        {
            if (
                reference.ShortName == type.Class.Name
                && ResolveType(derived.File, reference) is { } named
                && named.Class.Name == type.Class.Name
                && named.Class.Namespace == type.Class.Namespace
            )
            {
                return true;
            }
        }

        return false;
    }

    private bool Inherits(ClassSymbol type, Func<TypeReference, bool> isWanted, int depth)
    {
        if (depth > 8)
        {
            return false;
        }

        foreach (var reference in Parts(type).SelectMany(p => p.Class.Bases))
        {
            if (
                isWanted(reference)
                || (ResolveType(type.File, reference) is { } parent && parent != type && Inherits(parent, isWanted, depth + 1))
            )
            {
                return true;
            }
        }

        return false;
    }

    private void Collect(ClassSymbol type, List<ClassSymbol> found, int depth)
    {
        foreach (var reference in Parts(type).SelectMany(p => p.Class.Bases))
        {
            if (depth < 8 && ResolveType(type.File, reference) is { } parent && parent != type && !found.Contains(parent))
            {
                found.Add(parent);
                Collect(parent, found, depth + 1);
            }
        }
    }
}
