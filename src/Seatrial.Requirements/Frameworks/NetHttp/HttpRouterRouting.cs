using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Go;

namespace Seatrial.Requirements.Frameworks.NetHttp;

/// <summary>httprouter: one handler for each method and path, parameters as a third argument or in the context.</summary>
internal static class HttpRouterRouting
{
    public const string RouterType = "go:github.com/julienschmidt/httprouter.Router()";

    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        .. GoValues.Rules(
            "go:github.com/julienschmidt/httprouter",
            ["New", "Router"],
            site => RouterRegistry.Make("httprouter", isOrdered: false, RouterType, site)
        ),
        .. Methods.Select(m => GoValues.Rule(RouterType, m, site => Add(site, m, 0))),
        .. GoValues.Rules(
            RouterType,
            ["Handle", "Handler", "HandlerFunc"],
            site => Add(site, site[0].Text?.ToUpperInvariant() ?? "ANY", 1)
        ),
        GoValues.Rule(GoExchange.ParamsType, "ByName", Effects.Input(Origins.Path, 0)),
        GoValues.Rule(
            "go:github.com/julienschmidt/httprouter",
            "ParamsFromContext",
            _ => new Value
            {
                Origins = Origins.Path,
                Type = new KnownType { External = GoExchange.ParamsType, IsInstance = true },
            }
        ),
    ];

    private static Value? Add(CallSite site, string method, int at)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is not { } router)
        {
            return null;
        }

        GoRoutes.Add(site, router, method, site[at].Text ?? "*", GoHandler.Of(site[at + 1], site.Written(at + 1), site.Evaluator), []);
        return Value.Unknown;
    }
}
