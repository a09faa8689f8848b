namespace Seatrial.Secrets.Checksums;

/// <summary>CRC-32 as in IEEE 802.3 (reflected, polynomial 0xEDB88320), over texts of at most some hundred bytes.</summary>
internal static class Crc32
{
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte b in bytes)
        {
            crc ^= b;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (0xEDB88320u & (0u - (crc & 1)));
            }
        }

        return ~crc;
    }
}
