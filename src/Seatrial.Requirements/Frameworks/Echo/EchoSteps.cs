using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Go;

namespace Seatrial.Requirements.Frameworks.Echo;

/// <summary>Middleware and handlers as steps: functions of a context whose errors are answers.</summary>
internal static class EchoSteps
{
    private const string Passed = "echo.arguments";

    public static EndpointStep Guard(GoWrapper wrapper, CodeFile file, Place place) =>
        new(wrapper.Name, file, place.Line, run => Wrap(run, wrapper, file, place)) { IsFollowed = wrapper.Maker.Functions.Count > 0 };

    public static EndpointStep Handler(GoHandler handler, CodeFile file, Place place) =>
        new(
            handler.Name,
            file,
            place.Line,
            run =>
            {
                foreach (var function in handler.Value.Functions)
                {
                    run.Evaluator.InModule(
                        file,
                        () => run.Evaluator.Answer(function, GoExchange.Unpacked(ArgumentsOf(run)), place, static v => v.Denial)
                    );
                }

                return true;
            }
        )
        {
            IsHandler = true,
        };

    private static AbstractObject ArgumentsOf(EndpointRun run) =>
        run.Shared(
            Passed,
            () =>
            {
                var made = new AbstractObject(run.Endpoint.File, new Place(run.Endpoint.Line, 1));
                run.Evaluator.Assign(made.Member("0"), run.Shared("echo.context", () => EchoContext.Make(run)));
                return new Value { Object = made };
            }
        ).Object!;

    private static bool Wrap(EndpointRun run, GoWrapper wrapper, CodeFile file, Place place)
    {
        var evaluator = run.Evaluator;
        if (wrapper.Maker.Functions.Count == 0)
        {
            return true;
        }

        var passed = ArgumentsOf(run);
        return evaluator.Step(
            next =>
            {
                var function = Value.Function(
                    Closure.From(site =>
                    {
                        GoExchange.Pack(evaluator, passed, site.Arguments);
                        return next(site);
                    })
                );
                var at = GoSteps.SiteOf(evaluator, file, place);
                evaluator.InModule(
                    file,
                    () =>
                    {
                        var made = wrapper.Around(function, evaluator, at);
                        if (made.Functions is not [var inner, ..])
                        {
                            return next(at);
                        }

                        return evaluator.Answer(inner, GoExchange.Unpacked(passed), place, static v => v.Denial);
                    }
                );
            },
            [passed, .. run.SharedObjects.Where(o => o != passed)]
        );
    }
}
