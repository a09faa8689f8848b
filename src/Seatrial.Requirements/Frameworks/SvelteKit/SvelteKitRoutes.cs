namespace Seatrial.Requirements.Frameworks.SvelteKit;

/// <summary>Routes from the paths of files.</summary>
internal static class SvelteKitRoutes
{
    private const string Folder = "src/routes";

    /// <summary>
    /// The route of a file of that name: <c>src/routes/(app)/orders/[id]/+server.ts</c> is <c>/orders/[id]</c>; null for other files.
    /// </summary>
    public static string? Of(string path, string name)
    {
        int slash = path.LastIndexOf('/');
        return slash > 0 && IsNamed(path, name) && BelowRoutes(path) is { } below
            ? "/" + string.Join('/', below.Split('/').SkipLast(1).Where(s => !(s.StartsWith('(') && s.EndsWith(')'))))
            : null;
    }

    /// <summary>
    /// Folders of a file below the routes, from the outermost to its own: those whose layouts are around its page. A page may leave them:
    /// <c>+page@(app).server.ts</c>.
    /// </summary>
    public static IEnumerable<string> Around(string path)
    {
        if (BelowRoutes(path) is not { } below)
        {
            yield break;
        }

        string root = path[..(path.Length - below.Length - 1)];
        string[] parts = below.Split('/');
        for (int end = 0; end < parts.Length; end++)
        {
            yield return end == 0 ? root : $"{root}/{string.Join('/', parts[..end])}";
        }
    }

    /// <summary>The application that a file belongs to: the folder of its <c>src</c>.</summary>
    public static string Application(string path) =>
        path.StartsWith("src/", StringComparison.Ordinal) ? ""
        : path.IndexOf("/src/", StringComparison.Ordinal) is var at && at < 0 ? ""
        : path[..at];

    public static bool IsHooks(string path) =>
        IsNamed(path, "hooks.server")
        || (
            (
                path.EndsWith("/hooks.server/index.ts", StringComparison.Ordinal)
                || path.EndsWith("/hooks.server/index.js", StringComparison.Ordinal)
            ) && path.Contains("src/", StringComparison.Ordinal)
        );

    public static bool IsRemote(string path) =>
        path.EndsWith(".remote.ts", StringComparison.Ordinal) || path.EndsWith(".remote.js", StringComparison.Ordinal);

    public static bool IsNamed(string path, string name)
    {
        string file = path[(path.LastIndexOf('/') + 1)..];
        string bare = file.EndsWith(".ts", StringComparison.Ordinal) || file.EndsWith(".js", StringComparison.Ordinal) ? file[..^3] : "";
        int at = bare.IndexOf('@', StringComparison.Ordinal);
        int dot = at < 0 ? -1 : bare.IndexOf('.', at);
        return (at < 0 ? bare : bare[..at] + (dot < 0 ? "" : bare[dot..])) == name;
    }

    private static string? BelowRoutes(string path)
    {
        int at =
            path.StartsWith(Folder + "/", StringComparison.Ordinal) ? 0
            : path.IndexOf($"/{Folder}/", StringComparison.Ordinal) is var found && found >= 0 ? found + 1
            : -1;
        return at < 0 ? null : path[(at + Folder.Length + 1)..];
    }
}
