using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Hono;

/// <summary>Hono: applications, middleware, contexts. Source: Hono documentation, "Routing", "Context", "Middleware".</summary>
internal static class HonoPack
{
    public const string Name = "hono";

    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = Name,
            Title = "Hono",
            Kind = PackKind.Server,
            Languages = ScriptLanguages.All,
            Calls = [.. HonoRouting.Rules, .. HonoContext.Rules, .. HonoGuards.Rules],
            Members = HonoContext.Members,
            Limits = ["Routes whose paths are computed at run time have a star where the value stands."],
        };
}
