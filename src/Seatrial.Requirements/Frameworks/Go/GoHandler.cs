using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Go;

/// <summary>A handler with the functions that are written around it: <c>auth(admin(h.List))</c>.</summary>
/// <param name="Wrappers">Outermost first.</param>
/// <param name="Value">What is inside.</param>
/// <param name="Written">How that is written; null where it is not known.</param>
internal sealed record GoHandler(IReadOnlyList<GoWrapper> Wrappers, Value Value, Expression? Written)
{
    private const int MaxDepth = 8;

    public string Name => Written is null ? "" : ScriptHandler.HandlerName(Written);

    /// <summary>The function that a person would call the handler.</summary>
    public Closure? Inner(Evaluator evaluator)
    {
        var inner = FunctionsOf(Value, evaluator) is [{ Function: not null } function, ..] ? function : null;
        for (int i = 0; i < MaxDepth && inner?.Wrapped is { } wrapped && IsHandler(wrapped); i++)
        {
            inner = wrapped;
        }

        return inner;
    }

    public static GoHandler Of(Value value, Expression? written, Evaluator evaluator)
    {
        var wrappers = new List<GoWrapper>();
        for (int depth = 0; depth < MaxDepth && written is CallExpression { Kind: CallKind.Call } call; depth++)
        {
            if (IsConversion(call, evaluator))
            {
                written = call.Arguments[0].Value;
                continue;
            }

            if (InnerOf(call, evaluator) is not var (at, inner))
            {
                break;
            }

            var maker = evaluator.Evaluate(call.Callee);
            var arguments = call
                .Arguments.Select((a, i) => new ArgumentValue(i == at ? Value.Unknown : evaluator.Evaluate(a.Value)))
                .ToList();
            wrappers.Add(new GoWrapper(ScriptHandler.NameOf(call.Callee), maker, arguments, at));
            (value, written) = (inner, call.Arguments[at].Value);
        }

        return new GoHandler(wrappers, value, written);
    }

    /// <summary>Functions that a handler is: itself, or the <c>ServeHTTP</c> of its type.</summary>
    public static IReadOnlyList<Closure> FunctionsOf(Value value, Evaluator evaluator) =>
        value.Type is { Class: { } type, IsInstance: true }
        && evaluator.Code.Method(type, "ServeHTTP") is { Function.Body: not null } method
            ? [Closure.Of(method.Function, method.File, method.Owner ?? type, value)]
            : value.Functions;

    public static bool IsHandler(Value value, Evaluator evaluator) =>
        FunctionsOf(value, evaluator) is { Count: > 0 } functions && functions.Any(IsHandler);

    /// <summary>Takes a writer and a request, or the context of a framework.</summary>
    private static bool IsHandler(Closure closure) =>
        closure.Native is not null
        || closure.Function!.Parameters.Any(p => p.Type?.ShortName is "ResponseWriter" or "Context" or "Ctx" or "Request" or "RequestCtx");

    /// <summary><c>http.HandlerFunc(f)</c>, and a type of the repository that a function is turned into without code of its own.</summary>
    private static bool IsConversion(CallExpression call, Evaluator evaluator) =>
        call.Arguments.Count == 1
        && call.Name is "HandlerFunc" or "WrapF" or "WrapH" or "WrapHandler" or "HTTPHandlerFunc"
        && evaluator.Evaluate(call.Callee) is { Functions.Count: 0, Type.Class: null };

    /// <summary>The last argument that is a handler.</summary>
    private static (int At, Value Inner)? InnerOf(CallExpression call, Evaluator evaluator)
    {
        for (int i = call.Arguments.Count - 1; i >= 0; i--)
        {
            if (
                call.Arguments[i].Value is NameExpression or MemberExpression or FunctionExpression or CallExpression
                && evaluator.Evaluate(call.Arguments[i].Value) is var inner
                && IsHandler(inner, evaluator)
            )
            {
                return (i, inner);
            }
        }

        return null;
    }
}

/// <summary>A function that takes a handler and gives another.</summary>
/// <param name="Name">For people.</param>
/// <param name="Maker">The function.</param>
/// <param name="Arguments">What it is called with.</param>
/// <param name="At">Where the handler stands among the arguments.</param>
internal sealed record GoWrapper(string Name, Value Maker, IReadOnlyList<ArgumentValue> Arguments, int At)
{
    /// <summary>One that is given the handler alone: what <c>Use</c> takes.</summary>
    public static GoWrapper Of(Value maker, Expression? written) =>
        new(
            written is null ? NameOf(maker)
                : ScriptHandler.NameOf(written) is { Length: > 0 } name ? name
                : NameOf(maker),
            maker,
            [new ArgumentValue(Value.Unknown)],
            0
        );

    public Value Around(Value handler, Evaluator evaluator, CallSite site) =>
        evaluator.InvokeAny(Maker.Functions, [.. Arguments.Select((a, i) => i == At ? new ArgumentValue(handler) : a)], site);

    private static string NameOf(Value maker) => maker.Functions is [{ Function.Name: { Length: > 0 } name }, ..] ? name : "function";
}
