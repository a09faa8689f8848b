using System.Buffers;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>Names, attributes and text of XML.</summary>
internal static class XmlNames
{
    private const int LongestAttribute = 8192;

    private static readonly SearchValues<byte> NameCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-:"u8
    );

    /// <summary>Reads a name without its prefix and moves behind it.</summary>
    public static ByteRange Read(ReadOnlySpan<byte> text, ref int at)
    {
        int length = text[at..].IndexOfAnyExcept(NameCharacters);
        length = length < 0 ? text.Length - at : length;
        int colon = text.Slice(at, length).LastIndexOf((byte)':') + 1;
        var name = new ByteRange(at + colon, length - colon);
        at += length;
        return name;
    }

    /// <summary>Reads <c>name="value"</c>; false at the end of the tag.</summary>
    public static bool TryReadAttribute(ReadOnlySpan<byte> text, ref int at, ReadValues values, out ByteRange name, out ByteRange value)
    {
        value = default;
        at = SkipSpace(text, at);
        name = Read(text, ref at);
        if (name.IsEmpty)
        {
            return false;
        }

        int sign = SkipSpace(text, at);
        if (sign >= text.Length || text[sign] != '=')
        {
            return true;
        }

        at = SkipSpace(text, sign + 1);
        if (at >= text.Length || text[at] is not ((byte)'"' or (byte)'\''))
        {
            return false;
        }

        ReadOnlySpan<byte> rest = text[(at + 1)..Math.Min(text.Length, at + 1 + values.Reach(LongestAttribute))];
        int length = rest.IndexOf(text[at]);
        if (length < 0)
        {
            values.Spend(rest.Length);
            at++;
            return false;
        }

        value = new ByteRange(at + 1, length);
        at += length + 2;
        return true;
    }

    /// <summary>Text between tags without white space around it, and without the marks of a CDATA section.</summary>
    public static ByteRange Trim(ReadOnlySpan<byte> text, int from, int to)
    {
        while (from < to && Bytes.IsSpace(text[from]))
        {
            from++;
        }

        while (to > from && Bytes.IsSpace(text[to - 1]))
        {
            to--;
        }

        return text[from..to].StartsWith("<![CDATA["u8) && text[from..to].EndsWith("]]>"u8) && to - from >= 12
            ? new ByteRange(from + 9, to - from - 12)
            : new ByteRange(from, to - from);
    }

    private static int SkipSpace(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && Bytes.IsSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
