using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Koa;

/// <summary>What calls on applications and routers register.</summary>
internal static class KoaRouting
{
    private const string Application = "npm:koa()";
    private const string RouterType = "npm:@koa/router()";

    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete", "del", "head", "options", "all"];

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        Rule("npm:koa", "", site => RouterRegistry.Make(KoaPack.Name, isOrdered: true, Application, site)),
        Rule("npm:@koa/router", "", Make),
        Rule("npm:koa-router", "", Make),
        Rule("npm:@koa/router", "Router", Make),
        Rule(Application, "use", Use),
        Rule(RouterType, "use", Use),
        Rule(RouterType, "routes", Effects.Fluent),
        Rule(RouterType, "middleware", Effects.Fluent),
        Rule(RouterType, "allowedMethods", _ => Value.Unknown),
        Rule(
            RouterType,
            "prefix",
            site =>
            {
                RouterRegistry.RouterOf(site.Receiver)!.Prefix = site[0].Text ?? "*";
                return site.Receiver;
            }
        ),
        .. Methods.Select(m => Rule(RouterType, m, site => Route(site, m))),
        Rule("npm:koa-compose", "", Effects.Pass()),
        Rule("npm:koa-mount", "", site => RouterRegistry.RouterOf(site[1]) is not null ? site[1] : null),
    ];

    private static CallRule Rule(string target, string name, Effect effect) =>
        new(target, name, effect) { Languages = ScriptLanguages.All };

    private static Value Make(CallSite site)
    {
        var made = RouterRegistry.Make(KoaPack.Name, isOrdered: true, RouterType, site);
        RouterRegistry.RouterOf(made)!.Prefix = ScriptValues.Text(site[0], "prefix") ?? "";
        return made;
    }

    private static Value? Use(CallSite site)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is not { } router)
        {
            return null;
        }

        bool hasPath = site[0].Functions.Count == 0 && ScriptValues.Paths(site[0]).Count > 0;
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
            else
            {
                guards.Add(KoaSteps.Of(handler, site.File, site.Place, isHandler: false));
            }
        }

        foreach (string path in guards.Count == 0 ? [] : paths)
        {
            router.Add(new GuardEntry(site.File, site.Place, path, guards));
        }

        return site.Receiver;
    }

    private static Value? Route(CallSite site, string method)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is not { } router)
        {
            return null;
        }

        // router.get('name', '/path', …) names the route.
        int at = site[0].Text is not null && site[1].Text is not null ? 1 : 0;
        var handlers = ScriptHandler.From(site, at + 1);
        if (handlers.Count == 0)
        {
            return site.Receiver;
        }

        EndpointStep[] steps = [.. handlers.Select((h, i) => KoaSteps.Of(h, site.File, site.Place, i == handlers.Count - 1))];
        IReadOnlyList<string> paths = ScriptValues.Paths(site[at]) is { Count: > 0 } known ? known : ["*"];
        foreach (string path in paths)
        {
            router.Add(
                new RouteEntry(
                    site.File,
                    site.Place,
                    method == "all" ? "ANY"
                        : method == "del" ? "DELETE"
                        : method.ToUpperInvariant(),
                    path,
                    steps
                )
                {
                    Handler = handlers[^1].Inner(site.Evaluator),
                    HandlerName = ScriptHandler.HandlerName(handlers[^1].Written),
                    EndLine = site.Call?.EndLine ?? site.Place.Line,
                }
            );
        }

        return site.Receiver;
    }
}
