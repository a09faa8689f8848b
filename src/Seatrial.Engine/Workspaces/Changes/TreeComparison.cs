using Seatrial.Engine.Workspaces.Git;

namespace Seatrial.Engine.Workspaces.Changes;

/// <summary>The files that differ between two trees. Folders with the same id are not opened.</summary>
internal sealed class TreeComparison(GitObjects objects, TreeLookup trees)
{
    private const int MaxDepth = 200;

    /// <summary>Files of one comparison; more is no change that a person made.</summary>
    private const int MaxFiles = 1_000_000;

    /// <summary>Null where a tree could not be read, or there is more than is looked at.</summary>
    /// <param name="before">Id of a commit; null when everything is new.</param>
    /// <param name="after">Id of a commit.</param>
    public IReadOnlyList<Difference>? OfCommits(string? before, string after)
    {
        var found = new List<Difference>();
        byte[]? old = before is null ? null : objects.TreeOf(before);
        return (before is null || old is not null) && objects.TreeOf(after) is { } tree && Compare(old, tree, "", 0, found) ? found : null;
    }

    private bool Compare(byte[]? before, byte[]? after, string folder, int depth, List<Difference> found)
    {
        if (before is not null && after is not null && before.AsSpan().SequenceEqual(after))
        {
            return true;
        }

        var old = before is null ? [] : trees.Entries(before);
        var now = after is null ? [] : trees.Entries(after);
        if (old is null || now is null || depth > MaxDepth || found.Count > MaxFiles)
        {
            return false;
        }

        foreach (string name in now.Keys.Concat(old.Keys.Where(n => !now.ContainsKey(n))).Order(StringComparer.Ordinal))
        {
            var (oldMode, oldId) = old.GetValueOrDefault(name);
            var (mode, id) = now.GetValueOrDefault(name);
            byte[]? oldFile = TreeLookup.IsFile(oldMode) ? oldId : null;
            byte[]? file = TreeLookup.IsFile(mode) ? id : null;
            if (
                (oldFile is not null || file is not null)
                && !(oldFile is not null && file is not null && oldFile.AsSpan().SequenceEqual(file))
            )
            {
                found.Add(new Difference(folder + name, oldFile, file));
            }

            byte[]? oldTree = TreeLookup.IsTree(oldMode) ? oldId : null;
            byte[]? tree = TreeLookup.IsTree(mode) ? id : null;
            if ((oldTree is not null || tree is not null) && !Compare(oldTree, tree, $"{folder}{name}/", depth + 1, found))
            {
                return false;
            }
        }

        return true;
    }
}
