using System.Text;

namespace Seatrial.Secrets.Checksums;

/// <summary>Base 32 in capitals without padding (RFC 4648, section 6).</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Fills the whole of <paramref name="bytes"/>; false where the text has another alphabet or too few digits.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> text, Span<byte> bytes)
    {
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

        return count == bytes.Length;
    }

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder((bytes.Length * 8 / 5) + 1);
        for (int bit = 0; bit < bytes.Length * 8; bit += 5)
        {
            int window = bytes[bit / 8] << 8 | (bit / 8 + 1 < bytes.Length ? bytes[bit / 8 + 1] : 0);
            text.Append(Alphabet[window >> (11 - bit % 8) & 31]);
        }

        return text.ToString();
    }
}
