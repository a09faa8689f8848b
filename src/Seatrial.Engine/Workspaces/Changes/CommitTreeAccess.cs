using Seatrial.Engine.Workspaces.Access;
using Seatrial.Engine.Workspaces.Git;

namespace Seatrial.Engine.Workspaces.Changes;

/// <summary>
/// The files of a commit, read from git's objects: the working tree is not touched. One object is read at a time, whatever the number of
/// threads.
/// </summary>
/// <param name="objects">What the commit is read from.</param>
/// <param name="trees">Its trees.</param>
/// <param name="root">Id of the tree that stands for the root; null is a tree without files.</param>
/// <param name="owned">Disposed with this.</param>
internal sealed class CommitTreeAccess(GitObjects objects, TreeLookup trees, byte[]? root, IDisposable owned) : TreeAccess
{
    private const uint Link = 0xA000;
    private const uint KindBits = 0xF000;

    /// <summary>Bytes of files that are kept between listing, which tells their sizes, and reading.</summary>
    private const long MaxKept = 256L << 20;

    private readonly Lock gate = new();
    private readonly Dictionary<string, byte[]> kept = new(StringComparer.Ordinal);
    private long keptBytes;

    /// <summary>
    /// The files of the commit that HEAD names, for a repository that was opened without a working tree; without files where there is no
    /// such commit.
    /// </summary>
    /// <param name="git">The repository; not disposed with this.</param>
    public static CommitTreeAccess OfHead(GitFolder git)
    {
        var objects = new GitObjects(git);
        byte[]? root = GitHead.Of(git).Commit is { } head ? objects.TreeOf(head) : null;
        return new CommitTreeAccess(objects, new TreeLookup(objects, git.HashBytes), root, objects);
    }

    public override AccessStatus List(string folder, List<TreeEntry> entries)
    {
        lock (gate)
        {
            if (root is null && folder.Length == 0)
            {
                return AccessStatus.Ok;
            }

            if (TreeAt(folder) is not { } tree || trees.Entries(tree) is not { } found)
            {
                return AccessStatus.Failed;
            }

            foreach (var (name, (mode, id)) in found)
            {
                var kind = name.Contains('\uFFFD', StringComparison.Ordinal) ? EntryKind.Unnameable : KindOf(mode);
                entries.Add(
                    new TreeEntry(name, kind, kind == EntryKind.File ? SizeOf(folder.Length == 0 ? name : $"{folder}/{name}", id) : 0)
                );
            }

            return AccessStatus.Ok;
        }
    }

    public override AccessStatus Read(string path, ref byte[] buffer, int start, int slack, int limit, out int length)
    {
        length = 0;
        byte[]? bytes;
        lock (gate)
        {
            if (kept.Remove(path, out bytes))
            {
                keptBytes -= bytes.Length;
            }
            else if (root is not null && trees.FindBlob(root, path) is { } blob)
            {
                bytes = objects.ReadBlob(blob);
            }
            else
            {
                return AccessStatus.Vanished;
            }
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

    /// <summary>Places of large files are not looked at in a commit.</summary>
    public override RandomFile? OpenRandom(string path) => null;

    public override FileStat? Stat(string path)
    {
        lock (gate)
        {
            return EntryAt(path) is { } entry ? new FileStat(KindOf(entry.Mode), 0, 0, 0, (entry.Mode & 0x49) != 0) : null;
        }
    }

    /// <summary>Links of a commit are listed and not followed.</summary>
    public override string? ReadLink(string path) => null;

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        owned.Dispose();
    }

    /// <summary>Objects do not tell their size before they are read, and rules of analysers ask for it.</summary>
    private long SizeOf(string path, byte[] id)
    {
        if (objects.ReadBlob(id) is not { } bytes)
        {
            return 0;
        }

        if (keptBytes + bytes.Length <= MaxKept && kept.TryAdd(path, bytes))
        {
            keptBytes += bytes.Length;
        }

        return bytes.Length;
    }

    private byte[]? TreeAt(string folder) =>
        folder.Length == 0 ? root
        : EntryAt(folder) is { } entry && TreeLookup.IsTree(entry.Mode) ? entry.Id
        : null;

    private (uint Mode, byte[] Id)? EntryAt(string path)
    {
        byte[]? tree = root;
        string[] names = path.Split('/');
        for (int i = 0; i < names.Length; i++)
        {
            if (tree is null || trees.Entries(tree) is not { } entries || !entries.TryGetValue(names[i], out var found))
            {
                return null;
            }

            if (i == names.Length - 1)
            {
                return found;
            }

            if (!TreeLookup.IsTree(found.Mode))
            {
                return null;
            }

            tree = found.Id;
        }

        return null;
    }

    private static EntryKind KindOf(uint mode) =>
        TreeLookup.IsTree(mode) ? EntryKind.Folder
        : TreeLookup.IsFile(mode) ? EntryKind.File
        : (mode & KindBits) == Link ? EntryKind.Link
        : EntryKind.Special;
}
