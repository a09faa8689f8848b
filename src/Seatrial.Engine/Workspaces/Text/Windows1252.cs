using System.Text;

namespace Seatrial.Engine.Workspaces.Text;

/// <summary>
/// Reads single bytes as the WHATWG Encoding Standard reads <c>windows-1252</c> (index-windows-1252): Latin-1 but for 0x80–0x9F. Runs of valid UTF-8 in
/// between stay as they are, since most such files are UTF-8 with a stray byte.
/// </summary>
internal static class Windows1252
{
    private const string C1 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>Writes at most three bytes for each byte of input; returns the bytes written.</summary>
    public static int ToUtf8(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int written = 0;
        while (!source.IsEmpty)
        {
            int ascii = source.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            ascii = ascii < 0 ? source.Length : ascii;
            source[..ascii].CopyTo(target[written..]);
            written += ascii;
            source = source[ascii..];
            if (source.IsEmpty)
            {
                break;
            }

            bool valid = Rune.DecodeFromUtf8(source, out var rune, out int used) == System.Buffers.OperationStatus.Done;
            if (!valid)
            {
                rune = new Rune(source[0] is >= 0x80 and <= 0x9F ? C1[source[0] - 0x80] : (char)source[0]);
                used = 1;
            }

            written += rune.EncodeToUtf8(target[written..]);
            source = source[used..];
        }

        return written;
    }
}
