using Seatrial.Code.Flow;
using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.Script;

/// <summary>A function that a registration is given: middleware, hook or handler.</summary>
/// <param name="Value">What it is.</param>
/// <param name="Written">How it is written; null where a list held it.</param>
internal sealed record ScriptHandler(Value Value, Expression? Written)
{
    private const int MaxDepth = 4;

    /// <summary>What the program calls it, for people.</summary>
    public string Name =>
        Written is not null && NameOf(Written) is { Length: > 0 } name ? name
        : Value.Functions.Count > 0 && Value.Functions[0].Function?.Name is { Length: > 0 } own ? own
        : "function";

    /// <summary>Whether its code is in the repository.</summary>
    public bool IsOwn => Value.Functions.Any(f => f.Function is not null);

    /// <summary>The arguments from a position on, with the elements of lists in their place.</summary>
    public static IReadOnlyList<ScriptHandler> From(CallSite site, int position)
    {
        var handlers = new List<ScriptHandler>();
        for (int i = position; i < site.Count; i++)
        {
            Add(site[i], site.Written(i), handlers, 0);
        }

        return handlers;
    }

    public static IReadOnlyList<ScriptHandler> Of(Value value, Expression? written = null)
    {
        var handlers = new List<ScriptHandler>();
        Add(value, written, handlers, 0);
        return handlers;
    }

    /// <summary>
    /// The function that a person would call the handler, for its place: a wrapper such as <c>asyncHandler(list)</c> is given it, and gives
    /// another.
    /// </summary>
    public Closure? Inner(Evaluator evaluator)
    {
        var inner =
            Inner(evaluator, Written, 0)
            ?? (Value.Functions.Count > 0 && Value.Functions[0].Function is not null ? Value.Functions[0] : null);
        for (int i = 0; i < MaxDepth && inner?.Wrapped is { } wrapped; i++)
        {
            inner = wrapped;
        }

        return inner;
    }

    /// <summary>What the program calls a handler, without what wraps it: <c>list</c> of <c>asyncHandler(orders.list)</c>.</summary>
    public static string HandlerName(Expression? written) =>
        written switch
        {
            null => "",
            CallExpression { Callee: MemberExpression { Name: "bind" } bound } => NameOf(bound.Target),
            CallExpression { Arguments.Count: > 0 } call => HandlerName(call.Arguments[^1].Value),
            NameExpression or MemberExpression => NameOf(written),
            _ => "",
        };

    /// <summary>How an expression is called in a list of guards: <c>authorize('admin')</c>, <c>auth.required</c>.</summary>
    public static string NameOf(Expression expression) =>
        expression switch
        {
            NameExpression name => name.Name,
            ThisExpression => "this",
            MemberExpression { Target: ThisExpression } own => own.Name,
            MemberExpression { Name: "bind" } bound => NameOf(bound.Target),
            MemberExpression member => NameOf(member.Target) is { Length: > 0 } target ? $"{target}.{member.Name}" : member.Name,
            CallExpression { Callee: MemberExpression { Name: "bind" } bound } => NameOf(bound.Target),
            CallExpression call =>
                $"{NameOf(call.Callee)}({string.Join(", ", call.Arguments.Select(a => (a.Value as LiteralExpression)?.Text ?? "").Where(t => t.Length > 0))})",
            FunctionExpression function => function.Function.Name,
            _ => "",
        };

    private static Closure? Inner(Evaluator evaluator, Expression? written, int depth)
    {
        if (written is not CallExpression call || depth > MaxDepth)
        {
            return null;
        }

        foreach (var argument in call.Arguments.Reverse())
        {
            if (argument.Value is CallExpression && Inner(evaluator, argument.Value, depth + 1) is { } nested)
            {
                return nested;
            }

            if (
                argument.Value is FunctionExpression or NameExpression or MemberExpression
                && evaluator.Evaluate(argument.Value).Functions is [{ Function: not null } function, ..]
            )
            {
                return function;
            }
        }

        return null;
    }

    private static void Add(Value value, Expression? written, List<ScriptHandler> into, int depth)
    {
        if (
            value.Functions.Count == 0
            && value.Object is { Tag: null } list
            && list.Members.Count > 0
            && list.Members.Keys.All(k => k.All(char.IsAsciiDigit))
            && depth < MaxDepth
        )
        {
            var items = (written as ListExpression)?.Items;
            int position = 0;
            foreach (var cell in list.Members.Values)
            {
                Add(cell.Value ?? Value.Unknown, items is not null && position < items.Count ? items[position] : null, into, depth + 1);
                position++;
            }

            return;
        }

        into.Add(new ScriptHandler(value, written is SpreadExpression ? null : written));
    }
}
