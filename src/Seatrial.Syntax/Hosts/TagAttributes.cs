using System.Buffers;
using System.Text;

namespace Seatrial.Syntax.Hosts;

/// <summary>Attributes of one HTML tag.</summary>
internal static class TagAttributes
{
    private static readonly SearchValues<byte> s_space = SearchValues.Create(" \t\r\n\f"u8);
    private static readonly SearchValues<byte> s_blank = SearchValues.Create(" \t\r\n\f/"u8);
    private static readonly SearchValues<byte> s_endOfName = SearchValues.Create(" \t\r\n\f/="u8);

    /// <summary>
    /// The value of an attribute in lower case, empty when it has none; null when the tag, from <c>&lt;</c> to <c>&gt;</c>, does not have
    /// it.
    /// </summary>
    public static string? Find(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name)
    {
        var rest = tag.TrimEnd((byte)'>');
        int at = rest.IndexOfAny(s_blank);
        while (at >= 0 && at < rest.Length)
        {
            int start = rest[at..].IndexOfAnyExcept(s_blank);
            if (start < 0)
            {
                return null;
            }

            at += start;
            int length = rest[(at + 1)..].IndexOfAny(s_endOfName);
            int end = length < 0 ? rest.Length : at + 1 + length;
            bool isWanted = Ascii.EqualsIgnoreCase(rest[at..end], name);
            string value = ReadValue(rest, ref end);
            if (isWanted)
            {
                return value;
            }

            at = end;
        }

        return null;
    }

    private static string ReadValue(ReadOnlySpan<byte> tag, ref int at)
    {
        int equals = at + Math.Max(0, tag[at..].IndexOfAnyExcept(s_space));
        if (equals >= tag.Length || tag[equals] != '=')
        {
            return "";
        }

        int skipped = tag[(equals + 1)..].IndexOfAnyExcept(s_space);
        if (skipped < 0)
        {
            at = tag.Length;
            return "";
        }

        int start = equals + 1 + skipped;
        bool isQuoted = tag[start] is (byte)'"' or (byte)'\'';
        int length = isQuoted ? tag[(start + 1)..].IndexOf(tag[start]) : tag[start..].IndexOfAny(s_space);
        start += isQuoted ? 1 : 0;
        int end = length < 0 ? tag.Length : start + length;
        at = Math.Min(tag.Length, end + (isQuoted ? 1 : 0));
        return Encoding.UTF8.GetString(tag[start..end]).Trim().ToLowerInvariant();
    }
}
