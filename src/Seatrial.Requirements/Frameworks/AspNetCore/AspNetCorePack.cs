using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.AspNetCore;

/// <summary>ASP.NET Core: controllers, minimal APIs, middleware, identity, and requests that a mediator hands on.</summary>
internal static class AspNetCorePack
{
    public const string Name = "aspnetcore";

    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = Name,
            Title = "ASP.NET Core",
            Kind = PackKind.Server,
            Languages = [CodeLanguage.CSharp],
            Calls =
            [
                .. MinimalApi.Calls,
                .. ActionResults.Calls,
                .. IdentityRules.Calls,
                .. RequestContext.Calls,
                .. Mediator.Calls,
                .. Mapping.Calls,
            ],
            Members = [.. ActionResults.Members, .. IdentityRules.Members, .. RequestContext.Members],
            Types = MinimalApi.Types,
            Entry = MinimalApi.Entry,
            Discover = ControllerEndpoints.Discover,
            Limits =
            [
                "Razor Pages, SignalR hubs, gRPC services and OData functions are not listed.",
                "Conventional routes are written as /controller/action.",
                "Handlers of authorization requirements are not followed: a policy is taken at its word.",
            ],
        };
}
