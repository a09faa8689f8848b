using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>Rows whose values a character separates.</summary>
internal static class DelimitedRows
{
    private const int MaxColumns = 400;

    /// <summary>Adds the values of one row under the names of their columns.</summary>
    public static void Add(
        ReadOnlySpan<byte> text,
        int at,
        int end,
        byte separator,
        IReadOnlyList<ByteRange> columns,
        ByteRange table,
        ReadValues values
    )
    {
        values.Enter(table);
        int column = 0;
        foreach (ByteRange cell in Cells(text, at, end, separator))
        {
            if (column < columns.Count && !cell.IsEmpty)
            {
                values.Add(
                    text,
                    new NamedValue
                    {
                        Key = columns[column],
                        Value = cell,
                        Writing = ValueWriting.Bare,
                        Role = ValueRole.Column,
                    }
                );
            }

            column++;
        }

        values.Leave();
    }

    /// <summary>The cells of a line without blanks and quotes around them; a separator inside of quotes is text (RFC 4180).</summary>
    public static List<ByteRange> Cells(ReadOnlySpan<byte> text, int at, int end, byte separator)
    {
        var cells = new List<ByteRange>();
        while (at <= end && cells.Count < MaxColumns)
        {
            int start = Lines.SkipBlanks(text, at, end);
            int close = start < end && text[start] == '"' && separator != '"' ? text[(start + 1)..end].IndexOf((byte)'"') : -1;
            int from = close < 0 ? at : start + close + 2;
            int length = from > end ? -1 : text[from..end].IndexOf(separator);
            int stop = length < 0 ? end : from + length;
            cells.Add(close < 0 ? Trim(text, at, stop) : new ByteRange(start + 1, close));
            at = stop + 1;
        }

        return cells;
    }

    private static ByteRange Trim(ReadOnlySpan<byte> text, int from, int to)
    {
        while (from < to && Bytes.IsSpace(text[from]))
        {
            from++;
        }

        while (to > from && Bytes.IsSpace(text[to - 1]))
        {
            to--;
        }

        return new ByteRange(from, to - from);
    }
}
