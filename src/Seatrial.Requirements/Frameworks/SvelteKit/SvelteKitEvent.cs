using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Script;
using Seatrial.Requirements.Frameworks.Web;

namespace Seatrial.Requirements.Frameworks.SvelteKit;

/// <summary>The event that hooks, endpoints, loads and actions share.</summary>
internal static class SvelteKitEvent
{
    public const string LocalsType = "npm:@sveltejs/kit.Locals()";
    private const string EventType = "npm:@sveltejs/kit.Event()";
    private const string Shared = "sveltekit.event";

    /// <summary>What hooks of libraries put into <c>locals</c>; what the program sets itself counts before it.</summary>
    public static IReadOnlyList<MemberRule> Members { get; } =
    [
        .. ((string[])["user", "session", "userId", "currentUser"]).Select(n => new MemberRule(
            LocalsType,
            n,
            site => IsFollowed(site.Evaluator) ? null : Value.Of(Origins.Principal, n)
        )),
        .. ((string[])["auth", "getSession", "safeGetSession", "validate", "validateUser"]).Select(n => new MemberRule(
            LocalsType,
            n,
            _ => Value.Function(Closure.From(static _ => Value.Of(Origins.Principal)))
        )),
    ];

    /// <summary>The event of a run.</summary>
    public static Value Of(EndpointRun run) =>
        run.Shared(
            Shared,
            () =>
            {
                var evaluator = run.Evaluator;
                var file = run.Endpoint.File;
                var made = ScriptValues.Object(file, EventType);
                void Set(string name, Value value) => evaluator.Assign(made.Object!.Member(name), value);
                var request = FetchRequest.Of(run);
                string route = run.Endpoint.Route.Split("?/")[0];
                Set("request", request);
                Set("params", ScriptValues.Bag(evaluator, file, Origins.Path));
                Set(
                    "cookies",
                    new Value
                    {
                        Type = new KnownType { External = FetchRequest.CookiesType, IsInstance = true },
                    }
                );
                Set("locals", ScriptValues.Object(file, LocalsType));
                var url = new AbstractObject(file, default);
                evaluator.Assign(
                    url.Member("pathname"),
                    route.Contains('[', StringComparison.Ordinal)
                        ? Value.Of(Origins.Path, "pathname") with
                        {
                            Text = FetchRequest.Concrete(route),
                        }
                        : Value.Constant(route)
                );
                Set(
                    "url",
                    new Value
                    {
                        Type = new KnownType { External = FetchRequest.UrlType, IsInstance = true },
                        Object = url,
                    }
                );
                var at = new AbstractObject(file, default);
                evaluator.Assign(at.Member("id"), Value.Constant(RouteId(run.Endpoint.File.Path) ?? route));
                Set("route", new Value { Object = at });
                var parent = new AbstractObject(file, default);
                Set("parent", new Value { Object = parent, Functions = [Closure.From(_ => new Value { Object = parent })] });
                made.Object!.Tag = null;
                return made;
            }
        );

    /// <summary>The event of the endpoint that is being followed, for code that asks for it.</summary>
    public static Value Current(Evaluator evaluator) =>
        SvelteKitEndpoints.Running.TryGetValue(evaluator, out var run) ? Of(run) : Value.Unknown;

    public static IReadOnlyList<AbstractObject> Objects(EndpointRun run)
    {
        var made = Of(run).Object!;
        return [made, .. made.Members.Values.Select(c => c.Value?.Object).OfType<AbstractObject>().Where(o => o.Site == default)];
    }

    /// <summary>Where the program has hooks of its own, what they do not set is not there.</summary>
    private static bool IsFollowed(Evaluator evaluator) =>
        evaluator.Code.Files.Any(f => SvelteKitRoutes.IsHooks(f.Path) && f.Exports.Any(e => e.Name == "handle"));

    /// <summary>The route as the framework names it, groups included: <c>/(app)/orders/[id]</c>.</summary>
    private static string? RouteId(string path)
    {
        int at = path.IndexOf("src/routes/", StringComparison.Ordinal);
        return at < 0 ? null : "/" + path[(at + 11)..Math.Max(at + 11, path.LastIndexOf('/'))];
    }
}
