using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.FastApi;

/// <summary>
/// FastAPI: applications and routers, dependencies at every level, security schemes. Source: FastAPI documentation, "Dependencies",
/// "Security", "Bigger Applications".
/// </summary>
internal static class FastApiPack
{
    public const string Name = "fastapi";

    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete", "options", "head"];

    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = Name,
            Title = "FastAPI",
            Kind = PackKind.Server,
            Languages = [CodeLanguage.Python],
            Calls =
            [
                new("py:fastapi", "FastAPI", site => MakeRouter(site, "py:fastapi.FastAPI()")),
                new("py:fastapi*", "APIRouter", site => MakeRouter(site, "py:fastapi.APIRouter()")),
                new("py:fastapi*", "include_router", Include),
                .. Methods.Select(m => new CallRule("py:fastapi*", m, site => Route(site, [m.ToUpperInvariant()]))),
                new("py:fastapi*", "api_route", site => Route(site, FastApiRoutes.MethodsOf(site))),
                new("py:fastapi*", "add_api_route", AddRoute),
                new("py:fastapi*", "mount", Mount),
                new("py:fastapi*", "Depends", FastApiDependencies.Marker),
                new("py:fastapi*", "Security", FastApiDependencies.Marker),
                new("py:fastapi*", "HTTPException", Refusal),
                new("py:starlette.exceptions", "HTTPException", Refusal),
                new("py:fastapi*", "JSONResponse", Answer),
                new("py:starlette.responses", "JSONResponse", Answer),
                new("py:fastapi*", "Response", Answer),
                new("py:fastapi*", "RedirectResponse", _ => new Value { Denial = 307 }),
                .. FastApiMiddleware.Calls,
                .. FastApiSecurity.Calls,
                .. Schemas.Calls,
            ],
            Members = FastApiSecurity.Members,
            Limits =
            [
                "Dependencies that are replaced by dependency_overrides are followed as they are declared.",
                "Middleware that takes the connection as it comes (scope, receive, send) is not followed.",
            ],
        };

    private static Value MakeRouter(CallSite site, string type)
    {
        var value = RouterRegistry.Make(Name, isOrdered: false, type, site);
        var router = RouterRegistry.RouterOf(value)!;
        router.Prefix = site.Named("prefix")?.Text ?? "";
        FastApiMiddleware.Add(router, site);
        AddGuards(router, site);
        return value;
    }

    private static void AddGuards(Router router, CallSite site)
    {
        if (FastApiDependencies.Listed(site) is { Count: > 0 } steps)
        {
            router.Add(new GuardEntry(site.File, site.Place, "", steps));
        }
    }

    private static Value? Include(CallSite site)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is not { } outer || RouterRegistry.RouterOf(site[0]) is not { } inner)
        {
            return null;
        }

        outer.Add(new MountEntry(site.File, site.Place, site.Named("prefix")?.Text ?? "", inner, FastApiDependencies.Listed(site)));
        return Value.Unknown;
    }

    private static Value? Mount(CallSite site)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is not { } outer || RouterRegistry.RouterOf(site[1]) is not { } inner)
        {
            return null;
        }

        // What is mounted is an application of its own: guards of the outer one do not count, but its path does.
        outer.Add(new MountEntry(site.File, site.Place, site[0].Text ?? "", inner, []));
        return Value.Unknown;
    }

    /// <summary>A decorator that registers the function that it is given.</summary>
    private static Value? Route(CallSite site, IReadOnlyList<string> methods)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is not { } router)
        {
            return null;
        }

        var outer = site;
        return Value.Function(
            Closure.From(decorated =>
            {
                FastApiRoutes.Add(
                    router,
                    outer,
                    methods,
                    outer.Named("path")?.Text ?? outer[0].Text ?? "",
                    decorated.Named("declared") ?? decorated[0]
                );
                return decorated[0];
            })
        );
    }

    private static Value? AddRoute(CallSite site)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is not { } router)
        {
            return null;
        }

        FastApiRoutes.Add(
            router,
            site,
            FastApiRoutes.MethodsOf(site),
            site[0].Text ?? site.Named("path")?.Text ?? "",
            site.Count > 1 ? site[1] : site.Named("endpoint") ?? Value.Unknown
        );
        return Value.Unknown;
    }

    private static Value Refusal(CallSite site)
    {
        int status = int.TryParse((site.Named("status_code") ?? site[0]).Text, out int written) ? written : 400;
        return new Value { Denial = status >= 300 ? status : 400 };
    }

    private static Value Answer(CallSite site)
    {
        int status = Effects.StatusOf(site.Named("status_code") ?? Value.Unknown);
        var content = site.Named("content") ?? site[0];
        return status >= 300 ? new Value { Denial = status } : Value.Derived([content]) with { Object = content.Object };
    }
}
