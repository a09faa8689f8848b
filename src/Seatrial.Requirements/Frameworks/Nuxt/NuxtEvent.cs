using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Express;
using Seatrial.Requirements.Frameworks.Script;
using Seatrial.Requirements.Frameworks.Web;

namespace Seatrial.Requirements.Frameworks.Nuxt;

/// <summary>The event that middleware and handlers share.</summary>
internal static class NuxtEvent
{
    /// <summary>Member under which the status of the answer is kept.</summary>
    public const string Status = "$status";

    private const string Type = "npm:h3.Event()";
    private const string ContextType = "npm:h3.Context()";

    public static IReadOnlyList<MemberRule> Members { get; } =
    [
        NuxtCalls.SessionMember,
        // What modules put there; what the program sets itself counts before it.
        .. ((string[])["user", "session", "userId"]).Select(n => new MemberRule(ContextType, n, _ => Value.Of(Origins.Principal, n))),
        new(ContextType, "auth", _ => Value.Function(Closure.From(static _ => Value.Of(Origins.Principal)))),
    ];

    public static Value Of(EndpointRun run) =>
        run.Shared(
            "nuxt.event",
            () =>
            {
                var evaluator = run.Evaluator;
                var file = run.Endpoint.File;
                var made = ScriptValues.Object(file, Type);
                void Set(string name, Value value) => evaluator.Assign(made.Object!.Member(name), value);
                var request = FetchRequest.Of(run);
                string route = FetchRequest.Concrete(run.Endpoint.Route);
                var context = ScriptValues.Object(file, ContextType);
                evaluator.Assign(context.Object!.Member("params"), ScriptValues.Bag(evaluator, file, Origins.Path));
                Set("context", context);
                Set("path", Value.Of(Origins.None) with { Text = route });
                Set("method", run.Endpoint.Method == "ANY" ? Value.Unknown : Value.Constant(run.Endpoint.Method));
                Set(
                    "headers",
                    new Value
                    {
                        Type = new KnownType { External = FetchRequest.HeadersType, IsInstance = true },
                    }
                );
                Set("req", request);
                Set("request", request);
                var url = new AbstractObject(file, default);
                evaluator.Assign(url.Member("pathname"), Value.Constant(route));
                Set(
                    "url",
                    new Value
                    {
                        Type = new KnownType { External = FetchRequest.UrlType, IsInstance = true },
                        Object = url,
                    }
                );
                var exchange = ExpressExchange.Of(run);
                var node = new AbstractObject(file, default);
                evaluator.Assign(node.Member("req"), exchange.Request);
                evaluator.Assign(node.Member("res"), exchange.Response);
                Set("node", new Value { Object = node });
                return made;
            }
        );

    public static IReadOnlyList<AbstractObject> Objects(EndpointRun run)
    {
        var made = Of(run).Object!;
        return [made, .. made.Members.Values.Select(c => c.Value?.Object).OfType<AbstractObject>().Where(o => o.Site == default)];
    }
}
