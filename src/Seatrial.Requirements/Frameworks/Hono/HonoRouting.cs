using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Hono;

/// <summary>What calls on an application register.</summary>
internal static class HonoRouting
{
    private const string Application = "npm:hono.Hono()";

    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete", "options", "all"];
    private static readonly string[] Packages = ["npm:hono", "npm:@hono/hono", "npm:hono/tiny", "npm:hono/quick"];

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        .. Packages.Select(p => Rule(p, "Hono", Make)),
        Rule("npm:@hono/zod-openapi", "OpenAPIHono", Make),
        Rule("npm:hono/factory.createFactory()", "createApp", Make),
        .. Methods.Select(m => Rule(Application, m, site => Route(site, m.ToUpperInvariant(), site[0], 1))),
        Rule(Application, "on", On),
        Rule(Application, "openapi", OpenApi),
        Rule(Application, "use", Use),
        Rule(Application, "route", Mount),
        Rule(Application, "basePath", BasePath),
        .. ((string[])["notFound", "onError", "doc", "doc31"]).Select(n => Rule(Application, n, Effects.Fluent)),
        Rule("npm:@hono/zod-openapi", "createRoute", Effects.Pass()),
        Rule("npm:hono/factory", "createMiddleware", Effects.Pass()),
        Rule("npm:hono/factory.createFactory()", "createMiddleware", Effects.Pass()),
        Rule("npm:hono/factory.createFactory()", "createHandlers", site => List(site)),
    ];

    private static CallRule Rule(string target, string name, Effect effect) =>
        new(target, name, effect) { Languages = ScriptLanguages.All };

    private static Value Make(CallSite site) => RouterRegistry.Make(HonoPack.Name, isOrdered: true, Application, site);

    private static Value List(CallSite site)
    {
        var list = new AbstractObject(site.File, site.Place);
        for (int i = 0; i < site.Count; i++)
        {
            site.Evaluator.Assign(list.Member(i.ToString()), site[i]);
        }

        return new Value { Object = list };
    }

    private static Value? Route(CallSite site, string method, Value path, int from)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is not { } router)
        {
            return null;
        }

        // app.get(handler) continues the path of the call before it.
        bool hasPath = path.Functions.Count == 0 && path.Object is null or { Tag: null };
        var handlers = ScriptHandler.From(site, hasPath ? from : 0);
        if (handlers.Count == 0)
        {
            return site.Receiver;
        }

        IReadOnlyList<string> paths = hasPath && ScriptValues.Paths(path) is { Count: > 0 } known ? known : ["*"];
        var last = handlers[^1];
        EndpointStep[] steps = [.. handlers.Select((h, i) => HonoSteps.Of(h, site.File, site.Place, i == handlers.Count - 1))];
        foreach (string one in paths)
        {
            router.Add(
                new RouteEntry(site.File, site.Place, method == "ALL" ? "ANY" : method, one, steps)
                {
                    Handler = last.Inner(site.Evaluator),
                    HandlerName = ScriptHandler.HandlerName(last.Written),
                    EndLine = site.Call?.EndLine ?? site.Place.Line,
                }
            );
        }

        return site.Receiver;
    }

    private static Value? On(CallSite site)
    {
        foreach (string method in ScriptValues.Paths(site[0]))
        {
            Route(site, method.ToUpperInvariant(), site[1], 2);
        }

        return site.Receiver;
    }

    /// <summary>
    /// <c>app.openapi(createRoute({ method, path, middleware }), handler)</c>; paths have braces, which Hono turns into colons.
    /// </summary>
    private static Value? OpenApi(CallSite site)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is not { } router || ScriptValues.Text(site[0], "path") is not { } path)
        {
            return site.Receiver;
        }

        var handler = new ScriptHandler(site[1], site.Written(1));
        var before = ScriptValues.Member(site[0], "middleware") is { } middleware ? ScriptHandler.Of(middleware) : [];
        router.Add(
            new RouteEntry(
                site.File,
                site.Place,
                (ScriptValues.Text(site[0], "method") ?? "any").ToUpperInvariant(),
                path.Replace("{", ":", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal),
                [.. before.Select(m => HonoSteps.Of(m, site.File, site.Place, false)), HonoSteps.Of(handler, site.File, site.Place, true)]
            )
            {
                Handler = handler.Inner(site.Evaluator),
                HandlerName = ScriptHandler.HandlerName(handler.Written),
                EndLine = site.Call?.EndLine ?? site.Place.Line,
            }
        );
        return site.Receiver;
    }

    private static Value? Use(CallSite site)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is not { } router)
        {
            return null;
        }

        bool hasPath = site[0].Text is not null && site[0].Functions.Count == 0;
        var handlers = ScriptHandler.From(site, hasPath ? 1 : 0);
        router.Add(
            new GuardEntry(
                site.File,
                site.Place,
                hasPath ? site[0].Text! : "*",
                [.. handlers.Select(h => HonoSteps.Of(h, site.File, site.Place, false))]
            )
        );
        return site.Receiver;
    }

    private static Value? Mount(CallSite site)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is { } router && RouterRegistry.RouterOf(site[1]) is { } mounted && mounted != router)
        {
            router.Add(new MountEntry(site.File, site.Place, site[0].Text ?? "*", mounted, []));
        }

        return site.Receiver;
    }

    private static Value? BasePath(CallSite site)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is not { } router)
        {
            return null;
        }

        // A chain on a fresh application: the prefix is its own.
        if (router.Entries.Count == 0)
        {
            router.Prefix = RouterExpansion.Join(router.Prefix, site[0].Text ?? "*");
            return site.Receiver;
        }

        var made = Make(site);
        router.Add(new MountEntry(site.File, site.Place, site[0].Text ?? "*", RouterRegistry.RouterOf(made)!, []));
        return made;
    }
}
