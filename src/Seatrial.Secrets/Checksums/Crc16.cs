namespace Seatrial.Secrets.Checksums;

/// <summary>CRC-16/XMODEM: polynomial 0x1021, initial value 0. Strkeys of Stellar and nkeys of NATS end in it, low byte first.</summary>
internal static class Crc16
{
    public static ushort Of(ReadOnlySpan<byte> bytes)
    {
        int crc = 0;
        foreach (byte b in bytes)
        {
            crc ^= b << 8;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 0x8000) != 0 ? (crc << 1) ^ 0x1021 : crc << 1;
            }
        }

        return (ushort)crc;
    }

    /// <summary>Whether the last two bytes are the checksum of those before them.</summary>
    public static bool Ends(ReadOnlySpan<byte> bytes) => bytes.Length > 2 && Of(bytes[..^2]) == (bytes[^2] | bytes[^1] << 8);

    /// <summary>The bytes with their checksum behind them.</summary>
    public static byte[] Append(ReadOnlySpan<byte> bytes)
    {
        ushort crc = Of(bytes);
        return [.. bytes, (byte)crc, (byte)(crc >> 8)];
    }
}
