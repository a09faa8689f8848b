using System.Buffers.Binary;

namespace Seatrial.Engine.Workspaces.Git;

/// <summary>Reads the bytes of an index. Malformed input yields null, never an exception: the file may come from anywhere.</summary>
internal static class GitIndexReader
{
    private const int HeaderBytes = 12;

    /// <summary>Bytes of an entry before its object id.</summary>
    private const int StatBytes = 40;

    private const int MaxUnpackedBytes = 256 << 20;

    public static GitIndex? Read(byte[] bytes, int hashBytes)
    {
        if (bytes.Length < HeaderBytes + hashBytes || !bytes.AsSpan().StartsWith("DIRC"u8))
        {
            return null;
        }

        int version = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(4));
        int count = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(8));
        int end = bytes.Length - hashBytes;
        if (version is < 2 or > 4 || count < 0 || count > (end - HeaderBytes) / (StatBytes + hashBytes + 2))
        {
            return null;
        }

        var names = new NameTable(bytes, version == 4);
        var entries = new IndexEntry[count];
        int at = HeaderBytes;
        for (int i = 0; i < count; i++)
        {
            if (!TryReadEntry(bytes, end, hashBytes, version, ref at, names, out entries[i]))
            {
                return null;
            }
        }

        return TryReadExtensions(bytes.AsSpan(0, end), at, hashBytes, out var trees)
            ? new GitIndex(bytes, names.Bytes, entries, hashBytes, trees)
            : null;
    }

    private static bool TryReadEntry(byte[] bytes, int end, int hashBytes, int version, ref int at, NameTable names, out IndexEntry entry)
    {
        entry = default;
        int start = at;
        if (end - at < StatBytes + hashBytes + 2)
        {
            return false;
        }

        var stat = bytes.AsSpan(at);
        uint flags = BinaryPrimitives.ReadUInt16BigEndian(stat[(StatBytes + hashBytes)..]);
        at += StatBytes + hashBytes + 2;
        if ((flags & 0x4000) != 0)
        {
            if (version < 3 || end - at < 2)
            {
                return false;
            }

            flags |= (uint)BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at)) << 16;
            at += 2;
        }

        if (!names.TryRead(end, ref at, out int nameStart, out int nameLength))
        {
            return false;
        }

        if (version < 4)
        {
            // One to eight NULs make the entry a multiple of eight bytes.
            at = start + ((at - start + 8) & ~7);
        }

        entry = new IndexEntry(
            nameStart,
            nameLength,
            BinaryPrimitives.ReadUInt32BigEndian(stat[24..]),
            BinaryPrimitives.ReadUInt32BigEndian(stat[36..]),
            BinaryPrimitives.ReadUInt32BigEndian(stat[8..]),
            BinaryPrimitives.ReadUInt32BigEndian(stat[12..]),
            start + StatBytes,
            flags
        );
        return at <= end;
    }

    /// <summary>An extension whose name starts with a small letter must be understood: none is.</summary>
    private static bool TryReadExtensions(ReadOnlySpan<byte> bytes, int at, int hashBytes, out CacheTree trees)
    {
        trees = CacheTree.Empty;
        while (bytes.Length - at >= 8)
        {
            var name = bytes.Slice(at, 4);
            uint size = BinaryPrimitives.ReadUInt32BigEndian(bytes[(at + 4)..]);
            at += 8;
            if (size > bytes.Length - at || name[0] is >= (byte)'a' and <= (byte)'z')
            {
                return false;
            }

            if (name.SequenceEqual("TREE"u8))
            {
                trees = CacheTree.Parse(bytes.Slice(at, (int)size), hashBytes);
            }

            at += (int)size;
        }

        return true;
    }

    /// <summary>Paths lie in the index itself, or in version 4 are each told by how they differ from the one before.</summary>
    private sealed class NameTable(byte[] index, bool compressed)
    {
        private byte[] unpacked = compressed ? new byte[index.Length] : [];
        private int used;
        private int previousStart;
        private int previousLength;

        public byte[] Bytes => compressed ? unpacked : index;

        public bool TryRead(int end, ref int at, out int start, out int length)
        {
            start = at;
            length = 0;
            int keep = 0;
            if (compressed && !TryReadStrip(end, ref at, out keep))
            {
                return false;
            }

            int nul = index.AsSpan(at, end - at).IndexOf((byte)0);
            if (nul < 0 || keep + nul == 0)
            {
                return false;
            }

            if (!compressed)
            {
                length = nul;
                at += nul;
                return true;
            }

            if (unpacked.Length - used < keep + nul)
            {
                // Each path shares most of the one before: without a bound, a small file could unpack to any size.
                if (unpacked.Length > MaxUnpackedBytes)
                {
                    return false;
                }

                Array.Resize(ref unpacked, (unpacked.Length * 2) + keep + nul);
            }

            unpacked.AsSpan(previousStart, keep).CopyTo(unpacked.AsSpan(used));
            index.AsSpan(at, nul).CopyTo(unpacked.AsSpan(used + keep));
            start = previousStart = used;
            length = previousLength = keep + nul;
            used += length;
            at += nul + 1;
            return true;
        }

        /// <summary>How many bytes to drop from the end of the path before, in the variable-width form of pack offsets.</summary>
        private bool TryReadStrip(int end, ref int at, out int keep)
        {
            long strip = 0;
            keep = 0;
            for (int shift = 0; at < end && shift < 5; shift++)
            {
                byte current = index[at++];
                strip = (strip << 7) | (uint)(current & 0x7F);
                if ((current & 0x80) == 0)
                {
                    keep = (int)(previousLength - strip);
                    return strip <= previousLength;
                }

                strip++;
            }

            return false;
        }
    }
}
