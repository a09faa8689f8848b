using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Go;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Fiber;

/// <summary>Handlers in a row as steps: the request goes on where one calls <c>c.Next()</c>.</summary>
internal static class FiberSteps
{
    public static EndpointStep Of(GoHandler handler, CodeFile file, Place place, bool isHandler)
    {
        string name =
            handler.Written is { } written && ScriptHandler.NameOf(written) is { Length: > 0 } given ? given
            : handler.Value.Functions is [{ Function.Name: { Length: > 0 } own }, ..] ? own
            : "function";
        return new EndpointStep(name, file, place.Line, run => Run(run, handler.Value, file, place, isHandler))
        {
            IsHandler = isHandler,
            IsFollowed = handler.Value.Functions.Count > 0,
        };
    }

    /// <summary>A guard of a library that lets known callers pass only, and keeps who they are.</summary>
    public static Value Demanding(CallSite made, string name, string key)
    {
        string kept = made[0].Object?.Members.GetValueOrDefault("ContextKey")?.Value?.Text ?? key;
        var skipper =
            made[0].Object?.Members.GetValueOrDefault("Filter")?.Value ?? made[0].Object?.Members.GetValueOrDefault("Next")?.Value;
        return Value.Function(
            Closure.From(site =>
            {
                Condition known = Effects.Authenticated(name, made.File, made.Place);
                if (skipper is { Functions.Count: > 0 })
                {
                    var skipped = site.Evaluator.InvokeAny(skipper.Functions, site.Arguments, site);
                    known = Condition.Or(known, Evaluator.TruthOf(skipped, made.File, made.Place));
                }

                site.Evaluator.Assume(known);
                GoKept.Set(
                    site,
                    site[0],
                    kept,
                    new Value
                    {
                        Origins = Origins.Principal,
                        Type = new KnownType { External = "go:jwt.Token()", IsInstance = true },
                    }
                );
                return Value.Unknown;
            })
        );
    }

    private static bool Run(EndpointRun run, Value value, CodeFile file, Place place, bool isHandler)
    {
        var evaluator = run.Evaluator;
        if (value.Functions.Count == 0)
        {
            return true;
        }

        var context = run.Shared("fiber.context", () => FiberContext.Make(run));
        return evaluator.Step(
                next =>
                {
                    evaluator.Assign(context.Object!.Member(FiberContext.Next), Value.Function(Closure.From(next)));
                    foreach (var function in value.Functions)
                    {
                        evaluator.InModule(
                            file,
                            () => evaluator.Answer(function, [new ArgumentValue(context)], place, static v => v.Denial)
                        );
                        if (function.Native is not null)
                        {
                            next(GoSteps.SiteOf(evaluator, file, place));
                        }
                    }
                },
                [context.Object!, .. run.SharedObjects.Where(o => o != context.Object)]
            ) || isHandler;
    }
}
