using Seatrial.Code.Flow;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Express;
using Seatrial.Requirements.Frameworks.Fastify;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.GraphQl;

/// <summary>What serves a schema, alone or in a server of another framework, whose guards then stand in front.</summary>
internal static class GraphServers
{
    public const string ServerType = "npm:graphql.Server()";

    private static readonly string[] Makers =
    [
        "ApolloServer",
        "createYoga",
        "GraphQLServer",
        "YogaServer",
        "graphqlHTTP",
        "makeExecutableSchema",
        "createSchema",
        "buildSubgraphSchema",
        "startStandaloneServer",
        "expressMiddleware",
        "mercurius",
    ];

    /// <summary>Beginnings of modules that make servers.</summary>
    private static readonly string[] Modules =
    [
        "apollo-server",
        "@apollo/server",
        "graphql-yoga",
        "@graphql-yoga/",
        "express-graphql",
        "graphql-http",
        "mercurius",
        "type-graphql",
        "@as-integrations/",
        "graphql-tools",
        "@graphql-tools/",
        "@apollo/subgraph",
    ];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        Rule("npm:apollo-server*", "ApolloServer", site => Serve(site, site[0])),
        Rule("npm:@apollo/server*", "ApolloServer", site => Serve(site, site[0])),
        Rule("npm:graphql-yoga*", "GraphQLServer", site => Serve(site, site[0])),
        .. ((string[])["npm:graphql-yoga*", "npm:@graphql-yoga/*"]).SelectMany(m =>
            ((string[])["createYoga", "createServer", "YogaServer"]).Select(n => Rule(m, n, site => Serve(site, site[0], isFetch: true)))
        ),
        Rule("npm:express-graphql", "graphqlHTTP", ByOptions),
        Rule("npm:express-graphql", "", ByOptions),
        Rule("npm:graphql-http*", "createHandler", ByOptions),
        Rule(FastifyRouting.Server, "register", Mercurius),
        Rule(ServerType, "applyMiddleware", Attach),
        .. ((string[])["npm:@apollo/server*", "npm:@as-integrations/*"]).SelectMany(m =>
            (
                (string[])
                    [
                        "expressMiddleware",
                        "startStandaloneServer",
                        "koaMiddleware",
                        "startServerAndCreateNextHandler",
                        "startServerAndCreateLambdaHandler",
                        "startServerAndCreateH3Handler",
                        "startServerAndCreateCloudflareWorkersHandler",
                        "fastifyApolloHandler",
                    ]
            ).Select(n => Rule(m, n, Given))
        ),
        .. ((string[])["getMiddleware", "createHandler", "express", "use"]).Select(n => Rule(ServerType, n, Effects.Fluent)),
    ];

    /// <summary>A function that makes a server and that nobody in sight calls.</summary>
    public static IReadOnlyList<ArgumentValue>? Entry(Evaluator evaluator, FunctionSymbol symbol) =>
        symbol.File.Imports.Any(i => IsServerModule(i.Module))
        && symbol.Function.Parameters.Count <= 4
        && CodeWalk.Calls(symbol.Function).Any(c => c.Name is { } name && Makers.Contains(name))
            ? ExpressRouting.Entry(evaluator, symbol)
                ?? FastifyRouting.Entry(evaluator, symbol)
                ?? [.. symbol.Function.Parameters.Select(_ => new ArgumentValue(Value.Unknown))]
            : null;

    public static bool IsServerModule(string module) => Array.Exists(Modules, m => module.StartsWith(m, StringComparison.Ordinal));

    /// <summary>A router for a schema: its routes are added when all is known.</summary>
    public static Value Serve(CallSite site, Value options, bool isFetch = false)
    {
        var made = RouterRegistry.Make(GraphQlPack.Name, isOrdered: false, ServerType, site);
        var router = RouterRegistry.RouterOf(made)!;
        router.IsNamed = true;
        router.Add(
            new GraphServer(site.File, site.Place, GraphSchemas.Read(options))
            {
                Context = ScriptValues.Member(options, "context"),
                DataSources = ScriptValues.Member(options, "dataSources"),
                IsFetch = isFetch,
            }
        );
        return made;
    }

    private static CallRule Rule(string target, string name, Effect effect) =>
        new(target, name, effect) { Languages = ScriptLanguages.All };

    private static GraphServer? ServerOf(Value? value) => RouterRegistry.RouterOf(value)?.Entries.OfType<GraphServer>().FirstOrDefault();

    /// <summary>Options may be a function of the request, whose context is made anew each time.</summary>
    private static Value ByOptions(CallSite site)
    {
        if (site[0].Functions.Count == 0)
        {
            return Serve(site, site[0]);
        }

        var options = site[0];
        var known = site.Evaluator.Isolated(() => site.Evaluator.InvokeAny(options.Functions, [], site));
        var made = Serve(site, known);
        if (ServerOf(made) is { } server)
        {
            server.Context = Value.Function(
                Closure.From(call =>
                    ScriptValues.Member(call.Evaluator.InvokeAny(options.Functions, call.Arguments, call), "context") ?? Value.Unknown
                )
            );
        }

        return made;
    }

    /// <summary>A server that is handed to another one's framework, with a function for its context.</summary>
    private static Value? Given(CallSite site)
    {
        if (ServerOf(site[0]) is { } server && ScriptValues.Member(site[1], "context") is { } context)
        {
            server.Context = context;
        }

        return site[0];
    }

    private static Value? Attach(CallSite site)
    {
        if (
            RouterRegistry.RouterOf(site.Receiver) is { } own
            && RouterRegistry.RouterOf(ScriptValues.Member(site[0], "app")) is { } application
        )
        {
            application.Add(new MountEntry(site.File, site.Place, "/", own, []));
        }

        return Value.Unknown;
    }

    private static Value? Mercurius(CallSite site)
    {
        if (
            site[0].Type?.External is not ("npm:mercurius" or "npm:mercurius.mercurius" or "npm:mercurius.default")
            || RouterRegistry.RouterOf(site.Receiver) is not { } application
        )
        {
            return null;
        }

        application.Add(new MountEntry(site.File, site.Place, "/", RouterRegistry.RouterOf(Serve(site, site[1]))!, []));
        return site.Receiver;
    }
}
