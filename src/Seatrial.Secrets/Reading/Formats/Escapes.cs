using System.Text;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>Undoes the ways in which strings write special characters.</summary>
internal static class Escapes
{
    /// <summary>
    /// Backslash and one character (<c>\n \t \" \\ \/</c>), <c>\u0041</c> (RFC 8259, section 7), <c>\x41</c>; others stay as they are.
    /// </summary>
    public static byte[] Decode(ReadOnlySpan<byte> text)
    {
        byte[] result = new byte[text.Length];
        int length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                result[length++] = text[i];
                continue;
            }

            byte kind = text[++i];
            int digits = kind switch
            {
                (byte)'u' => 4,
                (byte)'x' => 2,
                _ => 0,
            };
            if (digits > 0 && TryReadHex(text, i + 1, digits, out int code))
            {
                i += digits;
                length += code < 0x80 ? WriteOne(result, length, (byte)code) : WriteRune(result, length, code);
                continue;
            }

            length = Plain(kind) is { } plain ? WriteOne(result, length, plain) + length : Both(result, length, kind);
        }

        return result[..length];
    }

    public static byte[] Undouble(ReadOnlySpan<byte> text, byte quote)
    {
        byte[] result = new byte[text.Length];
        int length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            result[length++] = text[i];
            i += text[i] == quote && i + 1 < text.Length && text[i + 1] == quote ? 1 : 0;
        }

        return result[..length];
    }

    private static byte? Plain(byte kind) =>
        kind switch
        {
            (byte)'n' => (byte)'\n',
            (byte)'r' => (byte)'\r',
            (byte)'t' => (byte)'\t',
            (byte)'"'
            or (byte)'\''
            or (byte)'`'
            or (byte)'\\'
            or (byte)'/'
            or (byte)'$'
            or (byte)' '
            or (byte)'='
            or (byte)':'
            or (byte)'#' => kind,
            _ => null,
        };

    private static int Both(byte[] result, int length, byte kind)
    {
        result[length] = (byte)'\\';
        result[length + 1] = kind;
        return length + 2;
    }

    private static int WriteOne(byte[] result, int at, byte value)
    {
        result[at] = value;
        return 1;
    }

    /// <summary>At most three bytes for six of source; a lone surrogate becomes U+FFFD.</summary>
    private static int WriteRune(byte[] result, int at, int code) =>
        (Rune.TryCreate(code, out Rune rune) ? rune : Rune.ReplacementChar).TryEncodeToUtf8(result.AsSpan(at), out int written)
            ? written
            : 0;

    private static bool TryReadHex(ReadOnlySpan<byte> text, int at, int digits, out int code)
    {
        code = 0;
        if (at + digits > text.Length)
        {
            return false;
        }

        foreach (byte b in text.Slice(at, digits))
        {
            if (!Bytes.IsHex(b))
            {
                return false;
            }

            code = (code << 4) | (Bytes.IsDigit(b) ? b - '0' : (b | 0x20) - 'a' + 10);
        }

        return true;
    }
}
