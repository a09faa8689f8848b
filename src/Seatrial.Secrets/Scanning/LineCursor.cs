using System.Runtime.InteropServices;

namespace Seatrial.Secrets.Scanning;

/// <summary>Turns ascending byte offsets into 1-based lines and columns, reading the text once. LF, CR LF and CR end a line.</summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct LineCursor(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> text = text;
    private int position;

    public int Line { get; private set; } = 1;

    /// <summary>In UTF-16 code units.</summary>
    public int Column { get; private set; } = 1;

    /// <summary>Goes on to an offset.</summary>
    /// <param name="offset">Not before the offset of the call before.</param>
    public void MoveTo(int offset)
    {
        while (position < offset)
        {
            int lineEnd = text[position..offset].IndexOfAny((byte)'\n', (byte)'\r');
            if (lineEnd < 0)
            {
                Column += CountUtf16(text[position..offset]);
                position = offset;
                return;
            }

            position += lineEnd + 1;
            bool pair = text[position - 1] == '\r' && position < text.Length && text[position] == '\n';
            if (pair && position == offset)
            {
                // Between the two bytes of one line end: still on the old line.
                position--;
                Column += lineEnd;
                return;
            }

            position += pair ? 1 : 0;
            Line++;
            Column = 1;
        }
    }

    /// <summary>A character beyond U+FFFF takes four bytes in UTF-8 and two units in UTF-16; every other takes one unit.</summary>
    private static int CountUtf16(ReadOnlySpan<byte> utf8)
    {
        int count = 0;
        foreach (byte b in utf8)
        {
            count +=
                (b & 0xC0) == 0x80 ? 0
                : b >= 0xF0 ? 2
                : 1;
        }

        return count;
    }
}
