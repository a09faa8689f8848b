using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Koa;

/// <summary>Koa with its routers. Source: Koa documentation, "Context"; @koa/router API.</summary>
internal static class KoaPack
{
    public const string Name = "koa";

    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = Name,
            Title = "Koa",
            Kind = PackKind.Server,
            Languages = ScriptLanguages.All,
            Calls = [.. KoaRouting.Rules, .. KoaContext.Rules],
            Members = KoaContext.Members,
            Limits = ["Routes whose paths are computed at run time have a star where the value stands."],
        };
}
