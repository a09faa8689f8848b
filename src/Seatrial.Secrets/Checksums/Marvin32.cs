using System.Buffers.Binary;
using System.Numerics;

namespace Seatrial.Secrets.Checksums;

/// <summary>
/// Marvin with 32 bits of result: the keyed checksum at the end of keys that Azure issues. Source: microsoft/security-utilities.
/// </summary>
internal static class Marvin32
{
    /// <summary>The checksum of the bytes under a 64-bit seed.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes, ulong seed)
    {
        uint low = (uint)seed;
        uint high = (uint)(seed >> 32);
        while (bytes.Length >= sizeof(uint))
        {
            low += BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            Mix(ref low, ref high);
            bytes = bytes[sizeof(uint)..];
        }

        // What is left, with a single bit behind it.
        Span<byte> tail = stackalloc byte[sizeof(uint)];
        tail.Clear();
        bytes.CopyTo(tail);
        tail[bytes.Length] = 0x80;
        low += BinaryPrimitives.ReadUInt32LittleEndian(tail);
        Mix(ref low, ref high);
        Mix(ref low, ref high);
        return low ^ high;
    }

    private static void Mix(ref uint low, ref uint high)
    {
        high ^= low;
        low = BitOperations.RotateLeft(low, 20);
        low += high;
        high = BitOperations.RotateLeft(high, 9);
        high ^= low;
        low = BitOperations.RotateLeft(low, 27);
        low += high;
        high = BitOperations.RotateLeft(high, 19);
    }
}
