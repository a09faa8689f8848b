using Seatrial.Secrets.Filter;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>Rows that a statement writes, each a scope named by its table.</summary>
internal static class SqlRows
{
    /// <summary>Reads what follows <c>INSERT</c> or <c>REPLACE</c>.</summary>
    public static void ReadInsert(ReadOnlySpan<byte> text, ref int at, SqlTables tables, ReadValues values)
    {
        ByteRange table = ReadTable(text, ref at, values);
        at = SqlTokens.SkipSpace(text, at, values);
        IReadOnlyList<ByteRange> columns = tables.ColumnsOf(text, table);
        if (at < text.Length && text[at] == '(')
        {
            at++;
            columns = SqlTables.ReadColumns(text, ref at, values, isDefinition: false);
        }

        at = SqlTokens.SkipSpace(text, at, values);
        if (columns.Count > 0 && SqlTokens.TrySkip(text, ref at, "values"u8))
        {
            ReadTuples(text, ref at, table, columns, values);
        }

        SqlTokens.SkipStatement(text, ref at, values);
    }

    /// <summary>Reads what follows <c>COPY</c>: columns, and after the line with <c>stdin</c> rows with tabs up to <c>\.</c>.</summary>
    public static void ReadCopy(ReadOnlySpan<byte> text, ref int at, SqlTables tables, ReadValues values)
    {
        ByteRange table = SqlTokens.ReadName(text, ref at, values);
        at = SqlTokens.SkipSpace(text, at, values);
        IReadOnlyList<ByteRange> columns = tables.ColumnsOf(text, table);
        if (at < text.Length && text[at] == '(')
        {
            at++;
            columns = SqlTables.ReadColumns(text, ref at, values, isDefinition: false);
        }

        int end = Lines.End(text, at);
        bool isData = Seatrial.Secrets.Values.Bytes.Contains(text[at..end], "stdin"u8);
        for (at = Lines.Next(text, end); isData && at < text.Length && !text[at..].StartsWith("\\."u8);)
        {
            end = Lines.End(text, at);
            DelimitedRows.Add(text, at, end, (byte)'\t', columns, table, values);
            at = Lines.Next(text, end);
        }

        at = isData && at < text.Length ? Lines.End(text, at) : at;
    }

    private static ByteRange ReadTable(ReadOnlySpan<byte> text, ref int at, ReadValues values)
    {
        for (int words = 0; words < 4; words++)
        {
            at = SqlTokens.SkipSpace(text, at, values);
            if (SqlTokens.TrySkip(text, ref at, "into"u8))
            {
                return SqlTokens.ReadName(text, ref at, values);
            }

            SqlTokens.ReadName(text, ref at, values);
        }

        return default;
    }

    private static void ReadTuples(ReadOnlySpan<byte> text, ref int at, ByteRange table, IReadOnlyList<ByteRange> columns, ReadValues values)
    {
        while (true)
        {
            at = SqlTokens.SkipSpace(text, at, values);
            at += at < text.Length && text[at] == ',' ? 1 : 0;
            at = SqlTokens.SkipSpace(text, at, values);
            if (at >= text.Length || text[at] != '(')
            {
                return;
            }

            at++;
            values.Enter(table);
            ReadTuple(text, ref at, columns, values);
            values.Leave();
        }
    }

    private static void ReadTuple(ReadOnlySpan<byte> text, ref int at, IReadOnlyList<ByteRange> columns, ReadValues values)
    {
        int column = 0;
        for (int open = 1; at < text.Length && open > 0;)
        {
            byte b = text[at];
            if (b == '\'')
            {
                bool isClosed = Quotes.TryReadSql(text, ref at, values, out ByteRange value, out ByteRange decoded);
                if (isClosed && open == 1 && column < columns.Count && !value.IsEmpty)
                {
                    values.Add(text, new NamedValue { Key = columns[column], Value = value, Decoded = decoded, Writing = ValueWriting.Quoted, Role = ValueRole.Column });
                }

                continue;
            }

            open += b == '(' ? 1 : b == ')' ? -1 : 0;
            column += b == ',' && open == 1 ? 1 : 0;
            at++;
        }
    }
}
