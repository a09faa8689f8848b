using System.IO.Enumeration;

namespace Seatrial.Engine.Workspaces.Access;

/// <summary>Through the base library: for systems without a faster way.</summary>
internal sealed class PortableTreeAccess(string root) : TreeAccess
{
    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
        RecurseSubdirectories = false,
    };

    public override AccessStatus List(string folder, List<TreeEntry> entries)
    {
        try
        {
            var listing = new FileSystemEnumerable<TreeEntry>(FullPath(folder), (ref entry) => Describe(ref entry), Everything);
            entries.AddRange(listing);
            return AccessStatus.Ok;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Classify(error);
        }
    }

    public override AccessStatus Read(string path, ref byte[] buffer, int start, int slack, int limit, out int length)
    {
        length = 0;
        try
        {
            string fullPath = FullPath(path);
            var info = new FileInfo(fullPath);
            if ((info.Attributes & (FileAttributes.Directory | FileAttributes.ReparsePoint | FileAttributes.Device)) != FileAttributes.None)
            {
                return info.Exists || Directory.Exists(fullPath) ? AccessStatus.NotRegular : AccessStatus.Vanished;
            }

            // Pipes, sockets and devices have no length: opening one could block.
            if (info.Length == 0)
            {
                Grow(ref buffer, start, start + slack);
                return AccessStatus.Ok;
            }

            using var handle = File.OpenHandle(fullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            long size = RandomAccess.GetLength(handle);
            if (size > limit)
            {
                return AccessStatus.TooLarge;
            }

            while (true)
            {
                Grow(ref buffer, start + length, start + Math.Max(size, length) + 1 + slack);
                int read = RandomAccess.Read(handle, buffer.AsSpan(start + length, buffer.Length - slack - start - length), length);
                length += read;
                if (length > limit)
                {
                    return AccessStatus.TooLarge;
                }

                if (read == 0)
                {
                    return AccessStatus.Ok;
                }
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Classify(error);
        }
    }

    public override RandomFile? OpenRandom(string path)
    {
        try
        {
            return new FileInfo(FullPath(path)) is { Length: > 0, LinkTarget: null } info
                ? new RandomFile(File.OpenHandle(info.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
                : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    public override FileStat? Stat(string path)
    {
        try
        {
            var info = new FileInfo(FullPath(path));
            var attributes = info.Attributes;
            if (attributes == (FileAttributes)(-1))
            {
                return null;
            }

            var kind =
                (attributes & FileAttributes.ReparsePoint) != FileAttributes.None ? EntryKind.Link
                : (attributes & FileAttributes.Directory) != FileAttributes.None ? EntryKind.Folder
                : EntryKind.File;
            long ticks = info.LastWriteTimeUtc.Ticks - DateTime.UnixEpoch.Ticks;
            bool executable =
                !OperatingSystem.IsWindows()
                && kind == EntryKind.File
                && (info.UnixFileMode & UnixFileMode.UserExecute) != UnixFileMode.None;
            return new FileStat(
                kind,
                kind == EntryKind.File ? info.Length : 0,
                Math.DivRem(ticks, TimeSpan.TicksPerSecond, out long rest),
                (uint)(rest * TimeSpan.NanosecondsPerTick),
                executable
            );
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    public override string? ReadLink(string path)
    {
        try
        {
            return new FileInfo(FullPath(path)).LinkTarget;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private static TreeEntry Describe(ref FileSystemEntry entry)
    {
        string name = entry.FileName.ToString();
        if (name.Contains('�', StringComparison.Ordinal))
        {
            return new TreeEntry(name, EntryKind.Unnameable, 0);
        }

        var attributes = entry.Attributes;
        if ((attributes & FileAttributes.ReparsePoint) != FileAttributes.None)
        {
            return new TreeEntry(name, EntryKind.Link, 0);
        }

        return entry.IsDirectory ? new TreeEntry(name, EntryKind.Folder, 0)
            : (attributes & FileAttributes.Device) != FileAttributes.None ? new TreeEntry(name, EntryKind.Special, 0)
            : new TreeEntry(name, EntryKind.File, entry.Length);
    }

    private static AccessStatus Classify(Exception error) =>
        error switch
        {
            FileNotFoundException or DirectoryNotFoundException => AccessStatus.Vanished,
            UnauthorizedAccessException => AccessStatus.Denied,
            _ => AccessStatus.Failed,
        };

    private string FullPath(string path) => path.Length == 0 ? root : Path.Combine(root, path);
}
