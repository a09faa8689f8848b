using System.Text;
using Seatrial.Engine.Workspaces.Git;

namespace Seatrial.Engine.Workspaces.Changes;

/// <summary>Finds single paths in trees; each tree that lies on the way is read once.</summary>
internal sealed class TreeLookup(GitObjects objects, int hashBytes)
{
    /// <summary>Trees that are kept; beyond, all are forgotten and read again.</summary>
    private const int MaxKept = 20_000;

    private readonly Dictionary<string, Dictionary<string, (uint Mode, byte[] Id)>?> trees = new(StringComparer.Ordinal);

    /// <summary>The entries of a tree by name; null where it cannot be read.</summary>
    public Dictionary<string, (uint Mode, byte[] Id)>? Entries(byte[] tree)
    {
        string key = Convert.ToHexString(tree);
        if (trees.TryGetValue(key, out var known))
        {
            return known;
        }

        if (trees.Count >= MaxKept)
        {
            trees.Clear();
        }

        return trees[key] = objects.Read(tree) is { } content ? Parse(content) : null;
    }

    /// <summary>The blob at a path from the top; null where the tree has none there.</summary>
    public byte[]? FindBlob(byte[] root, string path)
    {
        byte[] tree = root;
        string[] names = path.Split('/');
        for (int i = 0; i < names.Length; i++)
        {
            if (Entries(tree) is not { } entries || !entries.TryGetValue(names[i], out var found))
            {
                return null;
            }

            if (i == names.Length - 1)
            {
                return IsFile(found.Mode) ? found.Id : null;
            }

            if (!IsTree(found.Mode))
            {
                return null;
            }

            tree = found.Id;
        }

        return null;
    }

    public static bool IsTree(uint mode) => (mode & 0xF000) == 0x4000;

    public static bool IsFile(uint mode) => (mode & 0xF000) == 0x8000;

    private Dictionary<string, (uint Mode, byte[] Id)> Parse(byte[] content)
    {
        var entries = new Dictionary<string, (uint Mode, byte[] Id)>(StringComparer.Ordinal);
        for (int at = 0; GitTreeEntry.TryRead(content, hashBytes, ref at, out var entry); )
        {
            entries[Encoding.UTF8.GetString(entry.Name)] = (entry.Mode, entry.Id.ToArray());
        }

        return entries;
    }
}
