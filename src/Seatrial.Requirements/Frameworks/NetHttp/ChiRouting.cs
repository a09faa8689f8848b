using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Go;

namespace Seatrial.Requirements.Frameworks.NetHttp;

/// <summary>chi: nested routers whose middleware counts for what comes behind it.</summary>
internal static class ChiRouting
{
    public const string RouterType = "go:github.com/go-chi/chi.Router()";

    private static readonly string[] Methods = ["Get", "Post", "Put", "Patch", "Delete", "Head", "Options"];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        .. GoValues.Rules("go:github.com/go-chi/chi", ["NewRouter", "NewMux"], Make),
        .. Methods.Select(m => GoValues.Rule(RouterType, m, site => Add(site, m.ToUpperInvariant(), 0))),
        .. GoValues.Rules(RouterType, ["Handle", "HandleFunc"], site => Add(site, "ANY", 0)),
        .. GoValues.Rules(RouterType, ["Method", "MethodFunc"], site => Add(site, site[0].Text?.ToUpperInvariant() ?? "ANY", 1)),
        GoValues.Rule(RouterType, "Use", site => Guard(site, RouterRegistry.RouterOf(site.Receiver))),
        GoValues.Rule(RouterType, "With", With),
        GoValues.Rule(RouterType, "Group", site => Nested(site, "", 0)),
        GoValues.Rule(RouterType, "Route", site => Nested(site, site[0].Text ?? "*", 1)),
        GoValues.Rule(RouterType, "Mount", Mount),
        GoValues.Rule("go:github.com/go-chi/chi", "URLParam", Effects.Input(Origins.Path, 1)),
        GoValues.Rule("go:github.com/go-chi/chi", "URLParamFromCtx", Effects.Input(Origins.Path, 1)),
    ];

    private static Value Make(CallSite site) => RouterRegistry.Make("chi", isOrdered: true, RouterType, site);

    private static Value? Add(CallSite site, string method, int at)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is not { } router)
        {
            return null;
        }

        // A pattern may bring its method as those of net/http do.
        string text = site[at].Text ?? "*";
        var (own, path) = method == "ANY" ? MuxRouting.Pattern(text) : (method, text);
        if (!GoMountsAt(site, router, path, at))
        {
            GoRoutes.Add(site, router, own, path, GoHandler.Of(site[at + 1], site.Written(at + 1), site.Evaluator), []);
        }

        return Value.Unknown;
    }

    private static bool GoMountsAt(CallSite site, Router router, string path, int at) =>
        path.EndsWith("/*", StringComparison.Ordinal) && GoMounts.Mount(site, router, path, site[at + 1], site.Written(at + 1));

    private static Value? Guard(CallSite site, Router? router)
    {
        router?.Add(
            new GuardEntry(
                site.File,
                site.Place,
                "",
                [.. site.Arguments.Select((a, i) => GoSteps.Guard(GoWrapper.Of(a.Value, site.Written(i)), site.File, site.Place))]
            )
        );
        return router is null ? null : Value.Unknown;
    }

    private static Value? With(CallSite site)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is not { } outer)
        {
            return null;
        }

        var made = Make(site);
        var inner = RouterRegistry.RouterOf(made)!;
        Guard(site, inner);
        outer.Add(new MountEntry(site.File, site.Place, "", inner, []));
        return made;
    }

    private static Value? Nested(CallSite site, string path, int at)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is not { } outer)
        {
            return null;
        }

        var made = Make(site);
        outer.Add(new MountEntry(site.File, site.Place, path, RouterRegistry.RouterOf(made)!, []));
        if (site[at].Functions.Count > 0)
        {
            site.Evaluator.InvokeAny(site[at].Functions, [new ArgumentValue(made)], site);
        }

        return made;
    }

    private static Value? Mount(CallSite site)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is not { } router)
        {
            return null;
        }

        string path = site[0].Text ?? "*";
        if (!GoMounts.Mount(site, router, path, site[1], site.Written(1)))
        {
            GoRoutes.Add(site, router, "ANY", path, GoHandler.Of(site[1], site.Written(1), site.Evaluator), []);
        }

        return Value.Unknown;
    }
}
