using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.ReactRouter;

/// <summary>
/// Remix and React Router as a framework: loaders and actions of route modules, by the names of files or by a configuration, with
/// middleware in front. Source: React Router documentation, "Routing", "Data Loading", "Actions", "Middleware", "Sessions and Cookies";
/// Remix documentation, "Route File Naming".
/// </summary>
internal static class ReactRouterPack
{
    public const string Name = "react-router";

    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = Name,
            Title = "Remix, React Router",
            Kind = PackKind.Server,
            Languages = ScriptLanguages.All,
            Calls = [.. ReactRouterCalls.Rules, .. RouteConfiguration.Rules],
            Members = ReactRouterSessions.Members,
            Discover = ReactRouterEndpoints.Discover,
            Limits =
            [
                "Loaders of parent routes guard nothing: each loader is reached by itself.",
                "Actions are listed as POST, whatever methods they tell apart.",
                "Routes of libraries that name files in their own way are read as far as their names follow one of the customary ways.",
            ],
        };
}
