using System.Text;

namespace Seatrial.Engine.Workspaces.Git;

/// <summary>
/// The index's cache-tree extension: for each folder whose entries did not change since, the id of the tree they make (gitformat-index(5),
/// "Cache tree").
/// </summary>
internal sealed class CacheTree
{
    private readonly Dictionary<string, byte[]> ids = new(StringComparer.Ordinal);

    /// <summary>Longer paths are not in any working tree: without a bound, nesting would make the sum of all paths quadratic.</summary>
    private const int MaxPath = 4096;

    public static CacheTree Empty { get; } = new();

    /// <summary>Id of the tree of a folder (empty, or with a closing slash); null where it is not known.</summary>
    public byte[]? Find(string folder) => ids.GetValueOrDefault(folder);

    /// <summary>
    /// Records in pre-order: name, NUL, count of entries (-1: not valid), a space, count of subtrees, a line feed, and the id where valid.
    /// Stops at the first malformed one: what is not known is compared in full.
    /// </summary>
    public static CacheTree Parse(ReadOnlySpan<byte> extension, int hashBytes)
    {
        var tree = new CacheTree();
        var open = new Stack<(string Folder, int Left)>();
        while (!extension.IsEmpty)
        {
            int nul = extension.IndexOf((byte)0);
            int line = extension.IndexOf((byte)'\n');
            int space = nul < 0 || line < nul ? -1 : extension[nul..line].IndexOf((byte)' ') + nul;
            if (
                space <= nul
                || !int.TryParse(extension[(nul + 1)..space], out int entries)
                || !int.TryParse(extension[(space + 1)..line], out int subtrees)
            )
            {
                break;
            }

            string folder = open.TryPeek(out var parent) ? $"{parent.Folder}{Encoding.UTF8.GetString(extension[..nul])}/" : "";
            if (folder.Length > MaxPath)
            {
                break;
            }

            extension = extension[(line + 1)..];
            if (entries >= 0)
            {
                if (extension.Length < hashBytes)
                {
                    break;
                }

                tree.ids[folder] = extension[..hashBytes].ToArray();
                extension = extension[hashBytes..];
            }

            if (open.TryPop(out parent))
            {
                open.Push(parent with { Left = parent.Left - 1 });
            }

            open.Push((folder, subtrees));
            while (open.TryPeek(out var top) && top.Left <= 0)
            {
                _ = open.Pop();
            }

            if (open.Count == 0)
            {
                break;
            }
        }

        return tree;
    }
}
