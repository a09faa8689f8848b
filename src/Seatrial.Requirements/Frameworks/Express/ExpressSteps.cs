using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Express;

/// <summary>Middleware and handlers as steps: functions of a request, a response and what comes next.</summary>
internal static class ExpressSteps
{
    public static EndpointStep Of(ScriptHandler handler, CodeFile file, Place place, bool isHandler) =>
        new(handler.Name, file, place.Line, run => Run(run, handler.Value, file, place, isHandler, []))
        {
            IsHandler = isHandler,
            IsFollowed = handler.IsOwn,
        };

    public static EndpointStep OfParameter(ScriptHandler handler, string name, CodeFile file, Place place) =>
        new(
            $"param {name}",
            file,
            place.Line,
            run =>
                !run.Endpoint.Route.Contains($":{name}", StringComparison.Ordinal)
                || Run(run, handler.Value, file, place, false, [new ArgumentValue(Value.Of(Origins.Path, name))])
        );

    /// <summary>A middleware with four parameters is called on errors alone.</summary>
    public static bool HandlesErrors(Value value) =>
        value.Functions.Count > 0 && value.Functions.All(f => f.Function?.Parameters.Count == 4);

    private static bool Run(EndpointRun run, Value value, CodeFile file, Place place, bool isHandler, IReadOnlyList<ArgumentValue> more)
    {
        if (value.Functions.Count == 0)
        {
            return true;
        }

        var exchange = ExpressExchange.Of(run);
        bool goesOn = run.Evaluator.Step(
            pass =>
                run.Evaluator.InModule(
                    file,
                    () =>
                        run.Evaluator.InvokeAny(
                            value.Functions,
                            [
                                new ArgumentValue(exchange.Request),
                                new ArgumentValue(exchange.Response),
                                new ArgumentValue(ScriptValues.Continuation(pass)),
                                .. more,
                            ],
                            ScriptValues.Site(run.Evaluator, file, place)
                        )
                ),
            exchange.Objects
        );
        return goesOn || isHandler;
    }
}
