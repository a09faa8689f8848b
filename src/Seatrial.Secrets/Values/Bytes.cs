using System.Text;

namespace Seatrial.Secrets.Values;

/// <summary>Small questions about ASCII text in bytes. Letter case never matters unless a name says so.</summary>
internal static class Bytes
{
    public static bool IsLower(byte b) => b is >= (byte)'a' and <= (byte)'z';

    public static bool IsUpper(byte b) => b is >= (byte)'A' and <= (byte)'Z';

    public static bool IsLetter(byte b) => IsLower((byte)(b | 0x20));

    public static bool IsDigit(byte b) => b is >= (byte)'0' and <= (byte)'9';

    public static bool IsHex(byte b) => IsDigit(b) || (b | 0x20) is >= 'a' and <= 'f';

    public static bool IsWord(byte b) => IsLetter(b) || IsDigit(b) || b == '_';

    public static bool IsSpace(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    public static bool EqualsText(ReadOnlySpan<byte> text, ReadOnlySpan<byte> other) => Ascii.EqualsIgnoreCase(text, other);

    public static bool StartsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> start) =>
        text.Length >= start.Length && Ascii.EqualsIgnoreCase(text[..start.Length], start);

    public static bool EndsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> end) =>
        text.Length >= end.Length && Ascii.EqualsIgnoreCase(text[^end.Length..], end);

    /// <summary>Position of <paramref name="word"/>, which is in lower case; -1 where it does not occur.</summary>
    public static int IndexOf(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word)
    {
        byte lower = word[0];
        byte upper = (byte)(IsLower(lower) ? lower & 0xDF : lower);
        for (int from = 0; from + word.Length <= text.Length; )
        {
            int at = text[from..].IndexOfAny(lower, upper);
            if (at < 0 || from + at + word.Length > text.Length)
            {
                return -1;
            }

            if (Ascii.EqualsIgnoreCase(text.Slice(from + at, word.Length), word))
            {
                return from + at;
            }

            from += at + 1;
        }

        return -1;
    }

    public static bool Contains(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) => IndexOf(text, word) >= 0;

    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text) => text.Trim(" \t\r\n"u8);
}
