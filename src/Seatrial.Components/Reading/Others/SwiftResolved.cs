using Seatrial.Components.Packages;

namespace Seatrial.Components.Reading.Others;

/// <summary>Package.resolved of the Swift package manager, versions 1 to 3. A package is called by its repository.</summary>
internal static class SwiftResolved
{
    public static void Read(ReadingContext context)
    {
        var root = context.Json();
        var pins = root["pins"].IsList ? root["pins"] : root["object"]["pins"];
        foreach (var pin in pins.Items)
        {
            string location = pin["location"].Text ?? pin["repositoryURL"].Text ?? "";
            bool isLocal = pin["kind"].Text == "localSourceControl" || location.StartsWith('/');
            bool isRegistry = pin["kind"].Text == "registry";
            var state = pin["state"];
            context.Output.Add(
                new ComponentDraft
                {
                    Ecosystem = Ecosystem.Swift,
                    Name =
                        Name(location) is { Length: > 0 } name && !isLocal && !isRegistry
                            ? name
                            : pin["identity"].Text ?? pin["package"].Text ?? "",
                    Version = state["version"].Text,
                    Line = pin.Line,
                    Origin = isRegistry
                        ? ComponentOrigin.Default
                        : new ComponentOrigin(
                            isLocal ? OriginKind.Path : OriginKind.Git,
                            location,
                            state["branch"].Text,
                            state["revision"].Text
                        ),
                }
            );
        }
    }

    /// <summary>Host and path without scheme, user and <c>.git</c>.</summary>
    private static string Name(string location)
    {
        string bare = location.Trim().TrimEnd('/');
        int scheme = bare.IndexOf("://", StringComparison.Ordinal);
        bare = scheme >= 0 ? bare[(scheme + 3)..] : bare;
        int at = bare.IndexOf('@', StringComparison.Ordinal);
        bare = at >= 0 ? bare[(at + 1)..] : bare;
        bare = scheme < 0 ? bare.Replace(':', '/') : bare;
        return bare.EndsWith(".git", StringComparison.OrdinalIgnoreCase) ? bare[..^4] : bare;
    }
}
