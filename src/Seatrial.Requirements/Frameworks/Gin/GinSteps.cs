using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Go;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Gin;

/// <summary>
/// Middleware and handlers as steps: functions of a context. The request goes on behind each return at which it was not aborted.
/// </summary>
internal static class GinSteps
{
    private const string Shared = "gin.context";

    public static IReadOnlyList<GoHandler> HandlersOf(CallSite site, int from)
    {
        var handlers = new List<GoHandler>();
        for (int i = from; i < site.Count; i++)
        {
            // A list of middleware that is spread and not known to its end stays one.
            handlers.AddRange(
                Evaluator.KnownElements(site[i]) is { Count: > 0 } many && site[i].Functions.Count == 0
                    ? many.Select(v => new GoHandler([], v, null))
                    : [new GoHandler([], site[i], site.Written(i))]
            );
        }

        return handlers;
    }

    public static EndpointStep Of(GoHandler handler, CodeFile file, Place place, bool isHandler)
    {
        bool isKnown = handler.Value.Functions.Count > 0;
        string name =
            handler.Written is { } written && ScriptHandler.NameOf(written) is { Length: > 0 } given ? given
            : handler.Value.Functions is [{ Function.Name: { Length: > 0 } own }, ..] ? own
            : "function";
        return new EndpointStep(name, file, place.Line, run => Run(run, handler.Value, file, place, isHandler))
        {
            IsHandler = isHandler,
            IsFollowed = isKnown,
        };
    }

    /// <summary>A guard of a library that lets known callers pass only.</summary>
    public static Value Demanding(string name) =>
        Value.Function(
            Closure.From(site =>
            {
                site.Evaluator.Assume(Effects.Authenticated(name, site.File, site.Place));
                return Value.Unknown;
            })
        );

    private static bool Run(EndpointRun run, Value value, CodeFile file, Place place, bool isHandler)
    {
        var evaluator = run.Evaluator;
        if (value.Functions.Count == 0)
        {
            return true;
        }

        var context = run.Shared(Shared, () => GinContext.Make(run));
        var made = context.Object!;
        return evaluator.Step(
                next =>
                {
                    evaluator.Assign(made.Member(GinContext.Next), Value.Function(Closure.From(next)));
                    string aborted = GinContext.Aborted + made.Members.Count;
                    evaluator.Assign(made.Member(GinContext.Aborted), Value.Constant(aborted));
                    var site = GoSteps.SiteOf(evaluator, file, place);
                    foreach (var function in value.Functions)
                    {
                        void Call() =>
                            evaluator.InModule(file, () => evaluator.Invoke(function, [new ArgumentValue(context)], place, site));
                        if (function.Native is not null)
                        {
                            Call();
                            next(site);
                        }
                        else
                        {
                            evaluator.Observe(_ => GoOn(evaluator, made.Members.GetValueOrDefault(aborted)?.Value, next, site), Call);
                        }
                    }
                },
                [made, .. run.SharedObjects.Where(o => o != made)]
            ) || isHandler;
    }

    /// <summary>
    /// Behind a return: not at all where it was aborted, and where that happened in one branch, where the other one was taken.
    /// </summary>
    private static void GoOn(Evaluator evaluator, Value? state, Func<CallSite, Value> next, CallSite site)
    {
        if (state?.Truth is not { } aborted)
        {
            next(site);
            return;
        }

        if (!state.MayBeAbsent)
        {
            return;
        }

        evaluator.Assume(aborted.Negated());
        next(site);
    }
}
