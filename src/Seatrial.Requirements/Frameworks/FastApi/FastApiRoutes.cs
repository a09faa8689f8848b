using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Python;

namespace Seatrial.Requirements.Frameworks.FastApi;

/// <summary>Routes: dependencies of the decorator, then those of the parameters, then the function.</summary>
internal static class FastApiRoutes
{
    public static IReadOnlyList<string> MethodsOf(CallSite site) =>
        site.Named("methods")?.Object is { } list
        && list.Members.Values.Select(c => c.Value?.Text?.ToUpperInvariant()).OfType<string>().ToList() is { Count: > 0 } methods
            ? methods
            : ["GET"];

    public static void Add(Router router, CallSite site, IReadOnlyList<string> methods, string path, Value handler)
    {
        if (handler.Functions is not [{ Function: { } function, File: { } file } closure, ..])
        {
            return;
        }

        var steps = new List<EndpointStep>(FastApiDependencies.Listed(site));
        foreach (var parameter in function.Parameters)
        {
            var (named, home) = FastApiDependencies.Unaliased(parameter, file, site.Evaluator.Code);
            steps.AddRange(FastApiDependencies.OfParameter(named, home));
        }

        if (closure is { Owner: { } owner, Self.Object: { } self })
        {
            steps.AddRange(FastApiDependencies.OfClass(site.Evaluator.Code, owner, self));
        }

        IReadOnlyList<ArgumentValue> Arguments(EndpointRun run) => FastApiParameters.Arguments(run, function, file);
        steps.AddRange(PythonSteps.Guards(closure.Decorators, Arguments, StatusOf));
        steps.Add(PythonSteps.Handler(function.Name, closure, Arguments, StatusOf));
        foreach (string method in methods)
        {
            router.Add(
                new RouteEntry(site.File, site.Place, method, path, steps)
                {
                    Handler = closure,
                    EndLine = site.Call?.EndLine ?? site.Place.Line,
                }
            );
        }
    }

    private static int StatusOf(Value value) => value.Denial != 0 ? value.Denial : 200;
}
