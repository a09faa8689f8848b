using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>
/// JSON inside of a string of JSON: its quotes stand behind a backslash, those of the next level behind three. The places stay those of the file.
/// </summary>
internal static class NestedText
{
    private const int MaxLevel = 3;

    /// <summary>Reads a string's text where it is an object or an array.</summary>
    /// <param name="text">The file.</param>
    /// <param name="range">The string as it is written.</param>
    /// <param name="values">Takes the values.</param>
    /// <param name="key">The string's own name.</param>
    public static void Read(ReadOnlySpan<byte> text, ByteRange range, ReadValues values, ByteRange key)
    {
        ReadOnlySpan<byte> trimmed = Bytes.Trim(text.Slice(range.Start, range.Length));
        if (trimmed.Length > 8 && trimmed[0] is (byte)'{' or (byte)'[' && trimmed.IndexOf("\\\""u8) is > 0 and < 64)
        {
            values.Enter(key);
            Read(text, range, values, level: 1);
            values.Leave();
        }
    }

    private static void Read(ReadOnlySpan<byte> text, ByteRange range, ReadValues values, int level)
    {
        int slashes = (1 << level) - 1;
        ByteRange key = default;
        for (int at = range.Start; TryFindQuote(text, ref at, range.End, slashes);)
        {
            int start = ++at;
            if (!TryFindQuote(text, ref at, range.End, slashes))
            {
                return;
            }

            var value = new ByteRange(start, Math.Max(0, at - slashes - start));
            at++;
            int next = Lines.SkipBlanks(text, at, range.End);
            if (next < range.End && text[next] == ':')
            {
                key = value;
                continue;
            }

            if (!value.IsEmpty)
            {
                values.Add(text, new NamedValue { Key = key, Value = value, IsNested = true, Writing = ValueWriting.Quoted, Role = key.IsEmpty ? ValueRole.ListItem : ValueRole.Setting });
                if (level < MaxLevel && text[value.Start] == '{')
                {
                    Read(text, value, values, level + 1);
                }
            }

            key = default;
        }
    }

    /// <summary>Goes to the next quote with exactly so many backslashes before it; more of them belong to a deeper level.</summary>
    private static bool TryFindQuote(ReadOnlySpan<byte> text, ref int at, int end, int slashes)
    {
        while (at < end)
        {
            int next = text[at..end].IndexOf((byte)'"');
            if (next < 0)
            {
                return false;
            }

            at += next;
            int before = at;
            while (before > 0 && text[before - 1] == '\\')
            {
                before--;
            }

            if (at - before == slashes)
            {
                return true;
            }

            at++;
        }

        return false;
    }
}
