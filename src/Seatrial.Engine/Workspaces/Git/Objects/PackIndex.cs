using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;

namespace Seatrial.Engine.Workspaces.Git.Objects;

/// <summary>
/// The index of one pack: object ids in order, and where each object begins (gitformat-pack(5), versions 1 and 2). Every read is bounded,
/// so that a damaged index gives wrong places and never a fault.
/// </summary>
internal sealed class PackIndex
{
    private const int FanoutBytes = 1024;
    private const int ChunkBytes = 1 << 20;

    /// <summary>Ids between two entries of <see cref="starts"/>, about: they lie in one or two lines of the processor's cache.</summary>
    private const int IdsToASlot = 2;
    private const int MaxSlotBits = 22;

    private readonly MappedFile file;
    private readonly int hashBytes;
    private readonly long ids;
    private readonly int idStride;
    private readonly long offsets;
    private readonly int offsetStride;
    private readonly int[] fanout = new int[257];

    /// <summary>The position of the first id whose leading bits are at least the index; finer than the index's own table.</summary>
    private readonly int[] starts;
    private readonly int shift;

    private PackIndex(MappedFile file, int hashBytes, bool isFirstVersion, ReadOnlySpan<byte> table)
    {
        this.file = file;
        this.hashBytes = hashBytes;
        for (int i = 0; i < 256; i++)
        {
            fanout[i + 1] = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(table[(i * 4)..]), int.MaxValue);
        }

        ids = FanoutBytes + (isFirstVersion ? 4 : 8);
        idStride = isFirstVersion ? hashBytes + 4 : hashBytes;
        offsets = isFirstVersion ? FanoutBytes : ids + ((long)Count * (hashBytes + 4));
        offsetStride = isFirstVersion ? hashBytes + 4 : 4;
        int bits = Math.Clamp(BitOperations.Log2((uint)Math.Max(1, Count / IdsToASlot)), 8, MaxSlotBits);
        shift = 32 - bits;
        starts = new int[(1 << bits) + 1];
    }

    /// <summary>Number of objects.</summary>
    public int Count => fanout[256];

    /// <summary>Null, with a reason, for what is not a whole index.</summary>
    public static PackIndex? Read(MappedFile file, int hashBytes, out string problem)
    {
        problem = "";
        bool isSecond = file.Slice(0, 8).SequenceEqual((ReadOnlySpan<byte>)[0xFF, (byte)'t', (byte)'O', (byte)'c', 0, 0, 0, 2]);
        if (!isSecond && file.Slice(0, 4).SequenceEqual((ReadOnlySpan<byte>)[0xFF, (byte)'t', (byte)'O', (byte)'c']))
        {
            problem = "its version is not known";
            return null;
        }

        var table = file.Slice(isSecond ? 8 : 0, FanoutBytes);
        if (table.Length < FanoutBytes)
        {
            problem = "it is cut off";
            return null;
        }

        var index = new PackIndex(file, hashBytes, !isSecond, table);
        for (int i = 0; i < 256; i++)
        {
            if (index.fanout[i] > index.fanout[i + 1])
            {
                problem = "its table of first bytes is damaged";
                return null;
            }
        }

        long needed = index.offsets + ((long)index.Count * index.offsetStride) + (isSecond ? 2 * hashBytes : 0);
        if (needed > file.Length)
        {
            problem = "it is cut off";
            return null;
        }

        index.FillStarts();
        return index;
    }

    /// <summary>
    /// Whether the checksum at the end of the index is that of what stands before it. The same hash as for objects; about a millisecond a
    /// megabyte.
    /// </summary>
    public bool IsIntact()
    {
        using var hash = IncrementalHash.CreateHash(hashBytes == 32 ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA1);
        long end = file.Length - hashBytes;
        for (long at = 0; at < end; at += ChunkBytes)
        {
            hash.AppendData(file.Slice(at, Math.Min(ChunkBytes, end - at)));
        }

        return hash.GetHashAndReset().AsSpan().SequenceEqual(file.Slice(end, hashBytes));
    }

    /// <summary>The id of the object at a position of the index.</summary>
    public ReadOnlySpan<byte> Id(int position) => file.Slice(ids + ((long)position * idStride), hashBytes);

    /// <summary>Where the object begins in the pack.</summary>
    public long Offset(int position)
    {
        uint small = BinaryPrimitives.ReadUInt32BigEndian(file.Slice(offsets + ((long)position * offsetStride), 4));
        if (small < 0x8000_0000 || offsetStride != 4)
        {
            return small;
        }

        // The highest bit: the rest is a place in a second table of eight bytes each.
        var large = file.Slice(offsets + ((long)Count * 4) + ((small & 0x7FFF_FFFF) * 8L), 8);
        return large.Length == 8 ? BinaryPrimitives.ReadInt64BigEndian(large) : -1;
    }

    /// <summary>The position of an object id, or -1; also for what is none, such as a base that a damaged pack names.</summary>
    public int Find(ReadOnlySpan<byte> id)
    {
        if (id.Length != hashBytes)
        {
            return -1;
        }

        int slot = (int)(BinaryPrimitives.ReadUInt32BigEndian(id) >> shift);
        int low = starts[slot];
        int high = starts[slot + 1];
        ulong wanted = BinaryPrimitives.ReadUInt64BigEndian(id);
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            var known = Id(middle);
            ulong first = BinaryPrimitives.ReadUInt64BigEndian(known);
            int order = wanted != first ? wanted.CompareTo(first) : id.SequenceCompareTo(known);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order > 0 ? (middle + 1, high) : (low, middle);
        }

        return -1;
    }

    /// <summary>Ids of a damaged index may not ascend: places are wrong then, and within it.</summary>
    private void FillStarts()
    {
        int slot = 0;
        for (int position = 0; position < Count; position++)
        {
            int last = (int)(BinaryPrimitives.ReadUInt32BigEndian(Id(position)) >> shift);
            while (slot <= last)
            {
                starts[slot++] = position;
            }
        }

        starts.AsSpan(slot).Fill(Count);
    }
}
