using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.GraphQl;

/// <summary>
/// GraphQL in JavaScript: maps of resolvers, classes of resolvers, what builds a schema of them and what serves it. One endpoint is one
/// field of a root type. Source: Apollo Server documentation, "Resolvers", "Context and contextValue";
/// GraphQL Yoga documentation, "Context"; graphql-shield and TypeGraphQL documentation.
/// </summary>
internal static class GraphQlPack
{
    public const string Name = "graphql";

    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = Name,
            Title = "GraphQL: Apollo Server, GraphQL Yoga, graphql-tools, express-graphql, Mercurius, TypeGraphQL, graphql-shield",
            Kind = PackKind.Server,
            Languages = ScriptLanguages.All,
            Calls = [.. GraphServers.Calls, .. GraphSchemas.Calls, .. Shield.Calls, .. GraphErrors.Calls],
            Members = GraphContext.Members,
            Entry = GraphServers.Entry,
            Discover = GraphDiscovery.Discover,
            Limits =
            [
                "Only fields of Query, Mutation and Subscription are endpoints; resolvers of other types' fields are not followed.",
                "Directives of a schema count as guards by their name alone: what transforms them is not followed.",
                "Who calls is what the function 'context' puts into the context; where none is found, members named user, currentUser, me, viewer, session, auth and userId.",
                "Fields that Nexus or Pothos build are not read.",
            ],
        };
}
