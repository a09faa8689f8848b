using System.Text;
using Seatrial.Engine.Workspaces.Git;

namespace Seatrial.Engine.Workspaces.Changes;

/// <summary>
/// What the index holds that a tree does not, and the reverse. Folders whose tree id the index knows are compared by it, so that only the
/// trees on the way to a change are read.
/// </summary>
internal sealed class IndexComparison(GitIndex index, TreeLookup trees)
{
    private const int MaxDepth = 200;

    /// <summary>Trees that are read at most; a repository of a million files has fewer.</summary>
    private const int MaxTrees = 200_000;

    private readonly List<Difference> found = [];
    private int read;

    /// <summary>Files in conflict, which have no staged content.</summary>
    public SortedSet<string> Unmerged { get; } = new(StringComparer.Ordinal);

    /// <summary>Submodules whose commit changes.</summary>
    public SortedSet<string> Submodules { get; } = new(StringComparer.Ordinal);

    /// <summary>Null where a tree could not be read, or folders are nested beyond all use.</summary>
    /// <param name="root">Id of the tree; null when everything in the index is new.</param>
    public IReadOnlyList<Difference>? Run(byte[]? root) => Compare(root, "", 0, index.Entries.Length, 0) ? found : null;

    private bool Compare(byte[]? tree, string folder, int first, int end, int depth)
    {
        if (tree is not null && index.Trees.Find(folder) is { } known && known.AsSpan().SequenceEqual(tree))
        {
            return true;
        }

        Dictionary<string, (uint Mode, byte[] Id)>? before = null;
        if (depth > MaxDepth || (tree is not null && (++read > MaxTrees || (before = trees.Entries(tree)) is null)))
        {
            return false;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        int prefix = Encoding.UTF8.GetByteCount(folder);
        for (int i = first; i < end; )
        {
            ref readonly var entry = ref index.Entries[i];
            var rest = index.PathOf(entry)[prefix..];
            int slash = rest.IndexOf((byte)'/');
            string name = Encoding.UTF8.GetString(slash < 0 ? rest : rest[..slash]);
            var old = before is not null && before.TryGetValue(name, out var there) ? there : default;
            if (slash < 0)
            {
                seen.Add(name);
                Take(entry, folder + name, old.Mode, old.Id);
                i++;
                continue;
            }

            string below = $"{folder}{name}/";
            int next = EndOf(below, i, end);
            seen.Add(name);
            if (!Compare(TreeLookup.IsTree(old.Mode) ? old.Id : null, below, i, next, depth + 1))
            {
                return false;
            }

            i = next;
        }

        return RemoveOthers(before, seen, folder, depth);
    }

    private int EndOf(string folder, int from, int end)
    {
        byte[] path = Encoding.UTF8.GetBytes(folder);
        int low = from;
        int high = end;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (index.PathOf(index.Entries[middle]).StartsWith(path))
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

    private void Take(in IndexEntry entry, string path, uint oldMode, byte[]? oldId)
    {
        bool isFileBefore = TreeLookup.IsFile(oldMode);
        if (entry.IsUnmerged)
        {
            Unmerged.Add(path);
        }
        else if (entry.IsSubmodule)
        {
            if (oldId is null || !index.IdOf(entry).SequenceEqual(oldId))
            {
                Submodules.Add(path);
            }
        }
        else if (entry.IsFile && !entry.IsIntendedOnly && !(isFileBefore && index.IdOf(entry).SequenceEqual(oldId)))
        {
            found.Add(new Difference(path, isFileBefore ? oldId : null, index.IdOf(entry).ToArray()));
        }
    }

    private bool RemoveOthers(Dictionary<string, (uint Mode, byte[] Id)>? before, HashSet<string> seen, string folder, int depth)
    {
        foreach (var (name, (mode, id)) in before ?? [])
        {
            if (seen.Contains(name))
            {
                continue;
            }

            if (TreeLookup.IsFile(mode))
            {
                found.Add(new Difference(folder + name, id, null));
            }
            else if (
                TreeLookup.IsTree(mode)
                && !(
                    ++read <= MaxTrees
                    && depth < MaxDepth
                    && trees.Entries(id) is { } gone
                    && RemoveOthers(gone, [], $"{folder}{name}/", depth + 1)
                )
            )
            {
                return false;
            }
        }

        return true;
    }
}
