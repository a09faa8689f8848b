using Seatrial.Secrets.Filter;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>
/// YAML line by line (YAML 1.2.2): maps and lists by their indentation, scalars in all styles, flow collections by <see cref="BraceText"/>.
/// Templates of other languages in it (Helm, Jinja) are passed over as text.
/// </summary>
internal static class YamlText
{
    public static void Read(ReadOnlySpan<byte> text, ReadValues values) => Read(text, 0, text.Length, values);

    /// <summary>Reads a part of a text.</summary>
    public static void Read(ReadOnlySpan<byte> text, int from, int to, ReadValues values)
    {
        text = text[..to];
        var nesting = new YamlNesting(stackalloc int[ReadValues.MaxDepth], values);
        for (int at = from; at < text.Length; )
        {
            int end = Lines.End(text, at);
            int line = at;
            int start = Lines.SkipBlanks(text, at, end);
            at = Lines.Next(text, end);
            if (start == end || text[start] == '%' || text[start..end].StartsWith("{{"u8))
            {
                continue;
            }

            if (text[start] == '#')
            {
                ReadComment(text, start, end, values);
            }
            else if (text[start..end].StartsWith("---"u8) && start == line)
            {
                nesting.CloseAll();
            }
            else
            {
                ReadEntry(text, line, start, ref end, ref nesting, values);
                at = Math.Max(at, Lines.Next(text, end));
            }
        }

        nesting.CloseAll();
    }

    /// <summary>Reads what begins in a line; the end moves where it goes on in further ones.</summary>
    private static void ReadEntry(ReadOnlySpan<byte> text, int line, int start, ref int end, ref YamlNesting nesting, ReadValues values)
    {
        while (text[start] == '-' && (start + 1 == end || text[start + 1] is (byte)' ' or (byte)'\t'))
        {
            nesting.Open(start - line, isItem: true, default);
            start = Lines.SkipBlanks(text, start + 1, end);
            if (start == end)
            {
                return;
            }
        }

        int column = start - line;
        if (!YamlKeys.TryRead(text, ref start, end, out ByteRange key))
        {
            YamlScalars.Add(text, default, start, column - 1, ref end, values);
            return;
        }

        nesting.CloseTo(column);
        if (start == end || text[start] == '#')
        {
            nesting.Open(column, isItem: false, key);
        }
        else if (YamlScalars.IsAnchorAlone(text, start, end))
        {
            nesting.Open(column, isItem: false, key);
        }
        else
        {
            YamlScalars.Add(text, key, start, column, ref end, values);
        }
    }

    /// <summary>A setting that is commented out: a name without blanks, a colon and a value.</summary>
    private static void ReadComment(ReadOnlySpan<byte> text, int start, int end, ReadValues values)
    {
        Lines.SkipCommentMark(text, ref start, end);
        start += start < end && text[start] == '-' ? 1 : 0;
        start = Lines.SkipBlanks(text, start, end);
        if (
            start < end
            && YamlKeys.TryRead(text, ref start, end, out ByteRange key)
            && start < end
            && text.Slice(key.Start, key.Length).IndexOf((byte)' ') < 0
        )
        {
            int stop = end;
            SettingValues.Add(text, key, start, ref stop, new NamedValue { Value = default, IsCommentedOut = true }, values);
        }
    }
}
