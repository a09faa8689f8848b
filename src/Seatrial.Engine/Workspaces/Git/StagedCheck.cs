using System.Text;

namespace Seatrial.Engine.Workspaces.Git;

/// <summary>
/// Whether the index differs from the tree of HEAD below a folder. Trees that the index knows the id of are compared by it; others are
/// read.
/// </summary>
internal sealed class StagedCheck(GitIndex index, GitObjects objects, int hashBytes)
{
    /// <summary>Trees that are read at most; with more, the question stays open.</summary>
    private const int MaxTrees = 5_000;

    private const int MaxDepth = 200;

    private int trees;
    private int next;

    /// <summary>Null where it stays open. The prefix is empty or ends in '/'.</summary>
    public bool? Run(string? commit, byte[] prefix)
    {
        next = index.FirstAtOrAfter(prefix);
        if (commit is null)
        {
            return next < index.Entries.Length && index.PathOf(index.Entries[next]).StartsWith(prefix);
        }

        if (objects.TreeOf(commit) is not { } root)
        {
            return null;
        }

        string folder = Encoding.UTF8.GetString(prefix);
        byte[]? tree = root;
        foreach (string name in folder.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (tree is null || objects.Read(tree) is not { } content)
            {
                return null;
            }

            tree = SubtreeOf(content, Encoding.UTF8.GetBytes(name));
        }

        // The folder is not in HEAD: whatever the index has of it is new.
        return tree is null ? index.HasBelow(prefix) : IsDifferent(tree, folder, 0);
    }

    private bool? IsDifferent(byte[] tree, string folder, int depth)
    {
        byte[] path = Encoding.UTF8.GetBytes(folder);
        if (index.Trees.Find(folder) is { } known)
        {
            SkipBelow(path);
            return !known.AsSpan().SequenceEqual(tree);
        }

        if (++trees > MaxTrees || depth > MaxDepth || objects.Read(tree) is not { } content)
        {
            return null;
        }

        for (int at = 0; GitTreeEntry.TryRead(content, hashBytes, ref at, out var entry); )
        {
            if (entry.IsTree)
            {
                bool? below = IsDifferent(entry.Id.ToArray(), $"{folder}{Encoding.UTF8.GetString(entry.Name)}/", depth + 1);
                if (below != false)
                {
                    return below;
                }
            }
            else if (!IsNext(path, entry.Name, entry.Mode, entry.Id))
            {
                return true;
            }
        }

        return next < index.Entries.Length && index.PathOf(index.Entries[next]).StartsWith(path);
    }

    /// <summary>Index and trees are in the same order, so that one pass over both suffices.</summary>
    private bool IsNext(ReadOnlySpan<byte> folder, ReadOnlySpan<byte> name, uint mode, ReadOnlySpan<byte> id)
    {
        if (next >= index.Entries.Length)
        {
            return false;
        }

        ref readonly var entry = ref index.Entries[next++];
        var path = index.PathOf(entry);
        return path.Length == folder.Length + name.Length
            && path.StartsWith(folder)
            && path.EndsWith(name)
            && entry.Mode == mode
            && index.IdOf(entry).SequenceEqual(id);
    }

    private void SkipBelow(ReadOnlySpan<byte> folder)
    {
        while (next < index.Entries.Length && index.PathOf(index.Entries[next]).StartsWith(folder))
        {
            next++;
        }
    }

    private byte[]? SubtreeOf(byte[] content, ReadOnlySpan<byte> wanted)
    {
        for (int at = 0; GitTreeEntry.TryRead(content, hashBytes, ref at, out var entry); )
        {
            if (entry.IsTree && entry.Name.SequenceEqual(wanted))
            {
                return entry.Id.ToArray();
            }
        }

        return null;
    }
}
