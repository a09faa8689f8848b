using Seatrial.Secrets.Filter;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>Strings in quotes, as the formats write them.</summary>
internal static class Quotes
{
    /// <summary>Longer strings are no credentials; their end is still found.</summary>
    private const int LongestSql = 1024 * 1024;

    public const int LongestDecoded = 64 * 1024;

    /// <summary>
    /// Reads a string whose special characters are written after a backslash (JSON, RFC 8259; C; shells, YAML and TOML in double quotes).
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Offset of the opening quote; moves behind the closing one, or to the end of what was read.</param>
    /// <param name="values">Takes the decoded bytes where there are escapes; null to leave them.</param>
    /// <param name="isMultiLine">The string may go over lines.</param>
    /// <param name="value">The text between the quotes.</param>
    /// <param name="decoded">Its bytes where they differ.</param>
    /// <returns>Whether a closing quote was found.</returns>
    public static bool TryReadEscaped(
        ReadOnlySpan<byte> text,
        ref int at,
        ReadValues? values,
        bool isMultiLine,
        out ByteRange value,
        out ByteRange decoded
    )
    {
        byte quote = text[at];
        int start = ++at;
        bool hasEscapes = false;
        decoded = default;
        while (at < text.Length)
        {
            int next = text[at..].IndexOfAny(quote, (byte)'\\', (byte)'\n');
            at = next < 0 ? text.Length : at + next;
            if (next < 0 || (text[at] == '\n' && !isMultiLine))
            {
                break;
            }

            if (text[at] == quote)
            {
                value = new ByteRange(start, at - start);
                at++;
                decoded =
                    hasEscapes && values is not null && value.Length <= LongestDecoded
                        ? values.Keep(Escapes.Decode(text.Slice(value.Start, value.Length)))
                        : default;
                return true;
            }

            hasEscapes |= text[at] == '\\';
            at += text[at] == '\\' ? 2 : 1;
        }

        at = Math.Min(at, text.Length);
        value = new ByteRange(start, at - start);
        return false;
    }

    /// <summary>Reads a string of SQL: a quote stands in it doubled, or behind a backslash as MySQL's dumps have it.</summary>
    /// <inheritdoc cref="TryReadEscaped"/>
    public static bool TryReadSql(ReadOnlySpan<byte> text, ref int at, ReadValues values, out ByteRange value, out ByteRange decoded)
    {
        int start = ++at;
        int to = Math.Min(text.Length, start + values.Reach(LongestSql));
        bool hasSpecial = false;
        for (int i = start; i < to; )
        {
            int next = text[i..to].IndexOfAny((byte)'\'', (byte)'\\');
            if (next < 0)
            {
                break;
            }

            i += next;
            bool isPair = i + 1 < to && (text[i] == '\\' || text[i + 1] == '\'');
            if (!isPair && text[i] == '\'')
            {
                value = new ByteRange(start, i - start);
                decoded =
                    hasSpecial && value.Length is > 0 and <= LongestDecoded
                        ? values.Keep(Escapes.Undouble(Escapes.Decode(text.Slice(start, value.Length)), (byte)'\''))
                        : default;
                at = i + 1;
                return true;
            }

            hasSpecial = true;
            i += isPair ? 2 : 1;
        }

        values.Spend(to - start);
        (value, decoded) = (default, default);
        return false;
    }

    /// <summary>
    /// Reads a string in which a doubled quote stands for one and nothing else is special (SQL, CSV in RFC 4180, YAML in single quotes).
    /// </summary>
    /// <inheritdoc cref="TryReadEscaped"/>
    public static bool TryReadDoubled(ReadOnlySpan<byte> text, ref int at, ReadValues? values, out ByteRange value, out ByteRange decoded)
    {
        byte quote = text[at];
        int start = ++at;
        bool hasDoubled = false;
        decoded = default;
        while (at < text.Length)
        {
            int next = text[at..].IndexOf(quote);
            if (next < 0)
            {
                break;
            }

            at += next + 1;
            if (at >= text.Length || text[at] != quote)
            {
                value = new ByteRange(start, at - 1 - start);
                decoded =
                    hasDoubled && values is not null && value.Length <= LongestDecoded
                        ? values.Keep(Escapes.Undouble(text.Slice(value.Start, value.Length), quote))
                        : default;
                return true;
            }

            hasDoubled = true;
            at++;
        }

        at = text.Length;
        value = new ByteRange(start, at - start);
        return false;
    }
}
