using System.Buffers.Binary;
using Seatrial.Engine.Workspaces.Access;

namespace Seatrial.Engine.Workspaces.Git;

/// <summary>
/// Looks objects up in the packs of a repository (gitformat-pack(5), index version 2). Deltas are resolved; chains and sizes are bounded.
/// Reads only the few pages that a lookup touches.
/// </summary>
/// <param name="folder">The folder that holds <c>pack</c>.</param>
/// <param name="hashBytes">Bytes of an object id.</param>
internal sealed class GitPacks(TreeAccess folder, int hashBytes) : IDisposable
{
    /// <summary>git itself writes chains of 50, or 250 when asked to be aggressive.</summary>
    private const int MaxChain = 300;

    private const int MaxPacks = 1_000;
    private const int FanoutBytes = 8 + 1024;

    private List<(RandomFile Index, RandomFile Pack)>? packs;

    /// <summary>Content of the object; null where no pack has it.</summary>
    public byte[]? Find(ReadOnlySpan<byte> id, bool isBlob)
    {
        foreach (var (index, pack) in packs ??= Open())
        {
            if (OffsetOf(index, id) is { } offset)
            {
                return ReadObject(pack, index, offset, isBlob, MaxChain);
            }
        }

        return null;
    }

    /// <summary>Adds the ids that begin with these hexadecimal digits.</summary>
    /// <param name="digits">At least two.</param>
    /// <param name="found">Where they are added, <paramref name="limit"/> of each pack at most.</param>
    /// <param name="limit">So many.</param>
    public void StartingWith(string digits, ICollection<string> found, int limit)
    {
        byte[] lowest = Convert.FromHexString(digits.PadRight(hashBytes * 2, '0'));
        byte[] id = new byte[hashBytes];
        foreach (var (index, _) in packs ??= Open())
        {
            if (LowerBound(index, lowest) is not { } bound)
            {
                continue;
            }

            for (
                long at = bound.Position;
                at < Math.Min(bound.Count, bound.Position + limit) && index.TryRead(FanoutBytes + (at * hashBytes), id);
                at++
            )
            {
                string hex = Convert.ToHexStringLower(id);
                if (!hex.StartsWith(digits, StringComparison.Ordinal))
                {
                    break;
                }

                found.Add(hex);
            }
        }
    }

    public void Dispose()
    {
        foreach (var (index, pack) in packs ?? [])
        {
            index.Dispose();
            pack.Dispose();
        }
    }

    private List<(RandomFile Index, RandomFile Pack)> Open()
    {
        var opened = new List<(RandomFile Index, RandomFile Pack)>();
        var entries = new List<TreeEntry>();
        _ = folder.List("pack", entries);
        foreach (
            var entry in entries
                .Where(e => e.Kind == EntryKind.File && e.Name.EndsWith(".idx", StringComparison.Ordinal))
                .OrderBy(e => e.Name, StringComparer.Ordinal)
                .Take(MaxPacks)
        )
        {
            string name = "pack/" + entry.Name[..^4];
            var index = folder.OpenRandom(name + ".idx");
            var pack = folder.OpenRandom(name + ".pack");
            if (index is not null && pack is not null)
            {
                opened.Add((index, pack));
            }
            else
            {
                index?.Dispose();
                pack?.Dispose();
            }
        }

        return opened;
    }

    private long? OffsetOf(RandomFile index, ReadOnlySpan<byte> id)
    {
        Span<byte> found = stackalloc byte[32];
        found = found[..hashBytes];
        return
            LowerBound(index, id) is { } bound
            && bound.Position < bound.Count
            && index.TryRead(FanoutBytes + (bound.Position * hashBytes), found)
            && found.SequenceEqual(id)
            ? PackOffset(index, FanoutBytes + (bound.Count * (hashBytes + 4)), bound.Count, bound.Position)
            : null;
    }

    /// <summary>The first position whose id is not below this one, and how many there are.</summary>
    private (long Position, long Count)? LowerBound(RandomFile index, ReadOnlySpan<byte> id)
    {
        Span<byte> fanout = stackalloc byte[FanoutBytes];
        if (!index.TryRead(0, fanout) || !fanout.StartsWith((ReadOnlySpan<byte>)[0xFF, (byte)'t', (byte)'O', (byte)'c', 0, 0, 0, 2]))
        {
            return null;
        }

        long count = BinaryPrimitives.ReadUInt32BigEndian(fanout[(8 + (255 * 4))..]);
        long low = id[0] == 0 ? 0 : BinaryPrimitives.ReadUInt32BigEndian(fanout[(8 + ((id[0] - 1) * 4))..]);
        long high = BinaryPrimitives.ReadUInt32BigEndian(fanout[(8 + (id[0] * 4))..]);
        Span<byte> found = stackalloc byte[32];
        found = found[..hashBytes];
        while (low < high)
        {
            long middle = (low + high) >>> 1;
            if (!index.TryRead(FanoutBytes + (middle * hashBytes), found))
            {
                return null;
            }

            (low, high) = found.SequenceCompareTo(id) < 0 ? (middle + 1, high) : (low, middle);
        }

        return (low, count);
    }

    /// <summary>Four bytes an object; with the highest bit set, the place in a second table of eight bytes each.</summary>
    private static long? PackOffset(RandomFile index, long table, long count, long position)
    {
        Span<byte> bytes = stackalloc byte[8];
        if (!index.TryRead(table + (position * 4), bytes[..4]))
        {
            return null;
        }

        uint small = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        return small < 0x8000_0000 ? small
            : index.TryRead(table + (count * 4) + ((small & 0x7FFF_FFFF) * 8L), bytes) ? BinaryPrimitives.ReadInt64BigEndian(bytes)
            : null;
    }

    private byte[]? ReadObject(RandomFile pack, RandomFile index, long offset, bool isBlob, int depth)
    {
        const int commitType = 1;
        const int treeType = 2;
        const int blobType = 3;
        const int tagType = 4;
        const int offsetDelta = 6;
        const int referenceDelta = 7;
        byte[] head = new byte[64];
        if (depth == 0 || offset < 12 || pack.ReadSome(offset, head) < 2)
        {
            return null;
        }

        int at = 0;
        int type = head[0] >> 4 & 7;
        long size = head[0] & 15;
        for (int shift = 4; (head[at++] & 0x80) != 0 && at < 10; shift += 7)
        {
            size |= (long)(head[at] & 0x7F) << shift;
        }

        bool isWanted = isBlob ? type is blobType : type is commitType or treeType or tagType;
        if (size > GitObjects.MaxObjectBytes || !(isWanted || type is offsetDelta or referenceDelta))
        {
            return null;
        }

        long? baseOffset = null;
        if (type == offsetDelta)
        {
            long distance = head[at] & 0x7F;
            while ((head[at++] & 0x80) != 0 && at < 30)
            {
                distance = ((distance + 1) << 7) | (uint)(head[at] & 0x7F);
            }

            baseOffset = offset - distance;
        }
        else if (type == referenceDelta)
        {
            baseOffset = OffsetOf(index, head.AsSpan(at, hashBytes));
            at += hashBytes;
        }

        byte[] deflated = new byte[size + (size / 1000) + 256];
        int read = pack.ReadSome(offset + at, deflated);
        if (read <= 0 || GitObjects.Inflate(deflated[..read], (int)size + 1) is not { } bytes)
        {
            return null;
        }

        return isWanted ? bytes
            : baseOffset is { } start && ReadObject(pack, index, start, isBlob, depth - 1) is { } source ? GitDelta.Apply(source, bytes)
            : null;
    }
}
