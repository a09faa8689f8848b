using Seatrial.Cli.Fixing;

namespace Seatrial.Cli.Commands.Init;

/// <summary>Writes or removes one file, only as it was when the plan was made, and never through a link.</summary>
internal static class InitWriter
{
    /// <summary>Null, or why it was not done, as the end of a sentence.</summary>
    public static string? Write(InitPlace place, InitStep step)
    {
        string full = place.Full(step.Path);
        try
        {
            if (LinkAbove(place.Folder, full) is { } link)
            {
                return $"'{link}' is a link, which is not followed";
            }

            if (step.After is null)
            {
                return Remove(place, full, step);
            }

            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            return FileReplacement.Write(place.Context, full, step.Before, step.After, step.Mode);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e is UnauthorizedAccessException ? "permission denied" : "the file system reported an error; is the disk full?";
        }
    }

    private static string? Remove(InitPlace place, string full, InitStep step)
    {
        if (!string.Equals(place.Read(step.Path), step.Before, StringComparison.Ordinal))
        {
            return "it changed meanwhile; run again";
        }

        File.Delete(full);
        for (
            string? folder = Path.GetDirectoryName(full);
            folder is not null
                && folder.Length > place.Folder.Length
                && IsMade(place, folder)
                && Directory.GetFileSystemEntries(folder).Length == 0;
            folder = Path.GetDirectoryName(folder)
        )
        {
            Directory.Delete(folder);
        }

        return null;
    }

    /// <summary>Folders that are made for files of ours. Git's own are not among them.</summary>
    private static bool IsMade(InitPlace place, string folder) =>
        Path.GetRelativePath(place.Folder, folder).Replace('\\', '/')
            is ".github"
                or ".github/workflows"
                or ".cursor"
                or ".cursor/rules"
                or ".seatrial";

    private static string? LinkAbove(string root, string full)
    {
        for (
            string? folder = Path.GetDirectoryName(full);
            folder is not null && folder.Length > root.Length;
            folder = Path.GetDirectoryName(folder)
        )
        {
            if (new DirectoryInfo(folder) is { Exists: true, LinkTarget: not null })
            {
                return Path.GetRelativePath(root, folder);
            }
        }

        return null;
    }
}
