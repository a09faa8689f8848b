using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.GraphQl;

/// <summary>
/// From schemas that are served to routes of their routers; maps and classes of resolvers that no server in sight was given are served by
/// one that nothing is known of.
/// </summary>
internal static class GraphDiscovery
{
    public static void Discover(EndpointDiscovery discovery)
    {
        var evaluator = discovery.Evaluator;
        var registry = RouterRegistry.Of(evaluator);
        Router[] routers = [.. registry.Routers.Where(r => r.Framework == GraphQlPack.Name)];
        CodeFile[] scripts = [.. discovery.Code.Files.Where(f => f.Language is CodeLanguage.JavaScript or CodeLanguage.TypeScript)];
        if (
            routers.Length == 0
            && !scripts.Any(f =>
                f.Imports.Any(i => GraphServers.IsServerModule(i.Module) || i.Module.Contains("graphql", StringComparison.Ordinal))
            )
        )
        {
            return;
        }

        var text = SchemaText.Read(discovery);
        var seen = new HashSet<(Function, string)>();
        foreach (var router in routers)
        {
            foreach (var server in router.Entries.OfType<GraphServer>().ToList())
            {
                Add(discovery, router, server, text, seen);
            }
        }

        var context = routers.SelectMany(r => r.Entries.OfType<GraphServer>()).FirstOrDefault(s => s.Context is not null);
        foreach (var file in scripts.Where(f => !f.Path.Contains("/client/", StringComparison.Ordinal)))
        {
            AddLoose(discovery, file, context, text, seen);
        }
    }

    /// <summary>Maps that a file exports and classes that it declares, where no server took them.</summary>
    private static void AddLoose(
        EndpointDiscovery discovery,
        CodeFile file,
        GraphServer? context,
        SchemaText text,
        HashSet<(Function, string)> seen
    )
    {
        var evaluator = discovery.Evaluator;
        Value[] maps =
        [
            .. file
                .Exports.Where(e => e.Module is null)
                .Select(e => evaluator.Code.Member(new ModuleSymbol([file]), e.Name))
                .OfType<Symbol>()
                .Select(s => evaluator.SymbolValue(s))
                .OfType<Value>()
                .Where(v => GraphResolvers.IsMap(evaluator, v)),
            .. Whole(evaluator, file),
        ];
        Value[] classes = [.. TypeGraphQl.ClassesOf(discovery.Code, file).Select(c => new Value { Type = new KnownType { Class = c } })];
        if (maps.Length == 0 && classes.Length == 0)
        {
            return;
        }

        var server = new GraphServer(
            file,
            file.TopLevel.Place,
            new GraphSchema
            {
                Resolvers = maps,
                Classes = classes.Length > 0 ? classes : null,
                AuthChecker = context?.Schema.AuthChecker,
                Middleware = context?.Schema.Middleware ?? [],
            }
        )
        {
            Context = context?.Context,
            DataSources = context?.DataSources,
            IsFetch = context?.IsFetch ?? false,
        };
        var router = RouterRegistry.RouterOf(
            RouterRegistry.Make(
                GraphQlPack.Name,
                isOrdered: false,
                GraphServers.ServerType,
                new NameSite(evaluator, file, file.TopLevel.Place, "resolvers")
            )
        )!;
        router.IsNamed = true;
        Add(discovery, router, server, text, seen);
    }

    /// <summary>A module whose exports are the root types themselves: <c>exports.Query = { … }</c>.</summary>
    private static IEnumerable<Value> Whole(Evaluator evaluator, CodeFile file)
    {
        var made = new AbstractObject(file, file.TopLevel.Place);
        foreach (var (type, _) in GraphResolvers.Roots)
        {
            if (
                file.Exports.Any(e => e.Name == type && e.Module is null)
                && evaluator.Code.Member(new ModuleSymbol([file]), type) is { } symbol
                && evaluator.SymbolValue(symbol) is { Object: not null } fields
            )
            {
                evaluator.Assign(made.Member(type), fields);
            }
        }

        var value = new Value { Object = made };
        return GraphResolvers.IsMap(evaluator, value) ? [value] : [];
    }

    private static void Add(
        EndpointDiscovery discovery,
        Router router,
        GraphServer server,
        SchemaText text,
        HashSet<(Function, string)> seen
    )
    {
        var evaluator = discovery.Evaluator;
        var context = GraphContext.Step(server);
        foreach (var field in GraphResolvers.Of(evaluator, server.Schema, text).Concat(TypeGraphQl.Of(discovery, server.Schema)).ToList())
        {
            var inner = field.Handler.Inner(evaluator);
            if (inner?.Function is { } function && !seen.Add((function, field.Name)))
            {
                continue;
            }

            string type = field.Method == "MUTATION" ? "Mutation" : "Query";
            var (file, line) = inner?.Function is { } at ? (inner.File!, at.Place.Line) : (server.File, server.Place.Line);
            EndpointStep[] steps =
            [
                .. context is null ? Array.Empty<EndpointStep>() : [context],
                .. server.Schema.Middleware.SelectMany(m => Middleware(evaluator, m, type, field.Name)),
                .. text.DirectivesOf(type, field.Name)
                    .Where(d => !d.StartsWith("deprecated", StringComparison.Ordinal))
                    .Select(d => new EndpointStep("@" + d, file, line, static _ => true)),
                .. field.Guards,
                field.Resolve,
            ];
            router.Add(
                new RouteEntry(server.File, server.Place, field.Method, field.Name, steps)
                {
                    Handler = inner,
                    HandlerName = field.HandlerName.Length > 0 ? field.HandlerName : $"{type}.{field.Name}",
                }
            );
        }
    }

    private static IEnumerable<EndpointStep> Middleware(Evaluator evaluator, Value middleware, string type, string field) =>
        middleware.Object?.Tag is ShieldTag ? Shield.Steps(middleware, type, field)
        : middleware.Functions.Count > 0 ? [GraphSteps.Around(evaluator, new ScriptHandler(middleware, null))]
        : ScriptValues.Member(middleware, type) is { } ofType
        && (ofType.Functions.Count > 0 ? ofType : ScriptValues.Member(ofType, field)) is { Functions.Count: > 0 } own
            ? [GraphSteps.Around(evaluator, new ScriptHandler(own, null))]
        : [];
}
