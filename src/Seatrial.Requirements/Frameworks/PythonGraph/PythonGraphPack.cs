using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Frameworks.Python;

namespace Seatrial.Requirements.Frameworks.PythonGraph;

/// <summary>
/// GraphQL in Python: Strawberry, Graphene and Ariadne. Source: Strawberry documentation, "Resolvers", "Permissions"; Graphene
/// documentation, "Mutations", "Authorization in Django"; Ariadne documentation, "Resolvers".
/// </summary>
internal static class PythonGraphPack
{
    public const string Name = "python-graphql";

    private static readonly CodeLanguage[] Python = [CodeLanguage.Python];

    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = Name,
            Title = "GraphQL in Python: Strawberry, Graphene, Ariadne",
            Kind = PackKind.Server,
            Languages = Python,
            Calls =
            [
                new("py:graphql_jwt.decorators", "login_required", PythonGuards.Authenticated("login_required")),
                new("py:graphql_jwt.decorators", "staff_member_required", PythonGuards.Role("staff_member_required")),
                new("py:graphql_jwt.decorators", "superuser_required", PythonGuards.Role("superuser_required")),
                new("py:graphql_jwt.decorators", "permission_required", PythonGuards.Role("permission_required")),
                new("py:graphql_jwt.exceptions", "PermissionDenied", Effects.Denial(403)),
                new("py:graphql_relay*", "from_global_id", PartsOfId),
                new("py:ariadne*", "QueryType", site => AriadneTypes.Make(site, AriadneTypes.Query)),
                new("py:ariadne*", "MutationType", site => AriadneTypes.Make(site, AriadneTypes.Mutation)),
                new("py:ariadne*", "SubscriptionType", site => AriadneTypes.Make(site, AriadneTypes.Query)),
                new(AriadneTypes.Query, "field", AriadneTypes.Field),
                new(AriadneTypes.Mutation, "field", AriadneTypes.Field),
                new(AriadneTypes.Query, "source", AriadneTypes.Field),
                new(AriadneTypes.Query, "set_field", AriadneTypes.SetField),
                new(AriadneTypes.Mutation, "set_field", AriadneTypes.SetField),
            ],
            Members = PythonGraphContext.Members,
            Discover = static discovery =>
            {
                var schema = PythonSchemas.Read(discovery);
                StrawberryFields.Discover(discovery, schema);
                GrapheneFields.Discover(discovery, schema);
            },
            Limits =
            [
                "Fields of Query, Mutation and Subscription are endpoints; resolvers of other types' fields are not followed.",
                "Mutations that strawberry_django makes of models by themselves, and fields that plug-ins add, are not listed.",
                "Extensions and middleware of a schema are not followed.",
            ],
        };

    /// <summary>Both parts of a global id are of the caller.</summary>
    private static Value PartsOfId(CallSite site)
    {
        var made = new AbstractObject(site.File, site.Place);
        site.Evaluator.Assign(made.Member("0"), Value.Unknown);
        site.Evaluator.Assign(made.Member("1"), Value.Derived([site[0]]));
        site.Evaluator.Assign(made.Member("type"), Value.Unknown);
        site.Evaluator.Assign(made.Member("id"), Value.Derived([site[0]]));
        return new Value { Object = made };
    }
}
