using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Express;
using Seatrial.Requirements.Frameworks.Script;
using Seatrial.Requirements.Frameworks.Web;

namespace Seatrial.Requirements.Frameworks.GraphQl;

/// <summary>
/// The context that resolvers are given: what the program makes of each request; where that is not found, members are known by their names.
/// </summary>
internal static class GraphContext
{
    private const string Type = "npm:graphql.Context()";
    public const string Shared = "graphql.context";

    public static IReadOnlyList<MemberRule> Members { get; } =
    [
        .. ((string[])["user", "currentUser", "me", "viewer", "session", "auth", "userId"]).Select(n => new MemberRule(
            Type,
            n,
            _ => Value.Of(Origins.Principal, n)
        )),
    ];

    /// <summary>Makes it, in front of everything else; null where nothing is known of it.</summary>
    public static EndpointStep? Step(GraphServer server) =>
        server.Context is null
            ? null
            : new EndpointStep("context", server.File, server.Place.Line, run => Make(run, server)) { IsFollowed = true };

    public static Value Of(EndpointRun run) => run.Shared(Shared, () => ScriptValues.Object(run.Endpoint.File, Type));

    private static bool Make(EndpointRun run, GraphServer server)
    {
        var evaluator = run.Evaluator;
        var given = server.Context!;
        var exchange = ExpressExchange.Of(run);
        evaluator.Assign(exchange.Request.Object!.Member("method"), Value.Constant("POST"));
        var made =
            given.Functions.Count == 0
                ? given
                : evaluator.InModule(
                    server.File,
                    () =>
                        evaluator.InvokeAny(
                            given.Functions,
                            [new ArgumentValue(Request(run, exchange, server)), new ArgumentValue(exchange.Response)],
                            ScriptValues.Site(evaluator, server.File, server.Place)
                        )
                );
        if (made is null || Evaluator.NeverReturns(made))
        {
            return made is null;
        }

        if (made.Object is not null)
        {
            run.Shared(Shared, () => made with { Truth = null });
        }

        if (server.DataSources is { Functions.Count: > 0 } sources)
        {
            var kept =
                evaluator.InModule(
                    server.File,
                    () => evaluator.InvokeAny(sources.Functions, [], ScriptValues.Site(evaluator, server.File, server.Place))
                ) ?? Value.Unknown;
            evaluator.Assign(Of(run).Object!.Member("dataSources"), kept);
            foreach (var source in kept.Object?.Members.Values.Select(c => c.Value).OfType<Value>().ToList() ?? [])
            {
                Initialize(run, server, source);
            }
        }

        return true;
    }

    /// <summary>
    /// Each request gives its context to the sources of data that it uses. Source: documentation of Apollo Server 3, "Data sources".
    /// </summary>
    private static void Initialize(EndpointRun run, GraphServer server, Value source)
    {
        if (source.Type?.Class is not { } type)
        {
            return;
        }

        var evaluator = run.Evaluator;
        if (evaluator.Code.Method(type, "initialize") is { Function.Body: not null } method)
        {
            var configuration = new AbstractObject(server.File, server.Place);
            evaluator.Assign(configuration.Member("context"), Of(run));
            evaluator.Invoke(
                Closure.Of(method.Function, method.File, method.Owner ?? type, source),
                [new ArgumentValue(new Value { Object = configuration })],
                server.Place
            );
        }
        else if (source.Object is { } made)
        {
            evaluator.Assign(made.Member("context"), Of(run));
        }
    }

    /// <summary>What the function is given: <c>{ req, res }</c>, or the request itself, by the framework around it; both in one.</summary>
    private static Value Request(EndpointRun run, ExpressExchange exchange, GraphServer server)
    {
        var given = ScriptValues.Object(server.File, ExpressExchange.RequestType);
        void Set(string name, Value value) => run.Evaluator.Assign(given.Object!.Member(name), value);
        foreach (var (name, cell) in exchange.Request.Object!.Members)
        {
            Set(name, cell.Value ?? Value.Unknown);
        }

        Set("req", exchange.Request);
        Set("res", exchange.Response);
        Set("request", server.IsFetch ? FetchRequest.Of(run) : exchange.Request);
        Set("reply", exchange.Response);
        Set("event", exchange.Request);
        Set("connection", Value.Null);
        return given;
    }
}
