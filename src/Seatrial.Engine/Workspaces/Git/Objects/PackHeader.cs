using System.Runtime.InteropServices;

namespace Seatrial.Engine.Workspaces.Git.Objects;

/// <summary>
/// What stands before the compressed bytes of an object in a pack (gitformat-pack(5), "pack-*.pack files have the following format").
/// </summary>
/// <param name="Type">1 to 4: <see cref="ObjectKind"/>; 6: a delta to an offset; 7: a delta to an id.</param>
/// <param name="Size">Bytes when inflated: of the object, or of the delta.</param>
/// <param name="Distance">How far before it the base begins, for a delta to an offset.</param>
/// <param name="Length">Bytes of the header; for a delta to an id without the id.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PackHeader(int Type, long Size, long Distance, int Length)
{
    public const int OffsetDelta = 6;
    public const int IdDelta = 7;

    /// <summary>More bytes than a header has, an id not counted.</summary>
    public const int MaxBytes = 24;

    /// <summary>False for what cannot be a header.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out PackHeader header)
    {
        header = default;
        int at = 0;
        if (bytes.IsEmpty)
        {
            return false;
        }

        int type = bytes[0] >> 4 & 7;
        long size = bytes[0] & 15;
        for (int shift = 4; (bytes[at++] & 0x80) != 0; shift += 7)
        {
            if (at >= bytes.Length || shift > 53)
            {
                return false;
            }

            size |= (long)(bytes[at] & 0x7F) << shift;
        }

        long distance = 0;
        if (type == OffsetDelta)
        {
            if (at >= bytes.Length)
            {
                return false;
            }

            distance = bytes[at] & 0x7F;
            while ((bytes[at++] & 0x80) != 0)
            {
                if (at >= bytes.Length || distance > long.MaxValue >> 8)
                {
                    return false;
                }

                distance = ((distance + 1) << 7) | (uint)(bytes[at] & 0x7F);
            }
        }

        header = new PackHeader(type, size, distance, at);
        return type is >= 1 and <= 4 or OffsetDelta or IdDelta;
    }
}
