using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Rails;

/// <summary>From routes to endpoints: the controller's class, the method of the action, and the filters in front of it.</summary>
internal static class RailsEndpoints
{
    private const int MaxMounts = 8;

    public static void Find(EndpointDiscovery discovery)
    {
        var tables = RailsRoutes.Of(discovery.Evaluator);
        foreach (var table in tables)
        {
            if (table.Engine.Length == 0)
            {
                Add(discovery, tables, table, "", [], 0);
            }
        }

        // An engine that nothing here mounts is mounted by another application.
        var mounted = tables.SelectMany(t => t.Mounts).Select(m => m.Engine).ToHashSet(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            if (table.Engine.Length > 0 && !mounted.Contains(table.Engine))
            {
                Add(discovery, tables, table, "", [], 0);
            }
        }
    }

    private static void Add(
        EndpointDiscovery discovery,
        IReadOnlyList<RailsRouteTable> tables,
        RailsRouteTable table,
        string prefix,
        IReadOnlyList<EndpointStep> outer,
        int depth
    )
    {
        foreach (var route in table.Routes)
        {
            Add(discovery, route, RouterExpansion.Join(prefix, route.Path), [.. outer, .. route.Guards]);
        }

        foreach (var (engine, path, guards) in depth > MaxMounts ? [] : table.Mounts)
        {
            foreach (var inner in tables.Where(t => t.Engine == engine && t != table))
            {
                Add(discovery, tables, inner, RouterExpansion.Join(prefix, path), [.. outer, .. guards], depth + 1);
            }
        }
    }

    private static void Add(EndpointDiscovery discovery, RailsRoute route, string path, IReadOnlyList<EndpointStep> guards)
    {
        var code = discovery.Code;
        if (RailsControllers.Find(code, route.Controller) is not { } controller)
        {
            return;
        }

        var method = RailsControllers.Action(code, controller, route.Action);
        if (method is null && !route.IsNamed)
        {
            return;
        }

        discovery.Evaluator.Start();
        discovery.Add(
            new Endpoint
            {
                Framework = RailsPack.Name,
                Method = route.Method,
                Route = path,
                File = method?.File ?? route.File,
                StartLine = method?.Function.StartLine ?? route.Place.Line,
                Line = method?.Function.Place.Line ?? route.Place.Line,
                EndLine = method?.Function.EndLine ?? route.Place.Line,
                Registration = (route.File, route.Place.Line),
                Handler = $"{controller.Class.Name}.{route.Action}",
                Steps = [.. guards, .. RailsSteps.Of(discovery.Evaluator, controller, route.Action, method)],
            }
        );
    }
}
