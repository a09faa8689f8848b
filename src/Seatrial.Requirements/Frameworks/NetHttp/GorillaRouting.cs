using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Go;

namespace Seatrial.Requirements.Frameworks.NetHttp;

/// <summary>gorilla/mux: routes are told more about after they are made; a subrouter's middleware counts for all of it.</summary>
internal static class GorillaRouting
{
    public const string RouterType = "go:github.com/gorilla/mux.Router()";
    private const string RouteType = "go:github.com/gorilla/mux.Route()";

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        .. GoValues.Rules(
            "go:github.com/gorilla/mux",
            ["NewRouter", "Router"],
            site => RouterRegistry.Make("gorilla-mux", isOrdered: false, RouterType, site)
        ),
        .. GoValues.Rules(RouterType, ["HandleFunc", "Handle"], site => Handle(site)),
        .. GoValues.Rules(RouterType, ["PathPrefix", "Path"], site => Begin(site, site[0].Text ?? "*", [])),
        GoValues.Rule(RouterType, "Methods", site => Begin(site, "", GoValues.Texts(site.Arguments.Select(a => a.Value)))),
        .. GoValues.Rules(
            RouterType,
            ["NewRoute", "Host", "Schemes", "Headers", "Queries", "Name", "MatcherFunc"],
            site => Begin(site, "", [])
        ),
        .. GoValues.Rules(RouterType, ["StrictSlash", "SkipClean", "UseEncodedPath"], Effects.Fluent),
        GoValues.Rule(RouterType, "Use", Use),
        .. GoValues.Rules(RouteType, ["PathPrefix", "Path"], site => Change(site, r => r with { Path = r.Path + (site[0].Text ?? "*") })),
        GoValues.Rule(
            RouteType,
            "Methods",
            site =>
                Change(
                    site,
                    r => r with { Methods = [.. GoValues.Texts(site.Arguments.Select(a => a.Value)).Select(m => m.ToUpperInvariant())] }
                )
        ),
        .. GoValues.Rules(
            RouteType,
            ["HandlerFunc", "Handler"],
            site => Change(site, r => r with { Handler = GoHandler.Of(site[0], site.Written(0), site.Evaluator), Site = site })
        ),
        .. GoValues.Rules(RouteType, ["Name", "Queries", "Schemes", "Host", "Headers", "MatcherFunc"], Effects.Fluent),
        GoValues.Rule(RouteType, "Subrouter", Subrouter),
        GoValues.Rule("go:github.com/gorilla/mux", "Vars", _ => Value.Of(Origins.Path)),
    ];

    private static Value? Handle(CallSite site)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is not { } router)
        {
            return null;
        }

        return Refresh(
            site,
            new GorillaRoute(router, site[0].Text ?? "*", [], GoHandler.Of(site[1], site.Written(1), site.Evaluator), site, [])
        );
    }

    private static Value? Begin(CallSite site, string path, IReadOnlyList<string> methods) =>
        RouterRegistry.RouterOf(site.Receiver) is { } router
            ? Refresh(site, new GorillaRoute(router, path, [.. methods.Select(m => m.ToUpperInvariant())], null, site, []))
            : null;

    private static Value? Change(CallSite site, Func<GorillaRoute, GorillaRoute> change) =>
        site.Receiver?.Object?.Tag is GorillaRoute route ? Refresh(site, change(route)) : null;

    /// <summary>Registers a route anew with all that is known of it now.</summary>
    private static Value Refresh(CallSite site, GorillaRoute route)
    {
        if (route.Handler is { } handler)
        {
            bool isMounted =
                route.Entries.Count == 0
                && route.Methods.Count == 0
                && GoMounts.Mount(route.Site, route.Router, route.Path, handler.Value, handler.Written);
            RouteEntry[] after = isMounted
                ? []
                :
                [
                    .. (route.Methods.Count == 0 ? ["ANY"] : route.Methods).SelectMany(m =>
                        GoRoutes.Entries(route.Site, m, route.Path, handler, [])
                    ),
                ];
            if (route.Entries.Count > 0)
            {
                route.Router.Replace(route.Entries[0], after);
                foreach (var old in route.Entries.Skip(1))
                {
                    route.Router.Replace(old, []);
                }
            }
            else
            {
                foreach (var entry in after)
                {
                    route.Router.Add(entry);
                }
            }

            route = route with { Entries = after };
        }

        return new Value
        {
            Type = new KnownType { External = RouteType, IsInstance = true },
            Object = new AbstractObject(site.File, site.Place) { Tag = route },
        };
    }

    private static Value? Subrouter(CallSite site)
    {
        if (site.Receiver?.Object?.Tag is not GorillaRoute route)
        {
            return null;
        }

        var made = RouterRegistry.Make("gorilla-mux", isOrdered: false, RouterType, site);
        route.Router.Add(new MountEntry(site.File, site.Place, route.Path, RouterRegistry.RouterOf(made)!, []));
        return made;
    }

    private static Value? Use(CallSite site)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is { } router)
        {
            router.Add(
                new GuardEntry(
                    site.File,
                    site.Place,
                    "",
                    [.. site.Arguments.Select((a, i) => GoSteps.Guard(GoWrapper.Of(a.Value, site.Written(i)), site.File, site.Place))]
                )
            );
        }

        return Value.Unknown;
    }
}

/// <summary>Kept as the tag of a route that is being told more about.</summary>
internal sealed record GorillaRoute(
    Router Router,
    string Path,
    IReadOnlyList<string> Methods,
    GoHandler? Handler,
    CallSite Site,
    IReadOnlyList<RouteEntry> Entries
);
