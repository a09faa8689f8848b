using System.Collections.Frozen;
using Seatrial.Code.Model;

namespace Seatrial.Code.Resolution;

/// <summary>
/// Ruby's constants, which are known everywhere once they are loaded, as Rails loads them: by their qualified name, looked for in the
/// modules that are open and then at the top level. A constant that nothing in the repository defines is one of a library. Source: guide
/// "Autoloading and Reloading Constants" of Rails; Ruby's "Modules", constant lookup.
/// </summary>
internal sealed class RubyModules : IModuleResolver
{
    private const string Separator = "::";
    private const int MaxNesting = 8;

    private readonly FrozenDictionary<string, ClassSymbol> classes;
    private readonly FrozenDictionary<string, Symbol> constants;
    private readonly FrozenDictionary<string, FunctionSymbol> functions;

    public RubyModules(IReadOnlyList<CodeFile> files)
    {
        var known = new Dictionary<string, ClassSymbol>(StringComparer.Ordinal);
        var values = new Dictionary<string, Symbol>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var type in file.Classes)
            {
                Add(type, file, known, values, 0);
            }

            foreach (var statement in file.TopLevel.Body?.Statements ?? [])
            {
                if (
                    statement is ExpressionStatement
                    {
                        Expression: AssignmentExpression { Target: NameExpression { Name: [>= 'A' and <= 'Z', ..] } constant }
                    }
                )
                {
                    values.TryAdd(constant.Name, new VariableSymbol(file, constant.Name));
                }
            }
        }

        classes = known.ToFrozenDictionary(StringComparer.Ordinal);
        constants = values.ToFrozenDictionary(StringComparer.Ordinal);
        functions = files
            .SelectMany(f => f.Functions.Select(m => new FunctionSymbol(m, f)))
            .GroupBy(f => f.Function.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
    }

    /// <summary>Files are loaded whole; nothing is bound by a name.</summary>
    public Symbol? Imported(CodeFile from, Import import) => null;

    public Symbol? Global(CodeFile from, string name)
    {
        if (name.StartsWith(Separator, StringComparison.Ordinal))
        {
            return Find(name[2..]) ?? new ExternalSymbol("rb:" + name[2..].Replace(Separator, ".", StringComparison.Ordinal));
        }

        if (name.Length == 0 || !char.IsAsciiLetterUpper(name[0]))
        {
            // A method that a script defines for all objects: of other files only where it is loaded for sure, which the same folder tells.
            return
                functions.TryGetValue(name, out var function) && RelativePath.Folder(function.File.Path) == RelativePath.Folder(from.Path)
                ? function
                : null;
        }

        foreach (string space in Nesting(from))
        {
            if (Find(space.Length == 0 ? name : space + Separator + name) is { } found)
            {
                return found;
            }
        }

        return new ExternalSymbol("rb:" + name.Replace(Separator, ".", StringComparison.Ordinal));
    }

    public Symbol? Member(ModuleSymbol module, string name) =>
        module.Files.Select(f => Declarations.InFile(f, name)).FirstOrDefault(s => s is not null);

    private Symbol? Find(string full) => classes.TryGetValue(full, out var type) ? type : constants.GetValueOrDefault(full);

    /// <summary>The classes of the file and the modules around them, innermost first, and the top level.</summary>
    private static IEnumerable<string> Nesting(CodeFile from)
    {
        foreach (var type in from.Classes)
        {
            yield return type.Namespace.Length == 0 ? type.Name : type.Namespace + Separator + type.Name;
        }

        // 'class Api::OrdersController' does not open Api, but its file stands where the folder's modules are: what is meant is found there
        // where the top level has none.
        for (string space = from.Namespace; space.Length > 0; space = Outer(space))
        {
            yield return space;
        }

        yield return "";
        foreach (var type in from.Classes)
        {
            for (string space = type.Namespace; space.Length > 0; space = Outer(space))
            {
                yield return space;
            }
        }
    }

    private static string Outer(string space) =>
        space.LastIndexOf(Separator, StringComparison.Ordinal) is > 0 and var at ? space[..at] : "";

    private static void Add(Class type, CodeFile file, Dictionary<string, ClassSymbol> known, Dictionary<string, Symbol> values, int depth)
    {
        string full = type.Namespace.Length == 0 ? type.Name : type.Namespace + Separator + type.Name;
        var symbol = new ClassSymbol(type, file);

        // Of a class that is opened several times the part with a base class tells most.
        if (!known.TryGetValue(full, out var other) || (other.Class.Bases.Count == 0 && type.Bases.Count > 0))
        {
            known[full] = symbol;
        }

        foreach (var field in type.Fields)
        {
            if (field.Initializer is { } value)
            {
                values.TryAdd(full + Separator + field.Name, new ExpressionSymbol(file, value));
            }
        }

        foreach (var nested in depth < MaxNesting ? type.Nested : [])
        {
            Add(nested, file, known, values, depth + 1);
        }
    }
}
