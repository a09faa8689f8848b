using System.Collections;
using System.Text;
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

    /// <summary>Number of the file at a path from the top; -1 where HEAD has none there.</summary>
    public static int Find(ObjectDatabase database, CommitTable commits, string path)
    {
        int found = Root(commits) ?? -1;
        string[] names = path.Split('/');
        for (int i = 0; i < names.Length && found >= 0; i++)
        {
            found = Entry(database, found, Encoding.UTF8.GetBytes(names[i]), isFile: i == names.Length - 1);
        }

        return found;
    }

    private static int Entry(ObjectDatabase database, int tree, ReadOnlySpan<byte> name, bool isFile)
    {
        var rest = new TreeCache(database).Get(tree);
        while (TreeItem.TryRead(rest, database.HashBytes, out var item))
        {
            if (item.Name(rest).SequenceEqual(name))
            {
                return (isFile ? TreeItem.IsFile(rest) : TreeItem.IsFolder(rest)) ? database.Find(item.Id(rest)) : -1;
            }

            rest = rest[item.Length..];
        }

        return -1;
    }

    private static int? Root(CommitTable commits)
    {
        int rank = commits.Head < 0 ? -1 : commits.RankOf(commits.Head);
        return rank < 0 || commits[rank].Tree < 0 ? null : commits[rank].Tree;
    }
}
