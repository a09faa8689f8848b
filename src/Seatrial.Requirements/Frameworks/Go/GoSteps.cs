using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Go;

/// <summary>Handlers of <c>net/http</c> and what is wrapped around them, as steps.</summary>
internal static class GoSteps
{
    public const string HandlerType = "go:net/http.Handler()";

    /// <summary>Wrappers as guards, and the handler at last.</summary>
    public static IReadOnlyList<EndpointStep> Of(GoHandler handler, CodeFile file, Place place) =>
        [
            .. handler.Wrappers.Select(w => Guard(w, file, place)),
            new EndpointStep(handler.Name, file, place.Line, run => Handle(run, handler.Value, file, place)) { IsHandler = true },
        ];

    public static EndpointStep Guard(GoWrapper wrapper, CodeFile file, Place place) =>
        new(wrapper.Name, file, place.Line, run => Wrap(run, wrapper, file, place)) { IsFollowed = wrapper.Maker.Functions.Count > 0 };

    /// <summary>A handler that leads to routers, as a guard in front of what they serve.</summary>
    public static EndpointStep Around(string name, Value handler, CodeFile file, Place place) =>
        new(
            name,
            file,
            place.Line,
            run =>
                Pass(
                    run,
                    (next, passed) =>
                    {
                        var serving = GoServing.Of(run.Evaluator);
                        serving.Next = next;
                        run.Evaluator.InvokeAny(
                            GoHandler.FunctionsOf(handler, run.Evaluator),
                            GoExchange.Unpacked(passed),
                            SiteOf(run.Evaluator, file, place)
                        );
                        serving.Next = null;
                    }
                )
        )
        {
            IsFollowed = true,
        };

    public static CallSite SiteOf(Evaluator evaluator, CodeFile file, Place place) =>
        new()
        {
            Evaluator = evaluator,
            File = file,
            Place = place,
            Name = "",
            Arguments = [],
        };

    private static bool Handle(EndpointRun run, Value value, CodeFile file, Place place)
    {
        var functions = GoHandler.FunctionsOf(value, run.Evaluator);
        if (functions.Count > 0)
        {
            run.Evaluator.InModule(
                file,
                () =>
                    run.Evaluator.InvokeAny(functions, GoExchange.Unpacked(GoExchange.ArgumentsOf(run)), SiteOf(run.Evaluator, file, place))
            );
        }

        return true;
    }

    private static bool Wrap(EndpointRun run, GoWrapper wrapper, CodeFile file, Place place)
    {
        var evaluator = run.Evaluator;
        if (wrapper.Maker.Functions.Count == 0)
        {
            return true;
        }

        return Pass(
            run,
            (next, passed) =>
            {
                var function = Value.Function(Closure.From(next)) with
                {
                    Type = new KnownType { External = HandlerType, IsInstance = true },
                };
                var site = SiteOf(evaluator, file, place);
                evaluator.InModule(
                    file,
                    () =>
                    {
                        if (IsPlain(wrapper))
                        {
                            // func(w, r, next)
                            var arguments = GoExchange.Unpacked(passed);
                            return evaluator.InvokeAny(
                                wrapper.Maker.Functions,
                                [arguments[0], arguments[1], new ArgumentValue(function)],
                                site
                            );
                        }

                        var made = wrapper.Around(function, evaluator, site);
                        var inner = GoHandler.FunctionsOf(made, evaluator);
                        return inner.Count == 0 ? next(site) : evaluator.InvokeAny(inner, GoExchange.Unpacked(passed), site);
                    }
                );
            }
        );
    }

    private static bool IsPlain(GoWrapper wrapper) =>
        wrapper.Maker.Functions is [{ Function.Parameters: [{ Type.ShortName: "ResponseWriter" }, _, _, ..] }, ..];

    private static bool Pass(EndpointRun run, Action<Func<CallSite, Value>, AbstractObject> follow)
    {
        var passed = GoExchange.ArgumentsOf(run);
        return run.Evaluator.Step(
            next =>
                follow(
                    site =>
                    {
                        GoExchange.Pack(run.Evaluator, passed, site.Arguments);
                        return next(site);
                    },
                    passed
                ),
            [passed, .. run.SharedObjects.Where(o => o != passed)]
        );
    }
}
