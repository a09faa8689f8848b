using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.ScriptSessions;

/// <summary>
/// Libraries that know who calls a full-stack application: Auth.js, Clerk, Better Auth, Lucia, iron-session, Firebase Admin and their like.
/// Source: their documentations.
/// </summary>
internal static class SessionPack
{
    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = "sessions",
            Title = "Auth.js, Clerk, Better Auth, Lucia, iron-session, Kinde, Auth0, WorkOS, Stack Auth, Firebase Admin",
            Kind = PackKind.Identity,
            Languages = ScriptLanguages.All,
            Calls = [.. SessionCalls.Rules, .. ClerkCalls.Rules, .. AuthJsCalls.Rules],
            Members = [.. SessionCalls.Members, .. AuthJsCalls.Members],
            Limits = ["Roles that a library keeps for its accounts are known where the program compares them."],
        };
}
