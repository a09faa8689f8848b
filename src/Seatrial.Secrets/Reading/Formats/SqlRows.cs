using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>Rows that a statement writes, each a scope named by its table.</summary>
internal static class SqlRows
{
    private static readonly WordSet Hashes = new(
        "crypt md5 sha sha1 sha2 sha224 sha256 sha384 sha512 password old_password digest hashbytes"
    );

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
        bool isData = Bytes.Contains(text[at..end], "stdin"u8);
        for (at = Lines.Next(text, end); isData && at < text.Length && !text[at..].StartsWith("\\."u8); )
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

    private static void ReadTuples(
        ReadOnlySpan<byte> text,
        ref int at,
        ByteRange table,
        IReadOnlyList<ByteRange> columns,
        ReadValues values
    )
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

    /// <summary>
    /// A function that makes a hash of its first argument, in whatever schema: <c>crypt('…', gen_salt('bf'))</c> of PostgreSQL's pgcrypto,
    /// <c>MD5('…')</c> of MySQL.
    /// </summary>
    public static bool IsHash(ReadOnlySpan<byte> before)
    {
        before = before.TrimEnd((byte)' ');
        int start = before.LastIndexOfAnyExcept(ByteSets.MemberName) + 1;
        ReadOnlySpan<byte> function = before[start..];
        return Hashes.Contains(function[(function.LastIndexOf((byte)'.') + 1)..]);
    }

    /// <summary>The text in quotes that begins here is what such a function is given, whatever its column keeps.</summary>
    public static bool IsToBeHashed(ReadOnlySpan<byte> text, int start) => text[..start].EndsWith("('"u8) && IsHash(text[..(start - 2)]);

    private static void ReadTuple(ReadOnlySpan<byte> text, ref int at, IReadOnlyList<ByteRange> columns, ReadValues values)
    {
        int column = 0;
        int hashed = -1;
        for (int open = 1; at < text.Length && open > 0; )
        {
            byte b = text[at];
            if (b == '\'')
            {
                bool isClosed = Quotes.TryReadSql(text, ref at, values, out ByteRange value, out ByteRange decoded);
                bool isPlain = open == 1 || (open == 2 && hashed == column);
                hashed = -1;
                if (isClosed && isPlain && column < columns.Count && !value.IsEmpty)
                {
                    values.Add(
                        text,
                        new NamedValue
                        {
                            Key = columns[column],
                            Value = value,
                            Decoded = decoded,
                            Writing = ValueWriting.Quoted,
                            Role = ValueRole.Column,
                        }
                    );
                }

                continue;
            }

            hashed = b == '(' && open == 1 && IsHash(text[..at]) ? column : hashed;
            open +=
                b == '(' ? 1
                : b == ')' ? -1
                : 0;
            column += b == ',' && open == 1 ? 1 : 0;
            at++;
        }
    }
}
