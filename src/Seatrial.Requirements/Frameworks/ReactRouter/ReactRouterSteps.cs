using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Script;
using Seatrial.Requirements.Frameworks.Web;

namespace Seatrial.Requirements.Frameworks.ReactRouter;

/// <summary>Functions of route modules as steps.</summary>
internal static class ReactRouterSteps
{
    public const string ContextType = "npm:react-router.RouterContext()";

    /// <summary>A loader or an action: what it returns is the answer, or a response that was made before.</summary>
    public static EndpointStep Handler(ScriptExport export) =>
        new(
            export.Name,
            export.File,
            export.Place.Line,
            run =>
            {
                if (export.Value.Functions.Count > 0)
                {
                    FetchResponse.Answered(
                        run.Evaluator,
                        export.Value.Functions[0],
                        [new ArgumentValue(Given(run))],
                        ScriptValues.Site(run.Evaluator, export.File, export.Place),
                        v =>
                            v.Denial != 0
                                ? FetchResponse.IsMade(v) && v.Object is not null
                                    ? 0
                                    : v.Denial
                                : FetchResponse.StatusOf(v)
                    );
                }

                return true;
            }
        )
        {
            IsHandler = true,
        };

    /// <summary>Middleware that a route module exports, for itself and the routes within.</summary>
    public static IEnumerable<EndpointStep> Middleware(Evaluator evaluator, CodeFile file)
    {
        foreach (string name in (string[])["middleware", "unstable_middleware"])
        {
            if (ScriptExport.Of(evaluator, file, name) is not { } export)
            {
                continue;
            }

            foreach (var handler in ScriptHandler.Of(export.Value).Where(h => h.Value.Functions.Count > 0))
            {
                var inner = handler.Inner(evaluator);
                yield return new EndpointStep(
                    handler.Name,
                    inner?.File ?? file,
                    inner?.Function?.Place.Line ?? export.Place.Line,
                    run => Pass(run, handler, file, export.Place)
                )
                {
                    IsFollowed = true,
                };
            }
        }
    }

    private static bool Pass(EndpointRun run, ScriptHandler handler, CodeFile file, Place place)
    {
        var evaluator = run.Evaluator;
        bool isLastly = false;
        bool goesOn = evaluator.Step(
            pass =>
            {
                var site = ScriptValues.Site(evaluator, file, place);
                bool isCalled = false;
                var next = Value.Function(
                    Closure.From(call =>
                    {
                        isCalled = true;
                        return pass(call);
                    })
                );
                var result =
                    evaluator.InModule(
                        file,
                        () => evaluator.InvokeAny(handler.Value.Functions, [new ArgumentValue(Given(run)), new ArgumentValue(next)], site)
                    ) ?? Value.Unknown;

                // One that does not call what comes next lets it run afterwards.
                if (!isCalled && !Evaluator.NeverReturns(result) && result.Denial == 0)
                {
                    isLastly = true;
                    evaluator.Assume(result.Admits ?? Condition.Always);
                    pass(site);
                }
            },
            Objects(run)
        );
        return goesOn || isLastly;
    }

    private static Value Given(EndpointRun run) =>
        run.Shared(
            "react-router.arguments",
            () =>
            {
                var evaluator = run.Evaluator;
                var made = new AbstractObject(run.Endpoint.File, default);
                evaluator.Assign(made.Member("request"), FetchRequest.Of(run));
                evaluator.Assign(made.Member("params"), ScriptValues.Bag(evaluator, run.Endpoint.File, Origins.Path));
                evaluator.Assign(made.Member("context"), ScriptValues.Object(run.Endpoint.File, ContextType));
                return new Value { Object = made };
            }
        );

    private static IReadOnlyList<AbstractObject> Objects(EndpointRun run)
    {
        var made = Given(run).Object!;
        return [made, .. made.Members.Values.Select(c => c.Value?.Object).OfType<AbstractObject>().Where(o => o.Site == default)];
    }
}
