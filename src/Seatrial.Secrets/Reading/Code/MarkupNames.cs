using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Code;

/// <summary>What a tag among code calls its value: <c>&lt;input type="hidden" name="api_key" value="…" /&gt;</c>.</summary>
internal static class MarkupNames
{
    /// <summary>Bytes before and behind an attribute in which its tag begins and ends.</summary>
    private const int LongestTag = 300;

    private static readonly WordSet Valued = new("value defaultvalue content");

    /// <summary>
    /// The text of the attribute <c>name</c> or <c>id</c> beside an attribute that holds a value; empty where there is none.
    /// </summary>
    public static ByteRange Beside(ReadOnlySpan<byte> text, ByteRange attribute)
    {
        if (!Valued.Contains(text.Slice(attribute.Start, attribute.Length)))
        {
            return default;
        }

        int from = Math.Max(0, attribute.Start - LongestTag);
        int open = text[from..attribute.Start].LastIndexOfAny((byte)'<', (byte)'>');
        if (open < 0 || text[from + open] != '<')
        {
            return default;
        }

        ReadOnlySpan<byte> tag = text[(from + open)..Math.Min(text.Length, attribute.End + LongestTag)];
        int close = tag[(attribute.End - from - open)..].IndexOf((byte)'>');
        tag = close < 0 ? tag : tag[..(attribute.End - from - open + close)];
        ByteRange name = Find(tag, " name=\""u8) is { IsEmpty: false } named ? named : Find(tag, " id=\""u8);
        return name.IsEmpty ? default : new ByteRange(from + open + name.Start, name.Length);
    }

    private static ByteRange Find(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> attribute)
    {
        int at = tag.IndexOf(attribute);
        int start = at + attribute.Length;
        int length = at < 0 ? -1 : tag[start..].IndexOf((byte)'"');
        return length <= 0 ? default : new ByteRange(start, length);
    }
}
