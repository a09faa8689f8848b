using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.ClientExposure;

/// <summary>Files that are handed to browsers as they are: what a build left behind, and folders that servers publish.</summary>
internal static class ClientBundles
{
    private static readonly string[] Markers =
    [
        ".next/static/",
        "_next/static/",
        ".output/public/",
        ".svelte-kit/output/client/",
        "dist/assets/",
        "build/static/",
        "static/js/",
        "wwwroot/",
        "public/",
        "www/assets/",
        "dist/client/",
        "_nuxt/",
    ];

    private static readonly string[] OutputFolders = ["dist", "build", "out", "www", "public", "_site", "docs"];

    /// <summary>Whether a path is that of a file that browsers get.</summary>
    /// <param name="path">Relative to the workspace root.</param>
    /// <param name="pages">Pages of the application: a folder of output with a page in it is for browsers.</param>
    public static bool Holds(string path, IReadOnlyList<HtmlPageFact> pages)
    {
        bool isDelivered =
            path.EndsWith(".js", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".mjs", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".map", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".css", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".html", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);
        return isDelivered && (Array.Exists(Markers, m => Contains(path, m)) || pages.Any(p => IsOutputOf(p, path)));
    }

    private static bool Contains(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal) || path.Contains("/" + folder, StringComparison.Ordinal);

    private static bool IsOutputOf(HtmlPageFact page, string path)
    {
        string folder = Paths.Folder(page.Location.Path);
        return folder.Length > 0
            && OutputFolders.Contains(Paths.Name(folder), StringComparer.Ordinal)
            && Paths.Name(page.Location.Path).Equals("index.html", StringComparison.OrdinalIgnoreCase)
            && Paths.IsWithin(path, folder);
    }
}
