using System.Buffers.Binary;
using System.Numerics;

namespace Seatrial.Secrets.Checksums;

/// <summary>Marvin32, Microsoft's keyed hash for hash tables (US patent 20130262421, as in the .NET runtime), used as the checksum of Azure's keys.</summary>
internal static class Marvin32
{
    public static uint Of(ReadOnlySpan<byte> data, ulong seed)
    {
        uint p0 = (uint)seed;
        uint p1 = (uint)(seed >> 32);
        for (; data.Length >= sizeof(uint); data = data[sizeof(uint)..])
        {
            p0 += BinaryPrimitives.ReadUInt32LittleEndian(data);
            Mix(ref p0, ref p1);
        }

        uint tail = 0x80;
        for (int i = data.Length - 1; i >= 0; i--)
        {
            tail = (tail << 8) | data[i];
        }

        p0 += tail;
        Mix(ref p0, ref p1);
        Mix(ref p0, ref p1);
        return p0 ^ p1;
    }

    private static void Mix(ref uint p0, ref uint p1)
    {
        p1 ^= p0;
        p0 = BitOperations.RotateLeft(p0, 20);
        p0 += p1;
        p1 = BitOperations.RotateLeft(p1, 9);
        p1 ^= p0;
        p0 = BitOperations.RotateLeft(p0, 27);
        p0 += p1;
        p1 = BitOperations.RotateLeft(p1, 19);
    }
}
