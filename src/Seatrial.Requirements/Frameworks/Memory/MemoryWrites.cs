using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Memory;

/// <summary>Where functions put something into a collection or take it away, by how that is written.</summary>
internal static class MemoryWrites
{
    private static readonly HashSet<string> Writers = new(StringComparer.Ordinal)
    {
        "push",
        "unshift",
        "set",
        "append",
        "Add",
        "add",
        "put",
        "TryAdd",
        "putIfAbsent",
        "insert",
    };

    /// <summary>What runs while a file is loaded fills tables of the program itself: its models, its commands.</summary>
    private static readonly HashSet<string> Setups = new(StringComparer.Ordinal)
    {
        "forEach",
        "map",
        "filter",
        "reduce",
        "flatMap",
        "each",
    };

    public static IEnumerable<MemoryWrite> In(CodeFile file)
    {
        foreach (var type in file.Classes)
        {
            foreach (var method in type.Methods.Where(m => m.Name != "constructor"))
            {
                foreach (var written in Of(file, CodeWalk.Expressions(method), new ClassSymbol(type, file), null))
                {
                    yield return written;
                }
            }
        }

        foreach (var function in file.Functions)
        {
            foreach (var written in Of(file, CodeWalk.Expressions(function), null, function.ReceiverType))
            {
                yield return written;
            }
        }

        // Handlers that are written where they are registered.
        Expression[] loose = [.. CodeWalk.Expressions(file.TopLevel)];
        var setups = loose
            .OfType<CallExpression>()
            .Where(c => c.Name is { } name && Setups.Contains(name))
            .SelectMany(c => c.Arguments.Select(a => a.Value))
            .ToHashSet<Expression>(ReferenceEqualityComparer.Instance);
        foreach (var function in loose.OfType<FunctionExpression>().Where(f => !setups.Contains(f)))
        {
            foreach (var written in Of(file, CodeWalk.Expressions(function.Function), null, null))
            {
                yield return written;
            }
        }
    }

    /// <summary>
    /// Lists at the top level whose elements are records of people or of somebody's: no function has to put any into them.
    /// </summary>
    public static IEnumerable<MemoryWrite> Written(CodeFile file)
    {
        foreach (var statement in file.TopLevel.Body?.Statements ?? [])
        {
            if (
                statement
                    is ExpressionStatement
                    {
                        Expression: AssignmentExpression
                        {
                            Target: NameExpression name,
                            Value: ListExpression { Items: [ObjectExpression first, ..] }
                        }
                    }
                && first.Entries.Any(e => e.Key is { } key && (PasswordFields.Has(key) || EntityNames.IsOwnerField(key)))
            )
            {
                yield return new MemoryWrite(file, name.Place, name, first, null, null);
            }
        }
    }

    private static IEnumerable<MemoryWrite> Of(CodeFile file, IEnumerable<Expression> expressions, ClassSymbol? owner, string? receiver)
    {
        foreach (var expression in expressions)
        {
            var (collection, record, removal) = expression switch
            {
                CallExpression { Callee: NameExpression { Name: "append" }, Arguments: [{ Value: var list }, { Value: var added }, ..] }
                    when file.Language == CodeLanguage.Go => (list, added, null),
                CallExpression { Callee: MemberExpression { Target: var target } member, Arguments: [.., { Value: var added }] }
                    when Writers.Contains(member.Name) => (target, added, null),
                AssignmentExpression { Target: IndexExpression { Index: not null, Target: var target }, Value: var added } => (
                    target,
                    added,
                    null
                ),
                AssignmentExpression
                {
                    Target: NameExpression name,
                    Value: CallExpression { Callee: MemberExpression { Name: "filter", Target: NameExpression same } } rest
                } when name.Name == same.Name => (same, null, rest),
                AssignmentExpression
                {
                    Target: MemberExpression { Target: ThisExpression } field,
                    Value: CallExpression
                    {
                        Callee: MemberExpression { Name: "filter", Target: MemberExpression { Target: ThisExpression } same }
                    } rest
                } when field.Name == same.Name => (same, null, rest),
                _ => ((Expression?)null, (Expression?)null, (CallExpression?)null),
            };
            if (collection is not null)
            {
                yield return new MemoryWrite(file, expression.Place, collection, record, owner, receiver) { Removal = removal };
            }
        }
    }
}

/// <summary>One place where something is put into a collection.</summary>
/// <param name="Collection">What it is put into, as written.</param>
/// <param name="Record">What is put in; null where something is taken away.</param>
/// <param name="Owner">The class whose method does it.</param>
/// <param name="ReceiverType">Go: the type whose method does it.</param>
internal sealed record MemoryWrite(
    CodeFile File,
    Place Place,
    Expression Collection,
    Expression? Record,
    ClassSymbol? Owner,
    string? ReceiverType
)
{
    /// <summary>The call whose result takes the place of the collection.</summary>
    public CallExpression? Removal { get; init; }

    /// <summary>Whether what is put in is a word, a number or what counts requests, and no record.</summary>
    public bool IsOfWord =>
        IsOfCount
        || Record is LiteralExpression or TemplateExpression or BinaryExpression or FunctionExpression
        || NameOf(Record) is { } name && Array.Exists(Parts, p => name.Contains(p, StringComparison.OrdinalIgnoreCase));

    /// <summary>Words for parts of the program.</summary>
    private static readonly string[] Parts =
    [
        "model",
        "schema",
        "handler",
        "controller",
        "module",
        "service",
        "client",
        "plugin",
        "listener",
        "middleware",
        "router",
        "component",
        "promise",
        "timer",
        "socket",
        "conn",
    ];

    private static readonly HashSet<string> Counts = new(StringComparer.Ordinal)
    {
        "count",
        "attempts",
        "hits",
        "requests",
        "tokens",
        "points",
        "remaining",
    };

    private static readonly HashSet<string> Times = new(StringComparer.Ordinal)
    {
        "resetat",
        "resettime",
        "reset",
        "expires",
        "expiresat",
        "timestamp",
        "lastrequest",
        "firstrequest",
        "firstattempt",
        "lastattempt",
        "lastrefill",
        "windowstart",
        "start",
        "starttime",
        "blockeduntil",
        "lockeduntil",
        "first",
        "last",
        "lastreset",
        "until",
    };

    /// <summary>A number and times and nothing else: how often somebody asked.</summary>
    private bool IsOfCount =>
        Record is ObjectExpression { Entries.Count: > 1 } made
        && made.Entries.All(e => Plain(e.Key) is { } key && (Counts.Contains(key) || Times.Contains(key)))
        && made.Entries.Any(e => Counts.Contains(Plain(e.Key)!));

    private static string? Plain(string? key) => key?.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();

    private static string? NameOf(Expression? record) =>
        record switch
        {
            NameExpression name => name.Name,
            MemberExpression member => member.Name,
            CallExpression { Kind: CallKind.Construction } made => made.Name,
            _ => null,
        };
}
