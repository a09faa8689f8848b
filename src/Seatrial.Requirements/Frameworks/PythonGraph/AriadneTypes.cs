using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Python;

namespace Seatrial.Requirements.Frameworks.PythonGraph;

/// <summary>Root types of Ariadne, whose fields functions are registered for.</summary>
internal static class AriadneTypes
{
    public const string Query = "py:ariadne.QueryType()";
    public const string Mutation = "py:ariadne.MutationType()";

    private static readonly PythonSchemas Plain = new([], [], null);

    public static Value Make(CallSite site, string type)
    {
        var made = RouterRegistry.Make(PythonGraphPack.Name, isOrdered: false, type, site);
        RouterRegistry.RouterOf(made)!.IsNamed = true;
        return made;
    }

    /// <summary><c>@query.field("order")</c>.</summary>
    public static Value? Field(CallSite site)
    {
        var outer = site;
        return RouterRegistry.RouterOf(site.Receiver) is not { } router
            ? null
            : Value.Function(
                Closure.From(decorated =>
                {
                    Add(router, outer, decorated.Named("declared") ?? decorated[0]);
                    return decorated[0];
                })
            );
    }

    /// <summary><c>query.set_field("order", resolve_order)</c>.</summary>
    public static Value? SetField(CallSite site)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is { } router)
        {
            Add(router, site, site[1]);
        }

        return site[1];
    }

    private static void Add(Router router, CallSite site, Value function)
    {
        if (site[0].Text is not { } name || function.Functions is not [{ Function: { } resolver, File: { } file } closure, ..])
        {
            return;
        }

        IReadOnlyList<ArgumentValue> Given(EndpointRun run) => PythonGraphContext.Arguments(run, resolver, file, Plain, []);
        bool isMutation = site.Receiver?.Type?.External == Mutation;
        router.Add(
            new RouteEntry(
                site.File,
                site.Place,
                isMutation ? "MUTATION" : "QUERY",
                name,
                [
                    .. PythonSteps.Guards(
                        closure.Decorators.Where(d => d.Written.Name is not ("field" or "convert_kwargs_to_snake_case")),
                        Given,
                        PythonGraphSteps.StatusOf
                    ),
                    PythonSteps.Handler(resolver.Name, closure, Given, PythonGraphSteps.StatusOf),
                ]
            )
            {
                Handler = closure,
            }
        );
    }
}
