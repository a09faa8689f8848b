using System.Collections;
using Seatrial.Engine.Workspaces.Git.Objects;

namespace Seatrial.Engine.Workspaces.Git.History;

/// <summary>The files of the commit that HEAD names, wherever they lie.</summary>
internal static class HeadTree
{
    /// <summary>Marks the numbers of its blobs. Every tree is read once, however often it is named.</summary>
    public static BitArray Blobs(ObjectDatabase database, CommitTable commits)
    {
        var blobs = new BitArray(database.Count);
        if (Root(commits) is not { } root)
        {
            return blobs;
        }

        var trees = new TreeCache(database);
        var seen = new HashSet<int> { root };
        var todo = new Stack<int>(seen);
        while (todo.TryPop(out int tree))
        {
            var rest = trees.Get(tree);
            while (TreeItem.TryRead(rest, database.HashBytes, out var item))
            {
                int number = database.Find(item.Id(rest));
                if (number >= 0 && TreeItem.IsFile(rest))
                {
                    blobs[number] = true;
                }
                else if (number >= 0 && TreeItem.IsFolder(rest) && seen.Add(number))
                {
                    todo.Push(number);
                }

                rest = rest[item.Length..];
            }
        }

        return blobs;
    }

    private static int? Root(CommitTable commits)
    {
        int rank = commits.Head < 0 ? -1 : commits.RankOf(commits.Head);
        return rank < 0 || commits[rank].Tree < 0 ? null : commits[rank].Tree;
    }
}
