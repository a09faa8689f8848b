using Seatrial.Secrets.Filter;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>Keys of YAML: plain or in quotes, up to a colon that a blank or the end of the line follows.</summary>
internal static class YamlKeys
{
    private const int Longest = 200;

    /// <summary>Reads a key and moves to its value, or to the end of the line where it stands in further ones.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, ref int at, int end, out ByteRange key)
    {
        key = default;
        int start = at;
        int colon;
        if (text[at] is (byte)'"' or (byte)'\'')
        {
            int close = text[(at + 1)..end].IndexOf(text[at]);
            colon = close < 0 ? end : Lines.SkipBlanks(text, at + close + 2, end);
            key = new ByteRange(start + 1, Math.Max(0, close));
            if (colon >= end || text[colon] != ':')
            {
                return false;
            }
        }
        else
        {
            if (
                text[at] is (byte)'{' or (byte)'[' or (byte)'|' or (byte)'>' or (byte)'*' or (byte)'&' or (byte)'!'
                || !TryFindColon(text, at, end, out colon)
            )
            {
                return false;
            }

            key = new ByteRange(start, Lines.TrimEnd(text, start, colon) - start);
        }

        if (key.Length is 0 or > Longest)
        {
            return false;
        }

        at = Lines.SkipBlanks(text, colon + 1, end);
        return true;
    }

    private static bool TryFindColon(ReadOnlySpan<byte> text, int at, int end, out int colon)
    {
        for (colon = at; colon < end; colon++)
        {
            int next = text[colon..end].IndexOfAny((byte)':', (byte)'"', (byte)'\'');
            colon = next < 0 ? end : colon + next;
            if (colon < end && text[colon] == ':' && (colon + 1 == end || text[colon + 1] is (byte)' ' or (byte)'\t'))
            {
                return true;
            }
        }

        return false;
    }
}
