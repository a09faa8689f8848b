using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.SvelteKit;

/// <summary>
/// SvelteKit: endpoints, loads, actions and remote functions by the names of files and exports, with hooks in front. Source: SvelteKit
/// documentation, "Routing", "Loading data", "Form actions", "Hooks", "Remote functions".
/// </summary>
internal static class SvelteKitPack
{
    public const string Name = "sveltekit";

    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = Name,
            Title = "SvelteKit",
            Kind = PackKind.Server,
            Languages = ScriptLanguages.All,
            Calls = [.. SvelteKitCalls.Rules],
            Members = SvelteKitEvent.Members,
            Discover = SvelteKitEndpoints.Discover,
            Limits =
            [
                "Loads that run in the browser too (+page.ts, +layout.ts) are not listed: what they fetch is an endpoint of its own.",
                "Loads of layouts stand in front of pages alone, not of endpoints and actions, as the framework has it.",
            ],
        };
}
