using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Seatrial.Syntax;

/// <summary>
/// Text as the native parsers take it: UTF-8 without NULs, each byte where it was. Some of them take either for the end of the text.
/// </summary>
internal static class Utf8Text
{
    /// <summary>
    /// The same memory where there is nothing to clean; else a copy in which a byte that is no UTF-8, and a NUL, is a space, so that what
    /// stands around it is read.
    /// </summary>
    public static ReadOnlyMemory<byte> Clean(ReadOnlyMemory<byte> text) =>
        Utf8.IsValid(text.Span) && !text.Span.Contains((byte)0) ? text : Replace(text.ToArray());

    /// <summary>Where the character with this index begins; the end when there are fewer.</summary>
    public static int ByteOffset(ReadOnlySpan<byte> utf8, int characters)
    {
        int at = 0;
        for (; at < utf8.Length && characters > 0; characters--)
        {
            Rune.DecodeFromUtf8(utf8[at..], out _, out int length);
            at += length;
        }

        return at;
    }

    private static byte[] Replace(byte[] text)
    {
        text.AsSpan().Replace((byte)0, (byte)' ');
        int at = 0;
        while (text.AsSpan(at).IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is var ascii and >= 0)
        {
            at += ascii;
            bool isValid = Rune.DecodeFromUtf8(text.AsSpan(at), out _, out int length) == OperationStatus.Done;
            if (!isValid)
            {
                text.AsSpan(at, length).Fill((byte)' ');
            }

            at += length;
        }

        return text;
    }
}
