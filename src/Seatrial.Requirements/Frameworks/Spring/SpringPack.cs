using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.Spring;

/// <summary>Spring MVC and Boot with Spring Security.</summary>
internal static class SpringPack
{
    public const string Name = "spring";

    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = Name,
            Title = "Spring, Spring for GraphQL, Netflix DGS",
            Kind = PackKind.Server,
            Languages = [CodeLanguage.Java],
            Calls = SpringRules.Calls,
            Members = SpringRules.Members,
            Discover = static discovery =>
            {
                SpringEndpoints.Discover(discovery);
                SpringGraph.Discover(discovery);
            },
            Limits =
            [
                "Filters of the servlet container and custom authorization managers are not followed; what the filter chain demands is taken at its word.",
                "Functional routes of WebFlux, WebSocket handlers and Spring Data REST are not listed.",
                "Of GraphQL, fields of Query, Mutation and Subscription are endpoints; resolvers of other types' fields are not followed.",
                "Method security at services is not taken into account; Kotlin is not read.",
            ],
        };
}
