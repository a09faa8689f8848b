using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Script;
using Seatrial.Requirements.Frameworks.Web;

namespace Seatrial.Requirements.Frameworks.GraphQl;

/// <summary>
/// Resolvers and what stands in front of them, as steps: functions of a parent, the arguments, the context and what is known of the field.
/// </summary>
internal static class GraphSteps
{
    public static Value Arguments(EndpointRun run) =>
        run.Shared("graphql.arguments", () => ScriptValues.Bag(run.Evaluator, run.Endpoint.File, Origins.Body));

    public static EndpointStep Resolver(string name, Closure? inner, Value function, bool withParent)
    {
        var file = inner?.File ?? function.Object?.File!;
        var place = inner?.Function?.Place ?? function.Object?.Site ?? default;
        return new EndpointStep(
            name,
            file,
            place.Line,
            run =>
            {
                FetchResponse.Answered(
                    run.Evaluator,
                    function.Functions[0],
                    withParent ? Given(run) : [.. Given(run).Skip(1)],
                    ScriptValues.Site(run.Evaluator, file, place),
                    StatusOf
                );
                return true;
            }
        )
        {
            IsHandler = true,
        };
    }

    /// <summary>A function in front of a resolver: what it returns instead of going on, refuses.</summary>
    public static EndpointStep Guard(Evaluator evaluator, ScriptHandler guard)
    {
        var inner = guard.Inner(evaluator);
        var file = inner?.File ?? evaluator.Code.Files[0];
        var place = inner?.Function?.Place ?? default;
        return new EndpointStep(
            guard.Name,
            file,
            place.Line,
            run => Passes(run.Evaluator, Called(run, guard.Value, Given(run), file, place))
        );
    }

    /// <summary>Middleware around resolvers: calls what it is given, or does not.</summary>
    public static EndpointStep Around(Evaluator evaluator, ScriptHandler middleware)
    {
        var inner = middleware.Inner(evaluator);
        var file = inner?.File ?? evaluator.Code.Files[0];
        var place = inner?.Function?.Place ?? default;
        return new EndpointStep(
            middleware.Name,
            file,
            place.Line,
            run =>
                run.Evaluator.Step(
                    pass =>
                        Called(run, middleware.Value, [new ArgumentValue(Value.Function(Closure.From(pass))), .. Given(run)], file, place),
                    run.SharedObjects
                )
        );
    }

    /// <summary>A chain that is called as one function.</summary>
    public static Value RunChain(CallSite call, IReadOnlyList<ScriptHandler> parts)
    {
        for (int i = 0; i < parts.Count; i++)
        {
            var value =
                parts[i].Value.Functions.Count == 0
                    ? Value.Unknown
                    : call.Evaluator.InvokeAny(parts[i].Value.Functions, call.Arguments, call);
            if (i == parts.Count - 1 || !Passes(call.Evaluator, value))
            {
                return value;
            }
        }

        return Value.Unknown;
    }

    /// <summary>Calls a function of the program as if from the top level of a file.</summary>
    public static Value Called(
        EndpointRun run,
        Value function,
        IReadOnlyList<ArgumentValue> arguments,
        Code.Model.CodeFile file,
        Code.Model.Place place
    ) =>
        function.Functions.Count == 0
            ? Value.Unknown
            : run.Evaluator.InModule(
                file,
                () => run.Evaluator.InvokeAny(function.Functions, arguments, ScriptValues.Site(run.Evaluator, file, place))
            ) ?? Value.Unknown;

    /// <summary>Whether what a guard gave lets the resolver run; what holds where it does, holds from here on.</summary>
    public static bool Passes(Evaluator evaluator, Value value)
    {
        if (Evaluator.NeverReturns(value) || (value.Denial != 0 && value.Admits is null))
        {
            return false;
        }

        evaluator.Assume(value.Admits ?? Condition.Always);
        return true;
    }

    /// <summary>The status that a result stands for: an error, nothing, and <c>false</c> of a mutation refuse.</summary>
    public static int StatusOf(Value value) =>
        value.Denial != 0 ? value.Denial
        : value.IsNull ? 404
        : value is { Text: "false", Origins: Origins.None } ? 400
        : FetchResponse.StatusOf(value);

    private static IReadOnlyList<ArgumentValue> Given(EndpointRun run) =>
        [
            new ArgumentValue(Value.Unknown),
            new ArgumentValue(Arguments(run)),
            new ArgumentValue(GraphContext.Of(run)),
            new ArgumentValue(Value.Unknown),
        ];
}
