using Seatrial.Engine.Workspaces.Access;
using Seatrial.Engine.Workspaces.Git;

namespace Seatrial.Engine.Workspaces.Changes;

/// <summary>
/// Files that stand for objects of git: paths are looked up in a table, nothing else can be asked. One object is read at a time, whatever
/// the number of threads.
/// </summary>
/// <param name="objects">Of the repository; not disposed with this.</param>
/// <param name="gate">Shared by everything that reads <paramref name="objects"/>.</param>
/// <param name="blobs">Object ids by path.</param>
internal sealed class BlobTreeAccess(GitObjects objects, Lock gate, IReadOnlyDictionary<string, byte[]> blobs) : TreeAccess
{
    /// <summary>There are no folders: the files are known from elsewhere.</summary>
    public override AccessStatus List(string folder, List<TreeEntry> entries) => AccessStatus.Failed;

    public override AccessStatus Read(string path, ref byte[] buffer, int start, int slack, int limit, out int length)
    {
        length = 0;
        if (!blobs.TryGetValue(path, out byte[]? id))
        {
            return AccessStatus.Vanished;
        }

        byte[]? bytes;
        lock (gate)
        {
            bytes = objects.ReadBlob(id);
        }

        if (bytes is null)
        {
            return AccessStatus.Failed;
        }

        if (bytes.Length > limit)
        {
            return AccessStatus.TooLarge;
        }

        length = bytes.Length;
        Grow(ref buffer, start, (long)start + length + slack);
        bytes.CopyTo(buffer.AsSpan(start));
        return AccessStatus.Ok;
    }

    public override RandomFile? OpenRandom(string path) => null;

    public override FileStat? Stat(string path) => null;

    public override string? ReadLink(string path) => null;
}
