using System.Security.Cryptography;

namespace Seatrial.Secrets.Surroundings;

/// <summary>
/// Values that their issuers print in public documentation for everybody to try: the first eight bytes of their SHA-256, so that none stands here.
/// </summary>
internal static class KnownSamples
{
    private static readonly ulong[] Digests = [0x2CAFC0970149A84F, 0xF2D6CA16515033E5, 0x78314B11BE2E5815, 0x8BE5D113C0871CE1, 0xF5E95C9954635B65];

    public static bool Contains(ReadOnlySpan<byte> value)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(value, digest);
        return Array.IndexOf(Digests, System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(digest)) >= 0;
    }
}
