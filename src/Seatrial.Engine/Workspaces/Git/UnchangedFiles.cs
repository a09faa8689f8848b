using Seatrial.Engine.Workspaces.Access;

namespace Seatrial.Engine.Workspaces.Git;

/// <summary>
/// Which tracked files a walk of the tree saw as the index knows them, so that nobody asks the file system about them a second time. Safe
/// for concurrent use by walks that see different files.
/// </summary>
/// <param name="index">Tracked files.</param>
/// <param name="indexStat">The index file as it is.</param>
/// <param name="ignoresMode">Whether the permission to execute means nothing here.</param>
internal sealed class UnchangedFiles(GitIndex index, FileStat? indexStat, bool ignoresMode)
{
    private readonly bool[] seen = new bool[index.Entries.Length];

    public bool IgnoresMode => ignoresMode;

    public FileStat? IndexStat => indexStat;

    /// <summary>Takes what the walk learnt about a file.</summary>
    /// <param name="path">From the top of the repository.</param>
    /// <param name="stat">The file as it is.</param>
    public void See(ReadOnlySpan<byte> path, FileStat stat)
    {
        int i = index.FirstAtOrAfter(path);
        if (i < seen.Length && index.PathOf(index.Entries[i]).SequenceEqual(path))
        {
            ref readonly var entry = ref index.Entries[i];
            seen[i] =
                entry.IsFile
                && stat.Kind == EntryKind.File
                && !entry.IsUnmerged
                && !entry.IsIntendedOnly
                && (ignoresMode || stat.IsExecutable == entry.IsExecutable)
                && entry.IsUnchanged(stat, indexStat);
        }
    }

    /// <summary>Whether the entry with this number was seen, and unchanged.</summary>
    public bool Contains(int entry) => seen[entry];
}
