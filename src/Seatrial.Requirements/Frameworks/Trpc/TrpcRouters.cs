using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Trpc;

/// <summary>Routers: procedures by name, and other routers whose procedures are called <c>orders.byId</c>.</summary>
internal static class TrpcRouters
{
    private const string Type = "npm:@trpc/server.Router()";

    public static Value Make(CallSite site)
    {
        var made = RouterRegistry.Make(TrpcPack.Name, isOrdered: true, Type, site);
        var router = RouterRegistry.RouterOf(made)!;
        foreach (var (name, cell) in site[0].Object?.Members ?? CellDictionary.Empty)
        {
            if (cell.Value?.Object?.Tag is TrpcResolver procedure)
            {
                router.Add(
                    new RouteEntry(
                        procedure.File,
                        procedure.Place,
                        procedure.Method,
                        name,
                        [.. procedure.Procedure.Middleware.Select(TrpcSteps.Of), TrpcSteps.Of(procedure, name)]
                    )
                    {
                        Handler = procedure.Function.Functions[0],
                        EndLine = procedure.EndLine,
                    }
                );
            }
            else if (RouterRegistry.RouterOf(cell.Value) is { } inner)
            {
                Take(router, inner, $"{name}.", site);
            }
        }

        return made;
    }

    public static Value Merge(CallSite site)
    {
        var made = RouterRegistry.Make(TrpcPack.Name, isOrdered: true, Type, site);
        foreach (var argument in site.Arguments)
        {
            if (RouterRegistry.RouterOf(argument.Value) is { } inner)
            {
                Take(RouterRegistry.RouterOf(made)!, inner, "", site);
            }
        }

        return made;
    }

    /// <summary>The procedures of an inner router under their longer names; the inner router stands no more for itself.</summary>
    private static void Take(Router outer, Router inner, string prefix, CallSite site)
    {
        foreach (var entry in inner.Entries.OfType<RouteEntry>())
        {
            outer.Add(entry with { Path = prefix + entry.Path });
        }

        new Router(TrpcPack.Name, isOrdered: true, inner.Number).Add(new MountEntry(site.File, site.Place, "", inner, []));
    }
}
