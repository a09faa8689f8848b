using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Hono;

/// <summary>Middleware and handlers as steps: functions of a context and of what comes next.</summary>
internal static class HonoSteps
{
    public const string ContextType = "npm:hono.Context()";

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

        var context = run.Shared("hono.context", () => Make(run));
        var variables = ScriptValues.Member(context, "var")!.Object!;
        bool goesOn = run.Evaluator.Step(
            pass =>
                run.Evaluator.InModule(
                    file,
                    () =>
                    {
                        var result = run.Evaluator.InvokeAny(
                            value.Functions,
                            [new ArgumentValue(context), new ArgumentValue(ScriptValues.Continuation(pass))],
                            ScriptValues.Site(run.Evaluator, file, place)
                        );
                        return result;
                    }
                ),
            context.Object!,
            variables
        );
        return goesOn || isHandler;
    }

    private static Value Make(EndpointRun run)
    {
        var context = ScriptValues.Object(run.Endpoint.File, ContextType);
        void Set(string name, Value value) => run.Evaluator.Assign(context.Object!.Member(name), value);
        Set("var", ScriptValues.Object(run.Endpoint.File, HonoContext.Variables));
        Set("env", ScriptValues.Object(run.Endpoint.File, HonoContext.Bindings));
        Set(
            "req",
            new Value
            {
                Type = new KnownType { External = HonoContext.Request, IsInstance = true },
                Object = new AbstractObject(run.Endpoint.File, default) { Tag = context },
            }
        );
        return context;
    }
}
