using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Express;

/// <summary>The request and the response that the steps of one endpoint share.</summary>
/// <param name="Request">The request.</param>
/// <param name="Response">The response.</param>
/// <param name="Objects">What steps may write to.</param>
internal sealed record ExpressExchange(Value Request, Value Response, IReadOnlyList<AbstractObject> Objects)
{
    public const string RequestType = "npm:express.Request()";
    public const string ParametersType = "npm:express.Request().params()";
    public const string ResponseType = "npm:express.Response()";
    public const string SessionType = "npm:express-session.Session()";

    public static ExpressExchange Of(EndpointRun run)
    {
        var request = run.Shared("express.request", () => MakeRequest(run));
        var response = run.Shared("express.response", () => MakeResponse(run));
        return new ExpressExchange(request, response, [.. Parts(request), .. Parts(response)]);
    }

    private static IEnumerable<AbstractObject> Parts(Value value) =>
        [
            value.Object!,
            .. value.Object!.Members.Values.Select(c => c.Value?.Object).OfType<AbstractObject>().Where(o => o.Site == default),
        ];

    private static Value MakeRequest(EndpointRun run)
    {
        var file = run.Endpoint.File;
        var request = ScriptValues.Object(file, RequestType);
        void Set(string name, Value value) => run.Evaluator.Assign(request.Object!.Member(name), value);
        Set(
            "params",
            ScriptValues.Bag(run.Evaluator, file, Origins.Path) with
            {
                Type = new KnownType { External = ParametersType, IsInstance = true },
            }
        );
        Set("query", ScriptValues.Bag(run.Evaluator, file, Origins.Query));
        Set("body", ScriptValues.Bag(run.Evaluator, file, Origins.Body));
        Set("headers", ScriptValues.Bag(run.Evaluator, file, Origins.Header));
        Set("cookies", ScriptValues.Bag(run.Evaluator, file, Origins.Cookie));
        Set("signedCookies", ScriptValues.Bag(run.Evaluator, file, Origins.Cookie));
        Set("session", ScriptValues.Object(file, SessionType));
        Set("method", run.Endpoint.Method == "ANY" ? Value.Unknown : Value.Constant(run.Endpoint.Method));
        var path = run.Endpoint.Route.Contains('*', StringComparison.Ordinal) ? Value.Unknown : Value.Constant(run.Endpoint.Route);
        foreach (string name in (string[])["path", "url", "originalUrl"])
        {
            Set(name, path);
        }

        return request;
    }

    private static Value MakeResponse(EndpointRun run)
    {
        var response = ScriptValues.Object(run.Endpoint.File, ResponseType);
        run.Evaluator.Assign(response.Object!.Member("locals"), ScriptValues.Object(run.Endpoint.File, "npm:express.Locals()"));
        return response;
    }
}
