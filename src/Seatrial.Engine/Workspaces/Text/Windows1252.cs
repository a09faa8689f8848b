using System.Text;

namespace Seatrial.Engine.Workspaces.Text;

/// <summary>
/// Reads single bytes as the WHATWG Encoding Standard reads <c>windows-1252</c> (index-windows-1252): Latin-1 but for 0x80–0x9F. Runs of valid UTF-8 in
/// between stay as they are, since most such files are UTF-8 with a stray byte.
/// </summary>
internal static class Windows1252
{
    private const string C1 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>Longer runs of ASCII are worth a vectorised copy.</summary>
    private const int ShortRun = 16;

    /// <summary>Writes at most three bytes for each byte of input; returns the bytes written.</summary>
    public static int ToUtf8(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int written = 0;
        for (int at = 0; at < source.Length;)
        {
            int run = at;
            while (at < source.Length && at - run < ShortRun && source[at] < 0x80)
            {
                target[written++] = source[at++];
            }

            if (at - run == ShortRun)
            {
                int ascii = source[at..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
                ascii = ascii < 0 ? source.Length - at : ascii;
                source.Slice(at, ascii).CopyTo(target[written..]);
                (at, written) = (at + ascii, written + ascii);
            }

            if (at < source.Length && source[at] >= 0x80)
            {
                at += Write(source[at..], target, ref written);
            }
        }

        return written;
    }

    /// <summary>Writes the character that begins with a byte from 0x80 on, and answers how many bytes it has.</summary>
    private static int Write(ReadOnlySpan<byte> source, Span<byte> target, ref int written)
    {
        byte first = source[0];
        if (first is >= 0xC2 and <= 0xF4 && source.Length > 1 && (source[1] & 0xC0) == 0x80 && Rune.DecodeFromUtf8(source, out _, out int used) == System.Buffers.OperationStatus.Done)
        {
            source[..used].CopyTo(target[written..]);
            written += used;
            return used;
        }

        char character = first <= 0x9F ? C1[first - 0x80] : (char)first;
        if (character < 0x800)
        {
            target[written++] = (byte)(0xC0 | (character >> 6));
        }
        else
        {
            target[written++] = (byte)(0xE0 | (character >> 12));
            target[written++] = (byte)(0x80 | ((character >> 6) & 0x3F));
        }

        target[written++] = (byte)(0x80 | (character & 0x3F));
        return 1;
    }
}
