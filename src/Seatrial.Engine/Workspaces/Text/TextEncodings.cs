using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace Seatrial.Engine.Workspaces.Text;

/// <summary>
/// Tells text from binary and brings every text to UTF-8. A byte order mark decides; without one, a NUL in the first <see cref="Window"/>
/// bytes means binary (git's own heuristic, <c>buffer_is_binary</c>) unless the bytes look like UTF-16; what is not valid UTF-8 is read as
/// Windows-1252.
/// </summary>
internal static class TextEncodings
{
    /// <summary>Bytes that are looked at to tell text from binary.</summary>
    public const int Window = 8000;

    /// <summary>The encoding, and how many bytes of byte order mark come first.</summary>
    public static TextEncoding Detect(ReadOnlySpan<byte> bytes, out int mark)
    {
        mark = 0;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            mark = 3;
        }
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) && bytes.Length % 4 == 0)
        {
            mark = 4;
            return TextEncoding.Utf32LittleEndian;
        }
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]) && bytes.Length % 4 == 0)
        {
            mark = 4;
            return TextEncoding.Utf32BigEndian;
        }
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            mark = 2;
            return TextEncoding.Utf16LittleEndian;
        }
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            mark = 2;
            return TextEncoding.Utf16BigEndian;
        }

        var head = bytes[..Math.Min(bytes.Length, Window)];
        if (head.Contains((byte)0))
        {
            return Utf16WithoutMark(head);
        }

        return Utf8.IsValid(bytes[mark..]) ? TextEncoding.Utf8 : TextEncoding.Windows1252;
    }

    /// <summary>Upper bound of what <see cref="ToUtf8"/> writes for so many bytes of input.</summary>
    public static int MaxUtf8Bytes(TextEncoding encoding, int length) =>
        encoding switch
        {
            TextEncoding.Utf16LittleEndian or TextEncoding.Utf16BigEndian => ((length + 1) / 2 * 3) + 3,
            TextEncoding.Utf32LittleEndian or TextEncoding.Utf32BigEndian => length + 4,
            TextEncoding.Windows1252 => length * 3,
            _ => length,
        };

    /// <summary>Writes the text as UTF-8; what is malformed becomes U+FFFD. Returns the bytes written.</summary>
    public static int ToUtf8(TextEncoding encoding, ReadOnlySpan<byte> source, Span<byte> target) =>
        encoding switch
        {
            TextEncoding.Utf16LittleEndian => FromUtf16(source, target, bigEndian: false),
            TextEncoding.Utf16BigEndian => FromUtf16(source, target, bigEndian: true),
            TextEncoding.Utf32LittleEndian => FromUtf32(source, target, bigEndian: false),
            TextEncoding.Utf32BigEndian => FromUtf32(source, target, bigEndian: true),
            TextEncoding.Windows1252 => Windows1252.ToUtf8(source, target),
            _ => throw new ArgumentOutOfRangeException(nameof(encoding)),
        };

    /// <summary>
    /// Mostly Western text in UTF-16 has its NULs on one side of the byte pairs only: at least nine of ten there, and none on the other.
    /// </summary>
    private static TextEncoding Utf16WithoutMark(ReadOnlySpan<byte> head)
    {
        int pairs = head.Length / 2;
        if (pairs == 0)
        {
            return TextEncoding.Binary;
        }

        int evenNuls = 0;
        int oddNuls = 0;
        for (int i = 0; i + 1 < head.Length; i += 2)
        {
            evenNuls += head[i] == 0 ? 1 : 0;
            oddNuls += head[i + 1] == 0 ? 1 : 0;
        }

        return (evenNuls, oddNuls) switch
        {
            (0, _) when oddNuls * 10 >= pairs * 9 && IsText(head, 0) => TextEncoding.Utf16LittleEndian,
            (_, 0) when evenNuls * 10 >= pairs * 9 && IsText(head, 1) => TextEncoding.Utf16BigEndian,
            _ => TextEncoding.Binary,
        };
    }

    /// <summary>Tables of 16-bit numbers have the same shape, but also control characters.</summary>
    private static bool IsText(ReadOnlySpan<byte> head, int side)
    {
        for (int i = 0; i + 1 < head.Length; i += 2)
        {
            byte low = head[i + side];
            if (head[i + 1 - side] == 0 && low < 0x20 && low is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1B))
            {
                return false;
            }
        }

        return true;
    }

    private static int FromUtf16(ReadOnlySpan<byte> source, Span<byte> target, bool bigEndian)
    {
        int written = 0;
        int at = 0;
        while (at + 1 < source.Length)
        {
            uint unit = Unit(source, at, bigEndian);
            at += 2;
            var rune = Rune.ReplacementChar;
            if (!char.IsSurrogate((char)unit))
            {
                rune = new Rune((char)unit);
            }
            else if (at + 1 < source.Length && Rune.TryCreate((char)unit, (char)Unit(source, at, bigEndian), out var pair))
            {
                rune = pair;
                at += 2;
            }

            written += rune.EncodeToUtf8(target[written..]);
        }

        return at < source.Length ? written + Rune.ReplacementChar.EncodeToUtf8(target[written..]) : written;
    }

    private static ushort Unit(ReadOnlySpan<byte> source, int at, bool bigEndian) =>
        bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(source[at..]) : BinaryPrimitives.ReadUInt16LittleEndian(source[at..]);

    private static int FromUtf32(ReadOnlySpan<byte> source, Span<byte> target, bool bigEndian)
    {
        int written = 0;
        for (int at = 0; at + 3 < source.Length; at += 4)
        {
            uint unit = bigEndian
                ? BinaryPrimitives.ReadUInt32BigEndian(source[at..])
                : BinaryPrimitives.ReadUInt32LittleEndian(source[at..]);
            written += (Rune.TryCreate(unit, out var rune) ? rune : Rune.ReplacementChar).EncodeToUtf8(target[written..]);
        }

        return written;
    }
}
