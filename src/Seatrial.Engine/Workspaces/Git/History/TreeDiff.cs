using System.Text;
using Seatrial.Engine.Workspaces.Git.Objects;

namespace Seatrial.Engine.Workspaces.Git.History;

/// <summary>
/// Finds the files that a commit brings in: those that at their path are in none of its parents. Only folders that differ from all parents
/// are opened. One instance per thread.
/// </summary>
/// <param name="database">The objects.</param>
/// <param name="paths">Takes the paths.</param>
/// <param name="places">Takes the places.</param>
/// <param name="prefix">The folder that alone is looked at, with a '/' at its end; empty for all.</param>
internal sealed class TreeDiff(ObjectDatabase database, PathTable paths, BlobPlaces places, string prefix = "")
{
    private const int MaxDepth = 256;

    /// <summary>Entries looked at for one commit: a few small trees that name each other can stand for any number of files.</summary>
    private const long MaxEntries = 8_000_000;

    private readonly TreeCache trees = new(database);
    private readonly NumberCache numbers = new(database);
    private readonly List<TreeLevel> levels = [];
    private readonly byte[][] wanted = [.. prefix.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Encoding.UTF8.GetBytes)];
    private long entries;

    /// <summary>Trees that could not be read.</summary>
    public IReadOnlySet<int> Unreadable => trees.Unreadable;

    /// <summary>Files that trees name and that are not in the repository.</summary>
    public HashSet<string> MissingBlobs { get; } = new(StringComparer.Ordinal);

    /// <summary>Paths under which other repositories are linked in.</summary>
    public HashSet<int> Submodules { get; } = [];

    /// <summary>Commits that have more entries or deeper folders than are looked at.</summary>
    public int CutShort { get; private set; }

    /// <summary>Adds what a commit brings in.</summary>
    /// <param name="tree">Number of its tree; -1 where that is missing.</param>
    /// <param name="parents">Numbers of its parents' trees.</param>
    /// <param name="rank">Rank of the commit.</param>
    public void Add(int tree, ReadOnlySpan<int> parents, int rank)
    {
        if (tree < 0 || parents.Contains(tree))
        {
            return;
        }

        entries = 0;
        bool isWhole = Enter(0, tree, parents, PathTable.Top, rank);
        CutShort += isWhole ? 0 : 1;
    }

    private bool Enter(int depth, int tree, ReadOnlySpan<int> origins, int folder, int rank)
    {
        if (depth >= MaxDepth)
        {
            return false;
        }

        if (levels.Count == depth)
        {
            levels.Add(new TreeLevel());
        }

        var level = levels[depth];
        level.Begin(trees.Get(tree));
        foreach (int origin in origins)
        {
            level.AddOrigin(trees.Get(origin));
        }

        return Compare(level, depth, folder, rank);
    }

    private bool Compare(TreeLevel level, int depth, int folder, int rank)
    {
        bool isWhole = true;
        Span<int> found = stackalloc int[16];
        while (true)
        {
            entries += level.SkipCommon(database.HashBytes);
            if (!TreeItem.TryRead(level.Rest, database.HashBytes, out var item))
            {
                return isWhole;
            }

            if (++entries > MaxEntries)
            {
                return false;
            }

            var entry = level.Rest[..item.Length];
            if (!level.IsInOrigin(entry, item, database.HashBytes))
            {
                isWhole &= Report(level, entry, item, depth, folder, rank, found);
            }

            level.Advance(item.Length);
        }
    }

    /// <summary>An entry that no parent has.</summary>
    private bool Report(TreeLevel level, ReadOnlySpan<byte> entry, TreeItem item, int depth, int folder, int rank, Span<int> found)
    {
        if (depth < wanted.Length && !(TreeItem.IsFolder(entry) && item.Name(entry).SequenceEqual(wanted[depth])))
        {
            return true;
        }

        if (TreeItem.IsFolder(entry))
        {
            int tree = numbers.Find(item.Id(entry));
            if (tree < 0)
            {
                trees.Unreadable.Add(-1);
                return true;
            }

            int count = 0;
            foreach (var id in level.OriginFolders)
            {
                if (count < found.Length && numbers.Find(id.Span) is >= 0 and var origin)
                {
                    found[count++] = origin;
                }
            }

            return Enter(depth + 1, tree, found[..count], paths.Intern(folder, item.Name(entry)), rank);
        }

        if (TreeItem.IsFile(entry))
        {
            int blob = database.Find(item.Id(entry));
            if (blob >= 0)
            {
                places.Add(blob, paths.Intern(folder, item.Name(entry)), rank);
            }
            else
            {
                MissingBlobs.Add(Convert.ToHexStringLower(item.Id(entry)));
            }
        }

        if (TreeItem.IsSubmodule(entry))
        {
            Submodules.Add(paths.Intern(folder, item.Name(entry)));
        }

        return true;
    }
}
