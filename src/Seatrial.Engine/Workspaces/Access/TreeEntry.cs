namespace Seatrial.Engine.Workspaces.Access;

/// <summary>One name in a folder.</summary>
/// <param name="Name">As on disk; where it is not valid UTF-8, with the odd bytes written <c>\xHH</c> and
/// <see cref="EntryKind.Unnameable"/>.</param>
/// <param name="Kind">Of the entry itself: links are not followed.</param>
/// <param name="Size">Bytes of a file, else 0.</param>
/// <param name="Stat">All that the file system says about it, where listing told.</param>
internal readonly record struct TreeEntry(string Name, EntryKind Kind, long Size, FileStat? Stat = null);

internal enum EntryKind : byte
{
    File,
    Folder,
    Link,

    /// <summary>Pipe, socket, device.</summary>
    Special,

    /// <summary>The name is not valid Unicode: no path can name it.</summary>
    Unnameable,

    /// <summary>Listed, and gone when looked at.</summary>
    Vanished,
}
