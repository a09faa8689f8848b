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
    private readonly ExtensionMethods extensions;
    private readonly ClassLineages lineages;
    private readonly MethodLookup methods;

    // What following a program asks again and again of the same names; worked out once for each.
    private readonly ConcurrentDictionary<(CodeFile File, string Name), Symbol?> names = [];
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
        extensions = new ExtensionMethods(classes);
        var goMethods = all.Where(f => f.Language == CodeLanguage.Go)
            .SelectMany(f =>
                f.Functions.Where(m => m.ReceiverType is not null)
                    .Select(m => (Key: (RelativePath.Folder(f.Path), m.ReceiverType!), Method: new FunctionSymbol(m, f)))
            )
            .GroupBy(p => p.Key, p => p.Method)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray());
        lineages = new ClassLineages(this, new GoInterfaces(classes.Where(c => c.File.Language == CodeLanguage.Go), goMethods));
        methods = new MethodLookup(this, lineages, goMethods);
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
    public FunctionSymbol? Method(ClassSymbol type, string name) => methods.Method(type, name);

    /// <summary>
    /// Ruby: the method of an object, or of the class itself; of a module those of objects serve both, as it may extend the class.
    /// </summary>
    public FunctionSymbol? Method(ClassSymbol type, string name, bool isStatic) => methods.Method(type, name, isStatic);

    /// <summary>Whether a type has a field or method of that name itself, not through what it embeds.</summary>
    public bool Declares(ClassSymbol type, string name) => methods.Declares(type, name);

    /// <summary>
    /// The extension method that a call on a value means, where the value's own type has no such method: of those with the name the one
    /// whose receiver is of such a type, else the nearest. A name that every list and text of .NET has needs a receiver that fits.
    /// </summary>
    /// <param name="from">Who calls.</param>
    /// <param name="name">Its name.</param>
    /// <param name="receivers">Own names of the value's type and its bases; none where they are not known.</param>
    public FunctionSymbol? Extension(CodeFile from, string name, IReadOnlyCollection<string> receivers) =>
        extensions.Find(from, name, receivers);

    /// <summary>Whether any extension method of C# has the name.</summary>
    public bool HasExtension(string name) => extensions.Has(name);

    /// <summary>
    /// The class behind an interface where there is one: what a field of the interface's type holds. Else the type itself.
    /// </summary>
    public ClassSymbol Behind(ClassSymbol type) => lineages.Behind(type);

    /// <summary>Whether a class has a base of that own name, at any distance.</summary>
    public bool Inherits(ClassSymbol type, Func<TypeReference, bool> isWanted) => lineages.Inherits(type, isWanted);

    /// <summary>The base classes in the repository, nearest first, each once.</summary>
    public IReadOnlyList<ClassSymbol> Bases(ClassSymbol type) => lineages.Bases(type);

    /// <summary>The parts of the same class: partial ones of C#, reopened ones of Ruby.</summary>
    public IReadOnlyList<ClassSymbol> Parts(ClassSymbol type) => lineages.Parts(type);

    /// <summary>The parts of a class and its bases: all that may declare its members, in that order.</summary>
    public ClassSymbol[] Lineage(ClassSymbol type) => lineages.Lineage(type);

    /// <summary>Whether any file imports from a module of that name, as written.</summary>
    public bool Imports(string module) => (imported ??= [.. Files.SelectMany(f => f.Imports).Select(i => i.Module)]).Contains(module);

    private static IEnumerable<Class> WithNested(Class type, int depth) =>
        depth > 8 ? [] : [type, .. type.Nested.SelectMany(n => WithNested(n, depth + 1))];
}
