using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.ScriptIdentity;

/// <summary>Libraries of Node.js that find out who calls: jsonwebtoken, jose, Passport, express-jwt and their like.</summary>
internal static class ScriptIdentityPack
{
    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = "node-identity",
            Title = "JSON Web Tokens and Passport for Node.js",
            Kind = PackKind.Identity,
            Languages = ScriptLanguages.All,
            Calls = [.. TokenCalls.Rules, .. GuardCalls.Rules],
            Types = TokenCalls.Types,
        };
}
