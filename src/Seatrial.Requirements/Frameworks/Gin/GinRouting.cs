using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Go;

namespace Seatrial.Requirements.Frameworks.Gin;

/// <summary>What calls on engines and groups register.</summary>
internal static class GinRouting
{
    public const string EngineType = "go:github.com/gin-gonic/gin.Engine()";
    public const string GroupType = "go:github.com/gin-gonic/gin.RouterGroup()";

    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        .. GoValues.Rules(
            "go:github.com/gin-gonic/gin",
            ["New", "Default"],
            site => RouterRegistry.Make(GinPack.Name, isOrdered: true, EngineType, site)
        ),
        .. ((string[])[EngineType, GroupType]).SelectMany(target =>
            (IEnumerable<CallRule>)
                [
                    .. Methods.Select(m => GoValues.Rule(target, m, site => Add(site, [m], 0))),
                    GoValues.Rule(target, "Any", site => Add(site, ["ANY"], 0)),
                    GoValues.Rule(target, "Handle", site => Add(site, [site[0].Text?.ToUpperInvariant() ?? "ANY"], 1)),
                    GoValues.Rule(target, "Match", site => Add(site, GoValues.Texts([site[0]]), 1)),
                    GoValues.Rule(target, "Use", Use),
                    GoValues.Rule(target, "Group", Group),
                ]
        ),
        GoValues.Rule("go:github.com/gin-gonic/gin", "BasicAuth", _ => GinSteps.Demanding("gin.BasicAuth")),
        GoValues.Rule("go:github.com/gin-gonic/gin", "BasicAuthForRealm", _ => GinSteps.Demanding("gin.BasicAuth")),
        .. GoValues.Rules("go:github.com/appleboy/gin-jwt*", ["MiddlewareFunc"], _ => GinSteps.Demanding("the middleware of gin-jwt")),
        .. GoValues.Rules("go:github.com/appleboy/gin-jwt*", ["ExtractClaims"], Effects.Caller()),
        .. GoValues.Rules("go:github.com/gin-gonic/gin", ["WrapF", "WrapH"], site => site[0]),
        GoValues.Rule(EngineType, "ServeHTTP", GoMounts.Serve),
    ];

    private static Value? Add(CallSite site, IReadOnlyList<string> methods, int at)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is not { } router)
        {
            return null;
        }

        var handlers = GinSteps.HandlersOf(site, at + 1);
        if (handlers.Count == 0)
        {
            return Value.Unknown;
        }

        var last = handlers[^1];
        var inner = last.Inner(site.Evaluator);
        EndpointStep[] steps = [.. handlers.Select((h, i) => GinSteps.Of(h, site.File, site.Place, isHandler: i == handlers.Count - 1))];
        foreach (string method in methods)
        {
            router.Add(
                new RouteEntry(site.File, site.Place, method, site[at].Text ?? "*", steps)
                {
                    Handler = inner,
                    HandlerName = last.Name,
                    EndLine = site.Call?.EndLine ?? site.Place.Line,
                }
            );
        }

        return site.Receiver;
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
                    [.. GinSteps.HandlersOf(site, 0).Select(h => GinSteps.Of(h, site.File, site.Place, isHandler: false))]
                )
            );
        }

        return site.Receiver;
    }

    private static Value? Group(CallSite site)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is not { } outer)
        {
            return null;
        }

        var made = RouterRegistry.Make(GinPack.Name, isOrdered: true, GroupType, site);
        outer.Add(
            new MountEntry(
                site.File,
                site.Place,
                site[0].Text ?? "*",
                RouterRegistry.RouterOf(made)!,
                [.. GinSteps.HandlersOf(site, 1).Select(h => GinSteps.Of(h, site.File, site.Place, isHandler: false))]
            )
        );
        return made;
    }
}
