using Seatrial.Requirements.Frameworks.Go;

namespace Seatrial.Requirements.Frameworks.GoIdentity;

/// <summary>
/// Libraries of Go that find out who calls: golang-jwt and its like, sessions of gorilla, scs and gin, casbin, OpenID Connect.
/// </summary>
internal static class GoIdentityPack
{
    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = "go-identity",
            Title = "Tokens, sessions and policies in Go",
            Kind = PackKind.Identity,
            Languages = GoValues.Languages,
            Calls = [.. TokenCalls.Rules, .. SessionCalls.Rules],
            Members = [.. TokenCalls.Members, .. SessionCalls.Members],
        };
}
