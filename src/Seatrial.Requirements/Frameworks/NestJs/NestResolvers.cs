using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Express;
using Seatrial.Requirements.Frameworks.GraphQl;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.NestJs;

/// <summary>
/// Fields of GraphQL that methods of classes resolve. Source: NestJS documentation, "Resolvers", "Other features" (guards, execution
/// context).
/// </summary>
internal static class NestResolvers
{
    private const string Module = "@nestjs/graphql";

    private static readonly Dictionary<string, string> Methods = new(StringComparer.Ordinal)
    {
        ["Query"] = "QUERY",
        ["Mutation"] = "MUTATION",
        ["Subscription"] = "QUERY",
    };

    public static void Discover(EndpointDiscovery discovery, NestModules applications)
    {
        foreach (var type in discovery.Code.Classes)
        {
            if (!type.Class.Decorators.Any(d => d.Name == "Resolver") || !type.File.Imports.Any(i => i.Module == Module))
            {
                continue;
            }

            var classTags = NestCalls.TagsOf(discovery.Evaluator, type.File, type.Class.Decorators);
            foreach (var owner in (IEnumerable<ClassSymbol>)[type, .. discovery.Code.Bases(type)])
            {
                foreach (var method in owner.Class.Methods)
                {
                    Add(discovery, applications, type, owner, method, classTags);
                }
            }
        }
    }

    /// <summary><c>GraphQLModule.forRoot({ context })</c>.</summary>
    public static Value? Configure(CallSite site)
    {
        var options = ScriptValues.Member(site[0], "useFactory") is { Functions.Count: > 0 } factory
            ? site.Evaluator.Isolated(() => site.Evaluator.InvokeAny(factory.Functions, [], site))
            : site[0];
        if (ScriptValues.Member(options, "context") is { Functions.Count: > 0 } context)
        {
            RouterRegistry
                .RouterOf(RouterRegistry.Make(NestPack.Name, isOrdered: false, GraphServers.ServerType, site))!
                .Add(new GraphServer(site.File, site.Place, new GraphSchema()) { Context = context });
        }

        return null;
    }

    /// <summary>The context of a run: what the application makes, else the request and the response.</summary>
    public static Value Context(EndpointRun run) =>
        run.Shared(
            GraphContext.Shared,
            () =>
            {
                var exchange = ExpressExchange.Of(run);
                var context = new AbstractObject(run.Endpoint.File, default);
                run.Evaluator.Assign(context.Member("req"), exchange.Request);
                run.Evaluator.Assign(context.Member("request"), exchange.Request);
                run.Evaluator.Assign(context.Member("res"), exchange.Response);
                return new Value { Object = context };
            }
        );

    private static void Add(
        EndpointDiscovery discovery,
        NestModules applications,
        ClassSymbol type,
        ClassSymbol owner,
        Function method,
        IReadOnlyList<NestTag> classTags
    )
    {
        foreach (var decorator in method.Decorators)
        {
            if (decorator.Name is not { } root || !Methods.TryGetValue(root, out string? verb) || method.Body is null)
            {
                continue;
            }

            var tags = NestCalls.TagsOf(discovery.Evaluator, owner.File, method.Decorators);
            MetadataTag[] metadata = [.. tags.OfType<MetadataTag>(), .. classTags.OfType<MetadataTag>()];
            var server = RouterRegistry
                .Of(discovery.Evaluator)
                .Routers.Where(r => r.Framework == NestPack.Name)
                .SelectMany(r => r.Entries.OfType<GraphServer>())
                .FirstOrDefault();
            discovery.Add(
                new Endpoint
                {
                    Framework = NestPack.Name,
                    Method = verb,
                    Route = "/" + NameOf(discovery.Evaluator, owner.File, decorator, method),
                    File = owner.File,
                    StartLine = method.StartLine,
                    Line = method.Place.Line,
                    EndLine = method.EndLine,
                    Handler = $"{type.Class.Name}.{method.Name}",
                    Steps =
                    [
                        .. server is not null && GraphContext.Step(server) is { } made ? [made] : Array.Empty<EndpointStep>(),
                        .. NestEndpoints.Guards(applications, type, classTags.Concat(tags), metadata),
                        NestEndpoints.Handler(type, owner, method, metadata),
                    ],
                    Traits = Array.Exists(metadata, NestEndpoints.IsPublic) ? EndpointTraits.DeclaredPublic : EndpointTraits.None,
                }
            );
        }
    }

    /// <summary>
    /// The name that a decorator gives: <c>@Query('orders')</c>, <c>@Query(() => Order, { name: 'order' })</c>; else the method's.
    /// </summary>
    private static string NameOf(Evaluator evaluator, CodeFile file, CallExpression decorator, Function method)
    {
        foreach (var argument in decorator.Arguments)
        {
            if (argument.Value is FunctionExpression)
            {
                continue;
            }

            var value = evaluator.ValueOf(file, argument.Value);
            if ((value.Text ?? ScriptValues.Text(value, "name")) is { Length: > 0 } name)
            {
                return name;
            }
        }

        return method.Name;
    }
}
