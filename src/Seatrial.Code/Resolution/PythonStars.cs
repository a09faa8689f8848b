using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Seatrial.Code.Model;

namespace Seatrial.Code.Resolution;

/// <summary>
/// What <c>from x import *</c> takes of a module: the names of its <c>__all__</c>, else all that begin with no underscore. Source: Python
/// language reference, "The import statement".
/// </summary>
internal static class PythonStars
{
    private const string List = "__all__";

    /// <summary>What Python itself declares, but for errors. Source: Python documentation, "Built-in Functions".</summary>
    private static readonly FrozenSet<string> BuiltIn = new[]
    {
        "BaseExceptionGroup",
        "Ellipsis",
        "ExceptionGroup",
        "False",
        "GeneratorExit",
        "KeyboardInterrupt",
        "None",
        "NotImplemented",
        "StopAsyncIteration",
        "StopIteration",
        "SystemExit",
        "True",
        "abs",
        "aiter",
        "all",
        "anext",
        "any",
        "ascii",
        "bin",
        "bool",
        "breakpoint",
        "bytearray",
        "bytes",
        "callable",
        "chr",
        "classmethod",
        "compile",
        "complex",
        "delattr",
        "dict",
        "dir",
        "divmod",
        "enumerate",
        "eval",
        "exec",
        "filter",
        "float",
        "format",
        "frozenset",
        "getattr",
        "globals",
        "hasattr",
        "hash",
        "help",
        "hex",
        "id",
        "input",
        "int",
        "isinstance",
        "issubclass",
        "iter",
        "len",
        "list",
        "locals",
        "map",
        "max",
        "memoryview",
        "min",
        "next",
        "object",
        "oct",
        "open",
        "ord",
        "pow",
        "print",
        "property",
        "range",
        "repr",
        "reversed",
        "round",
        "set",
        "setattr",
        "slice",
        "sorted",
        "staticmethod",
        "str",
        "sum",
        "super",
        "tuple",
        "type",
        "vars",
        "zip",
        "exit",
        "quit",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly ConditionalWeakTable<CodeFile, Names> lists = [];

    /// <summary>Star imports of a file, the last first: what is bound later counts.</summary>
    public static IEnumerable<Import> Of(CodeFile file)
    {
        for (int i = file.Imports.Count - 1; i >= 0; i--)
        {
            if (file.Imports[i] is { Name: "*", Alias.Length: 0 } star)
            {
                yield return star;
            }
        }
    }

    public static bool Gives(CodeFile file, string name) =>
        lists.GetValue(file, static f => new Names(Read(f))).Listed is { } listed ? listed.Contains(name) : !name.StartsWith('_');

    /// <summary>Whether a name needs no import.</summary>
    public static bool IsOfPython(string name) =>
        BuiltIn.Contains(name)
        || name.StartsWith('_')
        || name.EndsWith("Error", StringComparison.Ordinal)
        || name.EndsWith("Exception", StringComparison.Ordinal)
        || name.EndsWith("Warning", StringComparison.Ordinal);

    /// <summary>The names of <c>__all__</c>; null where there is none, or where not all of it is written down as texts.</summary>
    private static HashSet<string>? Read(CodeFile file)
    {
        var written = (file.TopLevel.Body?.Statements ?? [])
            .OfType<ExpressionStatement>()
            .Select(s => s.Expression)
            .OfType<AssignmentExpression>()
            .Where(a => a.Target is NameExpression { Name: List })
            .ToList();
        if (written.Count == 0 || CodeWalk.Expressions(file).Count(e => e is NameExpression { Name: List }) > written.Count)
        {
            return null;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var assignment in written)
        {
            if (
                assignment.Value is not ListExpression { Items: var items }
                || items.Any(i => i is not LiteralExpression { Kind: LiteralKind.String })
            )
            {
                return null;
            }

            if (!assignment.IsCompound)
            {
                names.Clear();
            }

            names.UnionWith(items.OfType<LiteralExpression>().Select(i => i.Text));
        }

        return names;
    }

    private sealed record Names(HashSet<string>? Listed);
}
