using System.Globalization;
using Seatrial.Engine.Scanning;

namespace Seatrial.Engine.Workspaces.Access;

/// <summary>What a person is told about a file or folder that could not be read.</summary>
internal static class AccessGaps
{
    public static CoverageGap Of(string path, AccessStatus status, int limit) =>
        status switch
        {
            AccessStatus.Vanished => new(
                path,
                GapKind.Unreadable,
                "It was listed, but was gone when it was read: run again when nothing else writes to the tree."
            ),
            AccessStatus.Denied => new(path, GapKind.Unreadable, "Permission denied: run as a user who may read it, or exclude it."),
            AccessStatus.NotRegular => new(path, GapKind.Special, "Not a regular file when it was opened: not read."),
            AccessStatus.TooLarge => TooLarge(path, limit),
            _ => new(path, GapKind.Unreadable, "The file system reported an error on reading it."),
        };

    public static CoverageGap OfFolder(string path, AccessStatus status) =>
        status switch
        {
            AccessStatus.Vanished => new(
                path,
                GapKind.Unreadable,
                "The folder was gone when it was listed: run again when nothing else writes to the tree."
            ),
            AccessStatus.Denied => new(path, GapKind.Unreadable, "Permission denied: what lies in the folder is not analysed."),
            AccessStatus.NotRegular => new(path, GapKind.Link, "No longer a folder when it was listed: not followed."),
            _ => new(path, GapKind.Unreadable, "The file system reported an error on listing the folder."),
        };

    public static CoverageGap TooLarge(string path, int limit) =>
        new(path, GapKind.TooLarge, string.Create(CultureInfo.InvariantCulture, $"Larger than {limit / 1048576.0:0.##} MiB: not read."));
}
