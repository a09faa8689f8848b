using System.Text;

namespace Seatrial.Engine.Workspaces.Git;

/// <summary>Whether the index differs from the tree of HEAD below a folder. Trees that the index knows the id of are compared by it; others are read.</summary>
internal sealed class StagedCheck(GitIndex index, GitObjects objects, int hashBytes)
{
    /// <summary>Trees that are read at most; with more, the question stays open.</summary>
    private const int MaxTrees = 5_000;

    private const int MaxDepth = 200;
    private const uint TreeMode = 0x4000;

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

        for (int at = 0; TryReadEntry(content, ref at, out uint mode, out var name, out var id);)
        {
            if (mode == TreeMode)
            {
                bool? below = IsDifferent(id.ToArray(), $"{folder}{Encoding.UTF8.GetString(name)}/", depth + 1);
                if (below != false)
                {
                    return below;
                }
            }
            else if (!IsNext(path, name, mode, id))
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
        return path.Length == folder.Length + name.Length && path.StartsWith(folder) && path.EndsWith(name) && entry.Mode == mode && index.IdOf(entry).SequenceEqual(id);
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
        for (int at = 0; TryReadEntry(content, ref at, out uint mode, out var name, out var id);)
        {
            if (mode == TreeMode && name.SequenceEqual(wanted))
            {
                return id.ToArray();
            }
        }

        return null;
    }

    /// <summary>The mode in octal digits, a space, the name, NUL and the id.</summary>
    private bool TryReadEntry(ReadOnlySpan<byte> content, ref int at, out uint mode, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> id)
    {
        mode = 0;
        name = id = default;
        var rest = content[at..];
        int space = rest.IndexOf((byte)' ');
        int nul = rest.IndexOf((byte)0);
        if (space <= 0 || nul < space || rest.Length - nul - 1 < hashBytes)
        {
            return false;
        }

        foreach (byte digit in rest[..space])
        {
            mode = (mode << 3) | (uint)(digit - '0');
        }

        name = rest[(space + 1)..nul];
        id = rest.Slice(nul + 1, hashBytes);
        at += nul + 1 + hashBytes;
        return true;
    }
}
