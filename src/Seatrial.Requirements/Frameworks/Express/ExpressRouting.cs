using Seatrial.Code.Flow;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Express;

/// <summary>What calls on applications and routers register.</summary>
internal static class ExpressRouting
{
    public const string Application = "npm:express()";
    public const string RouterType = "npm:express.Router()";
    private const string RouteType = "npm:express.Route()";

    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete", "options", "head", "all", "del"];

    /// <summary>Parameters by which a function says that it registers routes on what it is given.</summary>
    private static readonly string[] RouterNames =
    [
        "app",
        "router",
        "server",
        "expressapp",
        "application",
        "api",
        "apirouter",
        "route",
        "routes",
    ];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        Rule("npm:express", "", site => RouterRegistry.Make(ExpressPack.Name, isOrdered: true, Application, site)),
        Rule("npm:express", "Router", site => RouterRegistry.Make(ExpressPack.Name, isOrdered: true, RouterType, site)),
        Rule("npm:express-promise-router", "", site => RouterRegistry.Make(ExpressPack.Name, isOrdered: true, RouterType, site)),
        Rule("npm:router", "", site => RouterRegistry.Make(ExpressPack.Name, isOrdered: true, RouterType, site)),
        Rule("npm:express-ws", "", site => site[0]),
        .. ((string[])[Application, RouterType]).SelectMany(target =>
            (IEnumerable<CallRule>)
                [
                    .. Methods.Select(m => Rule(target, m, site => Route(site, m))),
                    Rule(target, "use", Use),
                    Rule(target, "param", Param),
                    Rule(
                        target,
                        "route",
                        site => new Value
                        {
                            Type = new KnownType { External = RouteType, IsInstance = true },
                            Object = new AbstractObject(site.File, site.Place) { Tag = (site.Receiver, site[0]) },
                        }
                    ),
                ]
        ),
        .. Methods.Select(m => Rule(RouteType, m, site => OnRoute(site, m))),
    ];

    /// <summary>
    /// A function of a loader: <c>module.exports = (app) => …</c>, <c>initRoutes(router: Router)</c>, that registers something on it.
    /// </summary>
    public static IReadOnlyList<ArgumentValue>? Entry(Evaluator evaluator, FunctionSymbol symbol)
    {
        var parameters = symbol.Function.Parameters;
        if (parameters.Count is 0 or > 4)
        {
            return null;
        }

        int at = -1;
        for (int i = 0; i < parameters.Count && at < 0; i++)
        {
            string? type = parameters[i].Type?.ShortName;
            at =
                type is "Express" or "Application" or "Router" or "IRouter"
                || (type is null && RouterNames.Contains(parameters[i].Name.ToLowerInvariant()))
                    ? i
                    : -1;
        }

        if (at < 0 || !Uses(evaluator.Code, symbol))
        {
            return null;
        }

        var site = new NameSite(evaluator, symbol.File, symbol.Function.Place, parameters[at].Name);
        var router = RouterRegistry.Make(ExpressPack.Name, isOrdered: true, Application, site);
        return [.. parameters.Select((_, i) => new ArgumentValue(i == at ? router : Value.Unknown))];
    }

    /// <summary>Only where Express is used in the file, or nothing else that calls its routers so.</summary>
    private static bool Uses(CodeBase code, FunctionSymbol symbol) =>
        symbol.File.Imports.Any(i => i.Module == "express")
        || (
            !symbol.File.Imports.Any(i =>
                i.Module is "fastify" or "hono" or "koa" or "@koa/router" or "koa-router" or "@nestjs/common" or "react"
            ) && code.Imports("express")
        );

    private static CallRule Rule(string target, string name, Effect effect) =>
        new(target, name, effect) { Languages = ScriptLanguages.All };

    private static Value? Route(CallSite site, string method)
    {
        // app.get('title') reads a setting.
        return site.Count < 2 || RouterRegistry.RouterOf(site.Receiver) is not { } router
            ? null
            : Register(site, router, method, site[0], ScriptHandler.From(site, 1), site.Receiver!);
    }

    private static Value? OnRoute(CallSite site, string method) =>
        site.Receiver?.Object?.Tag is (Value owner, Value path) && RouterRegistry.RouterOf(owner) is { } router
            ? Register(site, router, method, path, ScriptHandler.From(site, 0), site.Receiver)
            : null;

    private static Value Register(
        CallSite site,
        Router router,
        string method,
        Value path,
        IReadOnlyList<ScriptHandler> handlers,
        Value result
    )
    {
        if (handlers.Count == 0)
        {
            return result;
        }

        var last = handlers[^1];
        var inner = last.Inner(site.Evaluator);
        EndpointStep[] steps =
        [
            .. handlers.Select((h, i) => ExpressSteps.Of(h, site.File, site.Place, isHandler: i == handlers.Count - 1)),
        ];
        IReadOnlyList<string> paths = ScriptValues.Paths(path) is { Count: > 0 } known ? known : ["*"];
        foreach (string one in paths)
        {
            if (RouterRegistry.RouterOf(last.Value) is { } mounted && mounted != router)
            {
                router.Add(new MountEntry(site.File, site.Place, one, mounted, steps[..^1]));
                continue;
            }

            router.Add(
                new RouteEntry(
                    site.File,
                    site.Place,
                    method is "all" ? "ANY"
                        : method is "del" ? "DELETE"
                        : method.ToUpperInvariant(),
                    one,
                    steps
                )
                {
                    Handler = inner,
                    HandlerName = ScriptHandler.HandlerName(last.Written),
                    EndLine = site.Call?.EndLine ?? site.Place.Line,
                }
            );
        }

        return result;
    }

    private static Value? Use(CallSite site)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is not { } router)
        {
            return null;
        }

        bool hasPath = site.Count > 0 && site[0].Functions.Count == 0 && ScriptValues.Paths(site[0]).Count > 0;
        IReadOnlyList<string> paths = hasPath ? ScriptValues.Paths(site[0]) : ["/"];
        var guards = new List<EndpointStep>();
        foreach (var handler in ScriptHandler.From(site, hasPath ? 1 : 0))
        {
            if (RouterRegistry.RouterOf(handler.Value) is { } mounted && mounted != router)
            {
                foreach (string path in paths)
                {
                    router.Add(new MountEntry(site.File, site.Place, path, mounted, [.. guards]));
                }
            }
            else if (!ExpressSteps.HandlesErrors(handler.Value))
            {
                guards.Add(ExpressSteps.Of(handler, site.File, site.Place, isHandler: false));
            }
        }

        foreach (string path in guards.Count == 0 ? [] : paths)
        {
            router.Add(new GuardEntry(site.File, site.Place, path, guards));
        }

        return site.Receiver;
    }

    /// <summary><c>router.param('id', load)</c> runs in front of routes with that parameter.</summary>
    private static Value? Param(CallSite site)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is not { } router || site[0].Text is not { } name)
        {
            return null;
        }

        var loader = new ScriptHandler(site[1], site.Written(1));
        router.Add(new GuardEntry(site.File, site.Place, "/", [ExpressSteps.OfParameter(loader, name, site.File, site.Place)]));
        return site.Receiver;
    }
}
