using System.Text;

namespace Seatrial.Engine.Workspaces.Git.History;

/// <summary>Paths of the history, each part stored once. Safe for concurrent use.</summary>
internal sealed class PathTable
{
    /// <summary>The top of the repository.</summary>
    public const int Top = -1;

    /// <summary>Bytes of a path that need no memory of their own.</summary>
    private const int MostOnStack = 256;

    private readonly Lock gate = new();
    private readonly List<Node> nodes = [];
    private byte[] names = new byte[64 << 10];
    private int nameBytes;
    private int[] buckets = new int[1024];

    public int Count => nodes.Count;

    /// <summary>Number of the entry with this name in a folder.</summary>
    public int Intern(int folder, ReadOnlySpan<byte> name)
    {
        uint hash = Hash(folder, name);
        lock (gate)
        {
            int known = Find(folder, name, hash);
            return known >= 0 ? known : Add(folder, name, hash);
        }
    }

    /// <summary>Number of the entry with this name in a folder; -1 where the history never had one.</summary>
    public int Find(int folder, ReadOnlySpan<byte> name)
    {
        lock (gate)
        {
            return Find(folder, name, Hash(folder, name));
        }
    }

    /// <summary>Number of the folder that holds an entry; <see cref="Top"/> for one at the top.</summary>
    public int Folder(int path) => nodes[path].Folder;

    /// <summary>The last part of a path.</summary>
    public string Name(int path) => Encoding.UTF8.GetString(names, nodes[path].NameStart, nodes[path].NameLength);

    /// <summary>The whole path, '/' separated; bytes that are not UTF-8 become U+FFFD.</summary>
    public string Text(int path)
    {
        int length = -1;
        for (int at = path; at >= 0; at = nodes[at].Folder)
        {
            length += nodes[at].NameLength + 1;
        }

        // From the last part to the first: a path of usual length is put together without memory of its own.
        Span<byte> text = length <= MostOnStack ? stackalloc byte[MostOnStack] : new byte[length];
        int start = length;
        for (int at = path; at >= 0; at = nodes[at].Folder)
        {
            start -= nodes[at].NameLength;
            names.AsSpan(nodes[at].NameStart, nodes[at].NameLength).CopyTo(text[start..]);
            if (start > 0)
            {
                text[--start] = (byte)'/';
            }
        }

        return length <= 0 ? "" : Encoding.UTF8.GetString(text[..length]);
    }

    private int Find(int folder, ReadOnlySpan<byte> name, uint hash)
    {
        for (int at = buckets[hash % buckets.Length] - 1; at >= 0; at = nodes[at].Next)
        {
            if (
                nodes[at].Hash == hash
                && nodes[at].Folder == folder
                && names.AsSpan(nodes[at].NameStart, nodes[at].NameLength).SequenceEqual(name)
            )
            {
                return at;
            }
        }

        return -1;
    }

    private int Add(int folder, ReadOnlySpan<byte> name, uint hash)
    {
        if (nodes.Count >= buckets.Length)
        {
            Grow();
        }

        while (nameBytes + name.Length > names.Length)
        {
            Array.Resize(ref names, names.Length * 2);
        }

        name.CopyTo(names.AsSpan(nameBytes));
        ref int bucket = ref buckets[hash % buckets.Length];
        nodes.Add(new Node(folder, nameBytes, name.Length, hash, bucket - 1));
        nameBytes += name.Length;
        bucket = nodes.Count;
        return nodes.Count - 1;
    }

    private void Grow()
    {
        buckets = new int[buckets.Length * 4];
        for (int i = 0; i < nodes.Count; i++)
        {
            ref int bucket = ref buckets[nodes[i].Hash % buckets.Length];
            nodes[i] = nodes[i] with { Next = bucket - 1 };
            bucket = i + 1;
        }
    }

    private static uint Hash(int folder, ReadOnlySpan<byte> name)
    {
        var hash = default(HashCode);
        hash.Add(folder);
        hash.AddBytes(name);
        return (uint)hash.ToHashCode();
    }

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    private readonly record struct Node(int Folder, int NameStart, int NameLength, uint Hash, int Next);
}
