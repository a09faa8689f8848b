using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Go;

namespace Seatrial.Requirements.Frameworks.Fiber;

/// <summary>What calls on applications and groups register, and middleware of libraries.</summary>
internal static class FiberRouting
{
    public const string Library = "go:github.com/gofiber/fiber";
    public const string AppType = Library + ".App()";

    private static readonly string[] Methods = ["Get", "Post", "Put", "Patch", "Delete", "Head", "Options"];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        GoValues.Rule(Library, "New", site => RouterRegistry.Make(FiberPack.Name, isOrdered: true, AppType, site)),
        .. Methods.Select(m => GoValues.Rule(AppType, m, site => Add(site, m.ToUpperInvariant(), 0))),
        GoValues.Rule(AppType, "All", site => Add(site, "ANY", 0)),
        GoValues.Rule(AppType, "Add", site => Add(site, site[0].Text?.ToUpperInvariant() ?? "ANY", 1)),
        GoValues.Rule(AppType, "Use", Use),
        GoValues.Rule(AppType, "Group", site => Nested(site, HandlersOf(site, 1))),
        GoValues.Rule(
            AppType,
            "Route",
            site =>
            {
                var made = Nested(site, []);
                if (made is not null && site[1].Functions.Count > 0)
                {
                    site.Evaluator.InvokeAny(site[1].Functions, [new ArgumentValue(made)], site);
                }

                return made;
            }
        ),
        GoValues.Rule(AppType, "Mount", site => Mount(site, site[0].Text ?? "*", site[1])),
        .. GoValues.Rules("go:github.com/gofiber/contrib/jwt*", ["New"], site => FiberSteps.Demanding(site, "jwtware", "user")),
        .. GoValues.Rules("go:github.com/gofiber/jwt*", ["New"], site => FiberSteps.Demanding(site, "jwtware", "user")),
        .. GoValues.Rules(
            "go:github.com/gofiber/fiber/*",
            ["New"],
            site =>
                site.Targets.FirstOrDefault(t =>
                    t.EndsWith("/keyauth", StringComparison.Ordinal) || t.EndsWith("/basicauth", StringComparison.Ordinal)
                )
                    is { } auth
                    ? FiberSteps.Demanding(site, auth[(auth.LastIndexOf('/') + 1)..], "username")
                    : null
        ),
    ];

    private static Value? Add(CallSite site, string method, int at)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is not { } router)
        {
            return null;
        }

        var handlers = HandlersOf(site, at + 1);
        if (handlers.Count > 0)
        {
            var last = handlers[^1];
            EndpointStep[] steps =
            [
                .. handlers.Select((h, i) => FiberSteps.Of(h, site.File, site.Place, isHandler: i == handlers.Count - 1)),
            ];
            router.Add(
                new RouteEntry(site.File, site.Place, method, site[at].Text ?? "*", steps)
                {
                    Handler = last.Inner(site.Evaluator),
                    HandlerName = last.Name,
                    EndLine = site.Call?.EndLine ?? site.Place.Line,
                }
            );
        }

        return site.Receiver;
    }

    private static List<GoHandler> HandlersOf(CallSite site, int from)
    {
        var handlers = new List<GoHandler>();
        for (int i = from; i < site.Count; i++)
        {
            handlers.AddRange(
                Evaluator.KnownElements(site[i]) is { Count: > 0 } many && site[i].Functions.Count == 0
                    ? many.Select(v => new GoHandler([], v, null))
                    : [new GoHandler([], site[i], site.Written(i))]
            );
        }

        return handlers;
    }

    /// <summary>Handlers, with a prefix or several in front of them; another application below it.</summary>
    private static Value? Use(CallSite site)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is not { } router)
        {
            return null;
        }

        IReadOnlyList<string> prefixes = GoValues.Texts([site[0]]);
        var guards = new List<EndpointStep>();
        foreach (var handler in HandlersOf(site, prefixes.Count > 0 ? 1 : 0))
        {
            if (RouterRegistry.RouterOf(handler.Value) is not null)
            {
                Mount(site, prefixes.Count > 0 ? prefixes[0] : "", handler.Value);
            }
            else
            {
                guards.Add(FiberSteps.Of(handler, site.File, site.Place, isHandler: false));
            }
        }

        foreach (
            string prefix in guards.Count == 0 ? []
            : prefixes.Count > 0 ? prefixes
            : [""]
        )
        {
            router.Add(new GuardEntry(site.File, site.Place, prefix, guards));
        }

        return site.Receiver;
    }

    private static Value? Nested(CallSite site, List<GoHandler> guards)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is not { } outer)
        {
            return null;
        }

        var made = RouterRegistry.Make(FiberPack.Name, isOrdered: true, AppType, site);
        outer.Add(
            new MountEntry(
                site.File,
                site.Place,
                site[0].Text ?? "*",
                RouterRegistry.RouterOf(made)!,
                [.. guards.Select(h => FiberSteps.Of(h, site.File, site.Place, isHandler: false))]
            )
        );
        return made;
    }

    private static Value? Mount(CallSite site, string path, Value mounted)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is { } router && RouterRegistry.RouterOf(mounted) is { } inner && inner != router)
        {
            router.Add(new MountEntry(site.File, site.Place, path, inner, []));
        }

        return site.Receiver;
    }
}
