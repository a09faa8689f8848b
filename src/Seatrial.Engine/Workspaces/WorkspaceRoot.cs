namespace Seatrial.Engine.Workspaces;

/// <summary>Turns what the user gave into the folder to be scanned.</summary>
internal static class WorkspaceRoot
{
    /// <summary>
    /// Null when <paramref name="root"/> is a folder that can be listed; else one sentence that names the path as it was given.
    /// </summary>
    public static string? Resolve(string path, out string root)
    {
        root = "";
        if (string.IsNullOrWhiteSpace(path) || path.Contains('\0', StringComparison.Ordinal))
        {
            return "The path is empty or not a path: give the folder to be scanned.";
        }

        try
        {
            root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
            if (File.Exists(root))
            {
                return $"'{path}' is a file: give the folder that holds it.";
            }

            if (!Directory.Exists(root))
            {
                return $"'{path}' does not exist: give the folder to be scanned.";
            }

            // The user may name a link; below the root none is followed.
            root = new DirectoryInfo(root).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? root;
            using var entries = Directory.EnumerateFileSystemEntries(root).GetEnumerator();
            _ = entries.MoveNext();
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return $"'{path}' cannot be read: permission denied.";
        }
        catch (Exception error) when (error is IOException or ArgumentException or NotSupportedException)
        {
            return $"'{path}' cannot be opened: it is not a usable path, or the file system reported an error.";
        }
    }

    /// <summary>Last component of the path; the root of the file system has none.</summary>
    public static string NameOf(string root) => Path.GetFileName(root) is { Length: > 0 } name ? name : "root";
}
