using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Astro;

/// <summary>
/// Astro: endpoints by the names of files and exports, actions, middleware in front. Source: Astro documentation, "Endpoints",
/// "Middleware", "Actions".
/// </summary>
internal static class AstroPack
{
    public const string Name = "astro";

    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = Name,
            Title = "Astro",
            Kind = PackKind.Server,
            Languages = ScriptLanguages.All,
            Calls = AstroCalls.Rules,
            Discover = AstroEndpoints.Discover,
            Limits = ["Pages (.astro) are not followed, only endpoints, actions and middleware."],
        };
}
