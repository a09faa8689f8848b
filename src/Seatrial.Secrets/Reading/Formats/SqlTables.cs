using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>The columns of tables, in the order in which a dump defines them.</summary>
internal sealed class SqlTables
{
    private const int MaxTables = 500;
    private const int MaxColumns = 400;

    private static readonly WordSet NoColumns = new("primary unique key index constraint foreign check fulltext spatial exclude like");

    private readonly List<(ByteRange Name, List<ByteRange> Columns)> tables = [];

    /// <summary>Reads what follows <c>CREATE</c>; anything but a table is passed over.</summary>
    public void ReadDefinition(ReadOnlySpan<byte> text, ref int at, ReadValues values)
    {
        at = SqlTokens.SkipSpace(text, at, values);
        if (tables.Count < MaxTables && SqlTokens.TrySkip(text, ref at, "table"u8))
        {
            ByteRange name = SqlTokens.ReadName(text, ref at, values);
            while (
                Bytes.EqualsText(text.Slice(name.Start, name.Length), "if"u8)
                || Bytes.EqualsText(text.Slice(name.Start, name.Length), "not"u8)
                || Bytes.EqualsText(text.Slice(name.Start, name.Length), "exists"u8)
            )
            {
                name = SqlTokens.ReadName(text, ref at, values);
            }

            at = SqlTokens.SkipSpace(text, at, values);
            if (at < text.Length && text[at] == '(')
            {
                at++;
                tables.Add((name, ReadColumns(text, ref at, values, isDefinition: true)));
            }
        }

        SqlTokens.SkipStatement(text, ref at, values);
    }

    /// <summary>The columns of a table; none where it was not defined.</summary>
    public IReadOnlyList<ByteRange> ColumnsOf(ReadOnlySpan<byte> text, ByteRange table)
    {
        foreach (var (name, columns) in tables)
        {
            if (text.Slice(name.Start, name.Length).SequenceEqual(text.Slice(table.Start, table.Length)))
            {
                return columns;
            }
        }

        return [];
    }

    /// <summary>Reads names up to the closing parenthesis: in a definition the first word after each comma, else every name.</summary>
    public static List<ByteRange> ReadColumns(ReadOnlySpan<byte> text, ref int at, ReadValues values, bool isDefinition)
    {
        var columns = new List<ByteRange>();
        bool isExpected = true;
        for (int open = 1; at < text.Length && open > 0; )
        {
            at = SqlTokens.SkipSpace(text, at, values);
            if (at >= text.Length)
            {
                break;
            }

            byte b = text[at];
            if (isExpected && open == 1 && (Bytes.IsWord(b) || b is (byte)'`' or (byte)'"' or (byte)'['))
            {
                ByteRange name = SqlTokens.ReadName(text, ref at, values);
                if (columns.Count < MaxColumns && !(isDefinition && NoColumns.Contains(text.Slice(name.Start, name.Length))))
                {
                    columns.Add(name);
                }

                isExpected = false;
            }
            else if (b == '\'')
            {
                Quotes.TryReadSql(text, ref at, values, out _, out _);
            }
            else
            {
                open +=
                    b == '(' ? 1
                    : b == ')' ? -1
                    : 0;
                isExpected |= b == ',' && open == 1;
                at++;
            }
        }

        return columns;
    }
}
