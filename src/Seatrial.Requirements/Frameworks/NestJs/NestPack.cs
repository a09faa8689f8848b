using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.NestJs;

/// <summary>
/// NestJS: controllers and resolvers of GraphQL by decorators, guards of methods, classes and the application, metadata that guards read.
/// Source: NestJS documentation, "Controllers", "Guards", "Custom decorators".
/// </summary>
internal static class NestPack
{
    public const string Name = "nestjs";

    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = Name,
            Title = "NestJS",
            Kind = PackKind.Server,
            Languages = ScriptLanguages.All,
            Calls = [.. NestCalls.Rules, .. NestContext.Calls, .. NestErrors.Rules],
            Types = NestCalls.Types,
            Discover = NestEndpoints.Discover,
            Limits =
            [
                "Message patterns of microservices and gateways of web sockets are no endpoints yet.",
                "Interceptors and pipes are not followed.",
                "Of GraphQL, fields of Query, Mutation and Subscription are endpoints; resolvers of other types' fields are not followed.",
            ],
        };
}
