namespace Seatrial.Requirements.Endpoints;

/// <summary>From routers to endpoints: prefixes are joined, guards of every level stand in front in their order.</summary>
public static class RouterExpansion
{
    private const int MaxDepth = 12;
    private const int MaxEndpoints = 20_000;

    public static IReadOnlyList<Endpoint> Of(IEnumerable<Router> routers)
    {
        var endpoints = new List<Endpoint>();
        foreach (var router in routers)
        {
            if (!router.IsMounted)
            {
                Expand(router, "", [], endpoints, 0);
            }
        }

        return endpoints;
    }

    /// <summary>Joins two parts of a route with one slash between them.</summary>
    public static string Join(string prefix, string path)
    {
        string left = prefix.TrimEnd('/');
        string right = path.Trim('/');
        return right.Length == 0
            ? left.Length == 0
                ? "/"
                : Rooted(left)
            : Rooted($"{left}/{right}");
    }

    private static string Rooted(string path) => path.StartsWith('/') ? path : "/" + path;

    private static void Expand(Router router, string prefix, IReadOnlyList<EndpointStep> outer, List<Endpoint> endpoints, int depth)
    {
        if (depth > MaxDepth || endpoints.Count > MaxEndpoints)
        {
            return;
        }

        string at =
            router.IsNamed ? ""
            : router.Prefix.Length == 0 ? prefix
            : Join(prefix, router.Prefix);
        for (int i = 0; i < router.Entries.Count; i++)
        {
            switch (router.Entries[i])
            {
                case RouteEntry route:
                    endpoints.Add(
                        Endpoint(router, route, Join(at, route.Path), [.. outer, .. Guards(router, i, route.Path), .. route.Steps])
                    );
                    break;
                case MountEntry mount:
                    Expand(
                        mount.Router,
                        Join(at, mount.Path),
                        [.. outer, .. Guards(router, i, mount.Path), .. mount.Steps],
                        endpoints,
                        depth + 1
                    );
                    break;
            }
        }
    }

    /// <summary>Guards of the router that count for what is registered at a position.</summary>
    private static IEnumerable<EndpointStep> Guards(Router router, int position, string path) =>
        router
            .Entries.Where((e, i) => e is GuardEntry guard && (!router.IsOrdered || i < position) && Covers(guard.Path, path))
            .SelectMany(e => ((GuardEntry)e).Steps);

    private static bool Covers(string guarded, string path)
    {
        string prefix = guarded.TrimEnd('*').TrimEnd('/');
        return prefix.Length == 0 || path == prefix || path.StartsWith(prefix + "/", StringComparison.Ordinal);
    }

    private static Endpoint Endpoint(Router router, RouteEntry route, string path, IReadOnlyList<EndpointStep> steps)
    {
        var function = route.Handler?.Function;
        var file = function is null ? route.File : route.Handler!.File!;
        bool isInline =
            function is null
            || (
                file == route.File
                && function.StartLine >= route.Place.Line
                && function.StartLine <= Math.Max(route.EndLine, route.Place.Line)
            );
        return new Endpoint
        {
            Framework = router.Framework,
            Method = route.Method,
            Route = path,
            File = file,
            StartLine = isInline ? route.Place.Line : function!.StartLine,
            Line = isInline ? route.Place.Line : function!.Place.Line,
            EndLine = function?.EndLine ?? Math.Max(route.EndLine, route.Place.Line),
            Registration = (route.File, route.Place.Line),
            Handler =
                function is null || function.Name.Length == 0 ? route.HandlerName
                : route.Handler!.Owner is { } owner ? $"{owner.Class.Name}.{function.Name}"
                : function.Name,
            Steps = steps,
            Traits = steps.Aggregate(route.Traits, (traits, step) => traits | step.Traits),
        };
    }
}
