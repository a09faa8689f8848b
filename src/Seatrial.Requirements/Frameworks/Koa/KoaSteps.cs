using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Koa;

/// <summary>
/// Middleware and handlers as steps: functions of a context and of what comes next. What stands in <c>ctx.body</c> afterwards is the
/// answer.
/// </summary>
internal static class KoaSteps
{
    public const string ContextType = "npm:koa.Context()";

    public static EndpointStep Of(ScriptHandler handler, CodeFile file, Place place, bool isHandler) =>
        new(handler.Name, file, place.Line, run => Run(run, handler.Value, file, place, isHandler))
        {
            IsHandler = isHandler,
            IsFollowed = handler.IsOwn,
        };

    private static bool Run(EndpointRun run, Value value, CodeFile file, Place place, bool isHandler)
    {
        if (value.Functions.Count == 0)
        {
            return true;
        }

        var context = run.Shared("koa.context", () => Make(run));
        bool goesOn = run.Evaluator.Step(
            pass =>
                run.Evaluator.InModule(
                    file,
                    () =>
                    {
                        Value result = Value.Unknown;
                        run.Evaluator.Observe(
                            _ => Answer(run.Evaluator, context, isHandler, file, place),
                            () =>
                                result = run.Evaluator.InvokeAny(
                                    value.Functions,
                                    [new ArgumentValue(context), new ArgumentValue(ScriptValues.Continuation(pass))],
                                    ScriptValues.Site(run.Evaluator, file, place)
                                )
                        );
                        return result;
                    }
                ),
            [context.Object!, .. context.Object!.Members.Values.Select(c => c.Value?.Object).OfType<AbstractObject>()]
        );
        return goesOn || isHandler;
    }

    /// <summary>What the context holds where a handler returns.</summary>
    private static void Answer(Evaluator evaluator, Value context, bool isHandler, CodeFile file, Place place)
    {
        if (isHandler)
        {
            int status = ScriptValues.Member(context, "status") is { } set ? Effects.StatusOf(set) : 200;
            evaluator.Respond(status, ScriptValues.Member(context, "body") ?? Value.Unknown, file, place);
        }
    }

    private static Value Make(EndpointRun run)
    {
        var file = run.Endpoint.File;
        var context = ScriptValues.Object(file, ContextType);
        void Set(Value target, string name, Value value) => run.Evaluator.Assign(target.Object!.Member(name), value);
        var query = ScriptValues.Bag(run.Evaluator, file, Origins.Query);
        var headers = ScriptValues.Bag(run.Evaluator, file, Origins.Header);
        var request = ScriptValues.Object(file, "npm:koa.Request()");
        Set(request, "body", ScriptValues.Bag(run.Evaluator, file, Origins.Body));
        Set(request, "query", query);
        Set(request, "headers", headers);
        Set(request, "header", headers);
        Set(context, "request", request);
        Set(context, "params", ScriptValues.Bag(run.Evaluator, file, Origins.Path));
        Set(context, "query", query);
        Set(context, "headers", headers);
        Set(context, "state", ScriptValues.Object(file, KoaContext.State));
        Set(context, "session", ScriptValues.Object(file, KoaContext.State));
        return context;
    }
}
