using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Next;

/// <summary>
/// Next.js: route handlers, API routes, server actions, server components that load data, middleware. Source: Next.js documentation,
/// "Project structure", "Route handlers", "Server functions", "Middleware".
/// </summary>
internal static class NextPack
{
    public const string Name = "next";

    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = Name,
            Title = "Next.js",
            Kind = PackKind.Server,
            Languages = ScriptLanguages.All,
            Calls = NextCalls.Rules,
            Discover = NextEndpoints.Discover,
            Limits =
            [
                "Pages are endpoints where their component is an asynchronous function of the server.",
                "Layouts in front of a page count as guards of it, although a client may ask for the page's own part alone.",
                "Headers in the conditions of a middleware's matcher ('has', 'missing') are not looked at.",
            ],
        };
}
