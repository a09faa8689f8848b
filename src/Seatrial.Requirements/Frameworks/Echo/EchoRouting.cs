using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Go;

namespace Seatrial.Requirements.Frameworks.Echo;

/// <summary>What calls on an instance and on groups register.</summary>
internal static class EchoRouting
{
    public const string Library = "go:github.com/labstack/echo";
    public const string EchoType = Library + ".Echo()";
    public const string GroupType = Library + ".Group()";

    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        GoValues.Rule(Library, "New", site => RouterRegistry.Make(EchoPack.Name, isOrdered: false, EchoType, site)),
        .. ((string[])[EchoType, GroupType]).SelectMany(target =>
            (IEnumerable<CallRule>)
                [
                    .. Methods.Select(m => GoValues.Rule(target, m, site => Add(site, [m], 0))),
                    GoValues.Rule(target, "Any", site => Add(site, ["ANY"], 0)),
                    GoValues.Rule(target, "Add", site => Add(site, [site[0].Text?.ToUpperInvariant() ?? "ANY"], 1)),
                    GoValues.Rule(target, "Match", site => Add(site, GoValues.Texts([site[0]]), 1)),
                    .. GoValues.Rules(target, ["Use", "Pre"], Use),
                    GoValues.Rule(target, "Group", Group),
                ]
        ),
        .. GoValues.Rules(Library, ["WrapHandler", "WrapMiddleware"], site => site[0]),
    ];

    private static Value? Add(CallSite site, IReadOnlyList<string> methods, int at)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is not { } router)
        {
            return null;
        }

        var handler = GoHandler.Of(site[at + 1], site.Written(at + 1), site.Evaluator);
        var inner = handler.Inner(site.Evaluator);
        EndpointStep[] steps =
        [
            .. Guards(site, at + 2),
            .. handler.Wrappers.Select(w => EchoSteps.Guard(w, site.File, site.Place)),
            EchoSteps.Handler(handler, site.File, site.Place),
        ];
        foreach (string method in methods)
        {
            router.Add(
                new RouteEntry(site.File, site.Place, method, site[at].Text ?? "*", steps)
                {
                    Handler = inner,
                    HandlerName = handler.Name,
                    EndLine = site.Call?.EndLine ?? site.Place.Line,
                }
            );
        }

        return Value.Unknown;
    }

    private static IEnumerable<EndpointStep> Guards(CallSite site, int from)
    {
        for (int i = from; i < site.Count; i++)
        {
            foreach (
                var value in Evaluator.KnownElements(site[i]) is { Count: > 0 } many && site[i].Functions.Count == 0 ? many : [site[i]]
            )
            {
                yield return EchoSteps.Guard(GoWrapper.Of(value, site.Written(i)), site.File, site.Place);
            }
        }
    }

    private static Value? Use(CallSite site)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is { } router)
        {
            router.Add(new GuardEntry(site.File, site.Place, "", [.. Guards(site, 0)]));
        }

        return Value.Unknown;
    }

    private static Value? Group(CallSite site)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is not { } outer)
        {
            return null;
        }

        var made = RouterRegistry.Make(EchoPack.Name, isOrdered: true, GroupType, site);
        outer.Add(new MountEntry(site.File, site.Place, site[0].Text ?? "*", RouterRegistry.RouterOf(made)!, [.. Guards(site, 1)]));
        return made;
    }
}
