using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>
/// JSON inside of a string: where the string's own quote is the same, its quotes stand behind a backslash, those of the next level behind
/// three. The places stay those of the file.
/// </summary>
internal static class NestedText
{
    private const int MaxLevel = 3;
    private const int NearBeginning = 64;

    /// <summary>Reads a string's text where it is an object or an array.</summary>
    /// <param name="text">The file.</param>
    /// <param name="range">The string as it is written, without its quotes.</param>
    /// <param name="values">Takes the values.</param>
    /// <param name="key">The string's own name; empty for none.</param>
    /// <param name="template">What else is known of the values.</param>
    public static void Read(ReadOnlySpan<byte> text, ByteRange range, ReadValues values, ByteRange key, NamedValue template)
    {
        if (!IsJson(text.Slice(range.Start, range.Length), out bool isEscaped))
        {
            return;
        }

        if (!key.IsEmpty)
        {
            values.Enter(key);
        }

        Read(text, range, values, template with { IsNested = true, Writing = ValueWriting.Quoted }, level: isEscaped ? 1 : 0);
        if (!key.IsEmpty)
        {
            values.Leave();
        }
    }

    /// <summary>An object or an array with something in quotes near its beginning.</summary>
    public static bool IsJson(ReadOnlySpan<byte> content, out bool isEscaped)
    {
        ReadOnlySpan<byte> trimmed = Bytes.Trim(content);
        isEscaped = false;
        if (trimmed.Length <= 8 || trimmed[0] is not ((byte)'{' or (byte)'['))
        {
            return false;
        }

        int quote = trimmed[..Math.Min(trimmed.Length, NearBeginning)].IndexOf((byte)'"');
        isEscaped = quote > 0 && trimmed[quote - 1] == '\\';
        return quote > 0;
    }

    private static void Read(ReadOnlySpan<byte> text, ByteRange range, ReadValues values, NamedValue template, int level)
    {
        int slashes = (1 << level) - 1;
        ByteRange key = default;
        for (int at = range.Start; TryFindQuote(text, ref at, range.End, slashes); )
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
                values.Add(text, template with { Key = key, Value = value, Role = key.IsEmpty ? ValueRole.ListItem : template.Role });
                if (level < MaxLevel && text[value.Start] == '{')
                {
                    Read(text, value, values, template, level + 1);
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
