namespace Seatrial.Components.Reading;

/// <summary>Paths within the tree: '/' between segments, no leading '/', empty for the root.</summary>
internal static class TreePath
{
    public static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];

    public static string Folder(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : "";

    /// <summary>Null where the result lies outside the tree or is no relative path.</summary>
    public static string? Combine(string folder, string relative)
    {
        relative = relative.Replace('\\', '/');
        if (
            relative.StartsWith('/')
            || relative.Contains(':', StringComparison.Ordinal)
            || relative.Contains('\0', StringComparison.Ordinal)
            || relative.Length > 2_000
        )
        {
            return null;
        }

        var segments = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (string segment in relative.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == "..")
            {
                if (segments.Count == 0)
                {
                    return null;
                }

                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment != ".")
            {
                segments.Add(segment);
            }
        }

        return string.Join('/', segments);
    }
}
