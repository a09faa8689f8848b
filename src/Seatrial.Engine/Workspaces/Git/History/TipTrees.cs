using System.Text;
using Seatrial.Engine.Workspaces.Git.Objects;

namespace Seatrial.Engine.Workspaces.Git.History;

/// <summary>What lies at a path in the commits that HEAD and the branches name: the trees that people go on working with.</summary>
internal sealed class TipTrees
{
    private readonly ObjectDatabase database;
    private readonly TreeCache trees;
    private readonly int[] roots;

    private TipTrees(ObjectDatabase database, int[] roots)
    {
        this.database = database;
        this.roots = roots;
        trees = new TreeCache(database);
    }

    /// <summary>Branches that the search leaves out count as well: a history is written anew with all of them.</summary>
    public static TipTrees Of(ObjectDatabase database, ReferenceTips tips) =>
        new(
            database,
            [.. tips.Branches.Append(tips.Head).OfType<string>().Select(id => Root(database, id)).Where(root => root >= 0).Distinct()]
        );

    /// <summary>
    /// Numbers of the objects at a path from the top, of whatever kind, each once; -1 is one that is not in the repository.
    /// </summary>
    public IReadOnlyCollection<int> At(string path)
    {
        HashSet<int> found = [.. roots];
        foreach (string name in path.Split('/'))
        {
            byte[] bytes = Encoding.UTF8.GetBytes(name);
            var next = new HashSet<int>();
            foreach (int tree in found.Where(t => t >= 0 && database.Kind(t) == ObjectKind.Tree))
            {
                if (Entry(tree, bytes) is { } entry)
                {
                    next.Add(entry);
                }
            }

            found = next;
        }

        return found;
    }

    private int? Entry(int tree, ReadOnlySpan<byte> name)
    {
        var rest = trees.Get(tree);
        while (TreeItem.TryRead(rest, database.HashBytes, out var item))
        {
            if (item.Name(rest).SequenceEqual(name))
            {
                return database.Find(item.Id(rest));
            }

            rest = rest[item.Length..];
        }

        return null;
    }

    private static int Root(ObjectDatabase database, string id)
    {
        int number = database.Find(Convert.FromHexString(id));
        return
            number >= 0
            && database.Read(number, GitObjects.MaxObjectBytes) is { Kind: ObjectKind.Commit, Content: { } text }
            && CommitRecord.Parse(database, number, text, isShallow: false) is { } commit
            ? commit.Tree
            : -1;
    }
}
