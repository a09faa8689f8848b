using Seatrial.Secrets.Filter;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>The value of a line: in quotes, or bare to the end of the line or a comment, continued after a backslash.</summary>
internal static class SettingValues
{
    private const int MostContinuations = 100;
    private const int LongestBlock = 4096;

    /// <summary>Reads a value and adds it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">Its name.</param>
    /// <param name="at">Offset of its first character.</param>
    /// <param name="end">End of the line; moves with continued lines and strings over several.</param>
    /// <param name="template">What else is known of it.</param>
    /// <param name="values">Takes the value.</param>
    public static void Add(ReadOnlySpan<byte> text, ByteRange name, int at, ref int end, NamedValue template, ReadValues values)
    {
        if (text[at] is (byte)'"' or (byte)'\'' or (byte)'`')
        {
            int behind = at;
            if (text[at..].StartsWith("\"\"\""u8) || text[at..].StartsWith("'''"u8))
            {
                AddBlock(text, name, at, ref end, template, values);
                return;
            }

            if (
                Quotes.TryReadEscaped(text, ref behind, values, isMultiLine: false, out ByteRange quoted, out ByteRange decoded)
                && quoted.Length > 0
            )
            {
                values.Add(text, template with { Key = name, Value = quoted, Decoded = decoded, Writing = ValueWriting.Quoted });
                NestedText.Read(text, quoted, values, name, template);
                return;
            }
        }

        if (text[at] is (byte)'{' or (byte)'[' && TryReadNested(text, name, at, ref end, values))
        {
            return;
        }

        int valueEnd = Lines.TrimEnd(text, at, FindComment(text, at, end));
        ByteRange joined = default;
        if (valueEnd > at && text[valueEnd - 1] == '\\' && Lines.Next(text, end) < text.Length)
        {
            (joined, valueEnd) = Join(text, at, ref end, values);
        }

        if (valueEnd > at)
        {
            values.Add(
                text,
                template with
                {
                    Key = name,
                    Value = new ByteRange(at, valueEnd - at),
                    Decoded = joined,
                    Writing = ValueWriting.Bare,
                }
            );
        }
    }

    /// <summary>Strings over several lines between three quotes (TOML).</summary>
    private static void AddBlock(ReadOnlySpan<byte> text, ByteRange name, int at, ref int end, NamedValue template, ReadValues values)
    {
        ReadOnlySpan<byte> rest = text[(at + 3)..Math.Min(text.Length, at + 3 + values.Reach(LongestBlock))];
        int length = rest.IndexOf(text.Slice(at, 3));
        if (length > 0)
        {
            values.Add(text, template with { Key = name, Value = new ByteRange(at + 3, length), Writing = ValueWriting.Block });
            end = Math.Max(end, Lines.End(text, at + 3 + length));
        }
        else
        {
            values.Spend(rest.Length);
        }
    }

    /// <summary>Arrays and inline tables of TOML, over several lines as well.</summary>
    private static bool TryReadNested(ReadOnlySpan<byte> text, ByteRange name, int at, ref int end, ReadValues values)
    {
        int close = Brackets.FindClose(text, at, values);
        if (close < 0 || text[at..close].IndexOfAny((byte)'"', (byte)'\'') < 0)
        {
            return false;
        }

        values.Enter(name);
        BraceText.Read(text, at + 1, close, values);
        values.Leave();
        end = Math.Max(end, Lines.End(text, close));
        return true;
    }

    /// <summary>A mark of a comment counts after a blank only: passwords have '#' in them.</summary>
    private static int FindComment(ReadOnlySpan<byte> text, int at, int end)
    {
        for (int i = at + 1; i < end; i++)
        {
            int next = text[i..end].IndexOfAny((byte)'#', (byte)';');
            if (next < 0)
            {
                return end;
            }

            i += next;
            if (text[i - 1] is (byte)' ' or (byte)'\t')
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>Java properties: the next line goes on where it has its first character (java.util.Properties).</summary>
    private static (ByteRange Joined, int ValueEnd) Join(ReadOnlySpan<byte> text, int at, ref int end, ReadValues values)
    {
        var parts = new List<byte>();
        int from = at;
        for (int i = 0; i < MostContinuations; i++)
        {
            int stop = Lines.TrimEnd(text, from, end);
            bool goesOn = stop > from && text[stop - 1] == '\\';
            parts.AddRange(text[from..(goesOn ? stop - 1 : stop)]);
            int next = Lines.Next(text, end);
            if (!goesOn || next >= text.Length || parts.Count > Quotes.LongestDecoded)
            {
                return (values.Keep([.. parts]), stop);
            }

            end = Lines.End(text, next);
            from = Lines.SkipBlanks(text, next, end);
        }

        return (values.Keep([.. parts]), Lines.TrimEnd(text, from, end));
    }
}
