namespace Seatrial.Engine.Workspaces.Git;

/// <summary>
/// The paths that a repository tracks (gitformat-index(5), versions 2 to 4, SHA-1 and SHA-256), in the order of their bytes. Not read:
/// split and sparse indexes, whose entries are elsewhere; they yield null.
/// </summary>
internal sealed class GitIndex
{
    private readonly byte[] bytes;
    private readonly byte[] names;
    private readonly IndexEntry[] entries;
    private readonly int hashBytes;

    internal GitIndex(byte[] bytes, byte[] names, IndexEntry[] entries, int hashBytes, CacheTree trees)
    {
        this.bytes = bytes;
        this.names = names;
        this.entries = entries;
        this.hashBytes = hashBytes;
        Trees = trees;
    }

    public ReadOnlySpan<IndexEntry> Entries => entries;

    /// <summary>Ids of the trees that parts of the index stand for, where they are known.</summary>
    public CacheTree Trees { get; }

    public ReadOnlySpan<byte> PathOf(in IndexEntry entry) => names.AsSpan(entry.NameStart, entry.NameLength);

    public ReadOnlySpan<byte> IdOf(in IndexEntry entry) => bytes.AsSpan(entry.IdStart, hashBytes);

    /// <summary>Whether the path itself is tracked. Paths are relative to the top of the repository.</summary>
    public bool Contains(ReadOnlySpan<byte> path) =>
        FirstAtOrAfter(path) is var i && i < entries.Length && PathOf(entries[i]).SequenceEqual(path);

    public bool IsSubmodule(ReadOnlySpan<byte> path) =>
        FirstAtOrAfter(path) is var i && i < entries.Length && entries[i].IsSubmodule && PathOf(entries[i]).SequenceEqual(path);

    /// <summary>Whether anything below a folder is tracked; the path ends in '/'.</summary>
    public bool HasBelow(ReadOnlySpan<byte> folder) =>
        FirstAtOrAfter(folder) is var i && i < entries.Length && PathOf(entries[i]).StartsWith(folder);

    /// <summary>Index of the first entry whose path is not less than <paramref name="path"/>.</summary>
    public int FirstAtOrAfter(ReadOnlySpan<byte> path)
    {
        int low = 0;
        int high = entries.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (PathOf(entries[middle]).SequenceCompareTo(path) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
