using System.Buffers.Binary;
using System.Text;

namespace Seatrial.Engine.Workspaces.Text;

/// <summary>
/// Reads single bytes as the WHATWG Encoding Standard reads <c>windows-1252</c> (index-windows-1252): Latin-1 but for 0x80–0x9F. Runs of
/// valid UTF-8 in between stay as they are, since most such files are UTF-8 with a stray byte.
/// </summary>
internal static class Windows1252
{
    private const string C1 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>Bytes of ASCII that are worth a vectorised copy.</summary>
    private const int Run = sizeof(ulong);

    /// <summary>
    /// What each byte stands for: its bytes in UTF-8, the first in the lowest place, and how many those are in the highest.
    /// </summary>
    private static readonly uint[] s_characters = [.. Enumerable.Range(0, 256).Select(Encode)];

    /// <summary>Writes at most three bytes for each byte of input; returns the bytes written.</summary>
    public static int ToUtf8(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int written = 0;
        for (int at = 0; at < source.Length; )
        {
            if (source.Length - at >= Run && (BinaryPrimitives.ReadUInt64LittleEndian(source[at..]) & 0x8080_8080_8080_8080) == 0)
            {
                int ascii = source[at..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
                ascii = ascii < 0 ? source.Length - at : ascii;
                source.Slice(at, ascii).CopyTo(target[written..]);
                (at, written) = (at + ascii, written + ascii);
                continue;
            }

            uint character = s_characters[source[at]];
            int length = (int)(character >> 24);

            // Whether a byte is ASCII is no branch here: in a file that is no text at all nobody can guess it.
            if (at + 1 < source.Length)
            {
                if (
                    MayBeUtf8(source[at], source[at + 1])
                    && Rune.DecodeFromUtf8(source[at..], out _, out int used) == System.Buffers.OperationStatus.Done
                )
                {
                    source.Slice(at, used).CopyTo(target[written..]);
                    (at, written) = (at + used, written + used);
                    continue;
                }

                BinaryPrimitives.WriteUInt32LittleEndian(target[written..], character);
            }
            else
            {
                for (int i = 0; i < length; i++)
                {
                    target[written + i] = (byte)(character >> (8 * i));
                }
            }

            (at, written) = (at + 1, written + length);
        }

        return written;
    }

    private static bool MayBeUtf8(byte first, byte second) => ((uint)(first - 0xC2) <= 0xF4 - 0xC2) & ((second & 0xC0) == 0x80);

    private static uint Encode(int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        bytes.Clear();
        int length = new Rune(value is >= 0x80 and <= 0x9F ? C1[value - 0x80] : (char)value).EncodeToUtf8(bytes);
        bytes[3] = (byte)length;
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes);
    }
}
