using System.Text;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Checksums;

/// <summary>Stellar's secret seeds: version byte, 32 bytes and a CRC-16/XMODEM, in base 32 (SEP-23, "strkeys").</summary>
internal static class StellarSeed
{
    private const byte SeedVersion = 18 << 3;
    private const int SeedLength = 32;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static CandidateVerdict Judge(in SecretCandidate candidate)
        => IsValid(candidate.Value) ? Verdicts.Proven("its built-in checksum is right") : CandidateVerdict.Dismiss("its built-in checksum is wrong");

    public static bool IsValid(ReadOnlySpan<byte> text)
    {
        Span<byte> bytes = stackalloc byte[1 + SeedLength + 2];
        int bits = 0;
        int count = 0;
        uint buffer = 0;
        foreach (byte c in text)
        {
            int digit = Alphabet.IndexOf((char)c, StringComparison.Ordinal);
            if (digit < 0)
            {
                return false;
            }

            buffer = (buffer << 5) | (uint)digit;
            bits += 5;
            if (bits >= 8 && count < bytes.Length)
            {
                bits -= 8;
                bytes[count++] = (byte)(buffer >> bits);
            }
        }

        return count == bytes.Length && bytes[0] == SeedVersion && Crc16(bytes[..^2]) == (bytes[^2] | bytes[^1] << 8);
    }

    public static string Make(byte[] seed)
    {
        byte[] head = [SeedVersion, .. seed];
        ushort crc = Crc16(head);
        byte[] bytes = [.. head, (byte)crc, (byte)(crc >> 8)];
        var text = new StringBuilder();
        for (int bit = 0; bit < bytes.Length * 8; bit += 5)
        {
            int window = bytes[bit / 8] << 8 | (bit / 8 + 1 < bytes.Length ? bytes[bit / 8 + 1] : 0);
            text.Append(Alphabet[window >> (11 - bit % 8) & 31]);
        }

        return text.ToString();
    }

    private static ushort Crc16(ReadOnlySpan<byte> bytes)
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
}
