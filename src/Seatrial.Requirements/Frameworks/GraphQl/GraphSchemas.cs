using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.GraphQl;

/// <summary>What makes a schema of resolvers.</summary>
internal static class GraphSchemas
{
    public const string Skip = "npm:graphql-resolvers.skip";

    private static readonly string[] Tools =
    [
        "npm:graphql-tools",
        "npm:@graphql-tools/*",
        "npm:apollo-server*",
        "npm:@apollo/*",
        "npm:graphql-yoga*",
        "npm:@graphql-yoga/*",
    ];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        .. Tools.SelectMany(m =>
            (
                (string[])["makeExecutableSchema", "createSchema", "buildSubgraphSchema", "buildFederatedSchema", "addResolversToSchema"]
            ).Select(n => Rule(m, n, site => Made(site, Read(site[0]))))
        ),
        .. Tools.SelectMany(m =>
            ((string[])["mergeResolvers", "mergeSchemas", "stitchSchemas"]).Select(n =>
                Rule(m, n, site => n == "mergeResolvers" ? site[0] : Made(site, Read(site[0])))
            )
        ),
        .. ((string[])["npm:lodash", "npm:lodash.merge", "npm:lodash/merge", "npm:deepmerge", "npm:ts-deepmerge"]).SelectMany(m =>
            ((string[])["merge", "", "all", "defaultsDeep"]).Select(n => Rule(m, n, Merged))
        ),
        Rule("npm:graphql", "GraphQLObjectType", site => site[0].Object is null ? null : site[0]),
        Rule("npm:graphql", "GraphQLSchema", Declared),
        Rule("npm:type-graphql", "buildSchema", Classes),
        Rule("npm:type-graphql", "buildSchemaSync", Classes),
        Rule("npm:type-graphql", "buildTypeDefsAndResolvers", Classes),
        Rule(
            "npm:graphql-middleware",
            "applyMiddleware",
            site =>
                GraphSchema.Of(site[0]) is { } known
                    ? Made(site, known with { Middleware = [.. known.Middleware, .. site.Arguments.Skip(1).Select(a => a.Value)] })
                    : null
        ),
        Rule("npm:graphql-resolvers", "combineResolvers", Chain),
        Rule("npm:graphql-resolvers", "pipeResolvers", Chain),
    ];

    /// <summary>The schema that options name or describe.</summary>
    public static GraphSchema Read(Value options)
    {
        var named = GraphSchema.Of(ScriptValues.Member(options, "schema")) ?? GraphSchema.Of(options) ?? new GraphSchema();
        Value[] resolvers = [.. ((string[])["resolvers", "modules"]).Select(n => ScriptValues.Member(options, n)).OfType<Value>()];
        return named with
        {
            Resolvers =
            [
                .. named.Resolvers,
                .. resolvers,
                .. resolvers.Length == 0 && ScriptValues.Member(options, "schema") is null ? [options] : Array.Empty<Value>(),
            ],
            Root = ScriptValues.Member(options, "rootValue") ?? named.Root,
            Middleware = [.. named.Middleware, .. Evaluator.KnownElements(ScriptValues.Member(options, "middlewares") ?? Value.Unknown)],
        };
    }

    private static CallRule Rule(string target, string name, Effect effect) =>
        new(target, name, effect) { Languages = ScriptLanguages.All };

    private static Value Made(CallSite site, GraphSchema schema) =>
        new() { Object = new AbstractObject(site.File, site.Place) { Tag = schema } };

    /// <summary>Maps that are merged are all of them; other objects are for other rules.</summary>
    private static Value? Merged(CallSite site)
    {
        Value[] given =
        [
            .. site
                .Arguments.Select(a => a.Value)
                .SelectMany(v => GraphResolvers.IsMap(site.Evaluator, v) ? [v] : Evaluator.KnownElements(v)),
        ];
        if (!given.Any(v => GraphResolvers.IsMap(site.Evaluator, v)))
        {
            return null;
        }

        var list = new AbstractObject(site.File, site.Place);
        for (int i = 0; i < given.Length; i++)
        {
            site.Evaluator.Assign(list.Member(i.ToString()), given[i]);
        }

        return new Value { Object = list };
    }

    /// <summary>A schema of typed objects, whose fields hold their resolvers.</summary>
    private static Value Declared(CallSite site)
    {
        var typed = new List<(string, Value)>();
        foreach (var (name, method) in GraphResolvers.Roots)
        {
            if (ScriptValues.Member(site[0], name.ToLowerInvariant()) is { } type && ScriptValues.Member(type, "fields") is { } fields)
            {
                typed.Add((method, fields.Functions.Count > 0 ? site.Evaluator.InvokeAny(fields.Functions, [], site) : fields));
            }
        }

        return Made(site, new GraphSchema { Typed = typed });
    }

    private static Value Classes(CallSite site)
    {
        var listed = Evaluator.KnownElements(ScriptValues.Member(site[0], "resolvers") ?? Value.Unknown);
        return Made(
            site,
            new GraphSchema
            {
                Classes = listed.All(l => l.Type?.Class is not null) ? listed : [],
                AuthChecker = ScriptValues.Member(site[0], "authChecker"),
                Middleware = Evaluator.KnownElements(ScriptValues.Member(site[0], "globalMiddlewares") ?? Value.Unknown),
            }
        );
    }

    private static Value Chain(CallSite site)
    {
        ScriptHandler[] parts = [.. ScriptHandler.From(site, 0)];
        return new Value
        {
            Object = new AbstractObject(site.File, site.Place) { Tag = new ResolverChain(parts) },
            Functions = [Closure.From(call => GraphSteps.RunChain(call, parts))],
        };
    }
}
