using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>The scripts in a page, which are programs. What a form holds is not read: it is the visitor's.</summary>
internal static class HtmlText
{
    private const int LongestScript = 1024 * 1024;

    /// <summary>Where they stand.</summary>
    public static void FindScripts(ReadOnlySpan<byte> text, List<ByteRange> scripts)
    {
        for (int at = 0; at < text.Length;)
        {
            int open = Bytes.IndexOf(text[at..], "<script"u8);
            int start = open < 0 ? -1 : text[(at + open)..].IndexOf((byte)'>');
            if (start < 0)
            {
                return;
            }

            start += at + open + 1;
            int length = Bytes.IndexOf(text[start..Math.Min(text.Length, start + LongestScript)], "</script"u8);
            int end = length < 0 ? text.Length : start + length;
            scripts.Add(new ByteRange(start, end - start));
            at = end;
        }
    }
}
