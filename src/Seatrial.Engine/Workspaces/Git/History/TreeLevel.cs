using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Seatrial.Engine.Workspaces.Git.History;

/// <summary>
/// One folder that is being compared with the same folder of the commit's parents. Keeps copies, since the cache reuses its buffers.
/// </summary>
internal sealed class TreeLevel
{
    private readonly List<Origin> origins = [];
    private readonly List<ReadOnlyMemory<byte>> folders = [];
    private byte[] bytes = [];
    private int length;
    private int at;
    private int originCount;

    public ReadOnlySpan<byte> Rest => bytes.AsSpan(at, length - at);

    public void Begin(ReadOnlySpan<byte> tree)
    {
        Copy(tree, ref bytes);
        (length, at, originCount) = (tree.Length, 0, 0);
    }

    public void AddOrigin(ReadOnlySpan<byte> tree)
    {
        if (origins.Count == originCount)
        {
            origins.Add(new Origin());
        }

        var origin = origins[originCount++];
        Copy(tree, ref origin.Bytes);
        (origin.Length, origin.At) = (tree.Length, 0);
    }

    public void Advance(int count) => at += count;

    /// <summary>
    /// Passes over the entries that are next in the folder and in those of its parents alike; answers how many those are.
    /// </summary>
    public int SkipCommon(int hashBytes)
    {
        var rest = Rest;
        int same = originCount == 0 ? 0 : rest.Length;
        for (int i = 0; i < originCount && same > 0; i++)
        {
            same = rest[..same].CommonPrefixLength(origins[i].Bytes.AsSpan(origins[i].At, origins[i].Length - origins[i].At));
        }

        int skipped = 0,
            count = 0;
        while (NextNul(rest[..same], skipped) is >= 0 and var nul && nul + 1 + hashBytes <= same)
        {
            skipped = nul + 1 + hashBytes;
            count++;
        }

        at += skipped;
        for (int i = 0; i < originCount; i++)
        {
            origins[i].At += skipped;
        }

        return count;
    }

    /// <summary>
    /// Whether a parent has the same object under the same name. Afterwards <see cref="OriginFolders"/> are those of this name.
    /// </summary>
    public bool IsInOrigin(ReadOnlySpan<byte> entry, in TreeItem item, int hashBytes)
    {
        folders.Clear();
        bool isKnown = false;
        for (int i = 0; i < originCount; i++)
        {
            var origin = origins[i];

            // Mostly the next entry of the parent is the very same.
            if (origin.Length - origin.At >= entry.Length && origin.Bytes.AsSpan(origin.At, entry.Length).SequenceEqual(entry))
            {
                origin.At += entry.Length;
                isKnown = true;
                continue;
            }

            isKnown |= SkipTo(origin, entry, item, hashBytes);
        }

        return isKnown;
    }

    /// <summary>Ids of the parents' folders that have the name of the entry that was asked about last.</summary>
    public List<ReadOnlyMemory<byte>> OriginFolders => folders;

    private bool SkipTo(Origin origin, ReadOnlySpan<byte> entry, in TreeItem item, int hashBytes)
    {
        while (TreeItem.TryRead(origin.Bytes.AsSpan(origin.At, origin.Length - origin.At), hashBytes, out var known))
        {
            var other = origin.Bytes.AsSpan(origin.At, known.Length);
            int order = TreeItem.Compare(other, known, entry, item);
            if (order > 0)
            {
                return false;
            }

            int start = origin.At;
            origin.At += known.Length;
            if (order < 0)
            {
                continue;
            }

            if (known.Id(other).SequenceEqual(item.Id(entry)))
            {
                // Only the mode differs; a link's target is no file, so that a file of the same bytes is new.
                return TreeItem.IsFile(other) == TreeItem.IsFile(entry);
            }

            if (TreeItem.IsFolder(other))
            {
                folders.Add(origin.Bytes.AsMemory(start + known.Length - hashBytes, hashBytes));
            }

            return false;
        }

        return false;
    }

    /// <summary>The first NUL from a place on, or -1. It is a few bytes away: setting up a search of a span would take longer.</summary>
    private static int NextNul(ReadOnlySpan<byte> bytes, int from)
    {
        ref byte start = ref MemoryMarshal.GetReference(bytes);
        int place = from;
        for (; place <= bytes.Length - Vector128<byte>.Count; place += Vector128<byte>.Count)
        {
            uint nuls = Vector128.Equals(Vector128.LoadUnsafe(ref start, (nuint)place), Vector128<byte>.Zero).ExtractMostSignificantBits();
            if (nuls != 0)
            {
                return place + BitOperations.TrailingZeroCount(nuls);
            }
        }

        int rest = place < bytes.Length ? bytes[place..].IndexOf((byte)0) : -1;
        return rest < 0 ? -1 : place + rest;
    }

    private static void Copy(ReadOnlySpan<byte> tree, ref byte[] target)
    {
        if (target.Length < tree.Length)
        {
            target = GC.AllocateUninitializedArray<byte>(Math.Max(1024, tree.Length * 2));
        }

        tree.CopyTo(target);
    }

    private sealed class Origin
    {
        public byte[] Bytes = [];

        public int Length;

        public int At;
    }
}
