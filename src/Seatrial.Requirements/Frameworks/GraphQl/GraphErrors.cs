using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.GraphQl;

/// <summary>Errors that answer, with the HTTP status that they stand for. Source: Apollo Server documentation, "Error handling".</summary>
internal static class GraphErrors
{
    private static readonly string[] Modules =
    [
        "npm:apollo-server*",
        "npm:@apollo/server*",
        "npm:graphql-yoga*",
        "npm:@graphql-yoga/*",
        "npm:type-graphql",
        "npm:mercurius*",
        "npm:@envelop/core",
    ];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        .. Modules.SelectMany(m =>
            (IEnumerable<CallRule>)
                [
                    Rule(m, "AuthenticationError", Effects.Denial(401)),
                    Rule(m, "UnauthorizedError", Effects.Denial(401)),
                    Rule(m, "ForbiddenError", Effects.Denial(403)),
                    Rule(m, "UserInputError", Effects.Denial(400)),
                    Rule(m, "ApolloError", site => new Value { Denial = StatusOf(site[1].Text) }),
                ]
        ),
        .. ((string[])["npm:graphql", "npm:graphql-yoga*", "npm:@graphql-tools/utils"]).SelectMany(m =>
            ((string[])["GraphQLError", "createGraphQLError"]).Select(n => Rule(m, n, ByExtensions))
        ),
    ];

    private static CallRule Rule(string target, string name, Effect effect) =>
        new(target, name, effect) { Languages = ScriptLanguages.All };

    private static Value ByExtensions(CallSite site) =>
        new() { Denial = StatusOf(ScriptValues.Member(site[1], "extensions") is { } more ? ScriptValues.Text(more, "code") : null) };

    private static int StatusOf(string? code) =>
        code switch
        {
            "UNAUTHENTICATED" or "UNAUTHORIZED" => 401,
            "FORBIDDEN" => 403,
            "NOT_FOUND" => 404,
            "INTERNAL_SERVER_ERROR" => 500,
            _ => 400,
        };
}
