using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>
/// SQL that writes data: <c>INSERT</c> gives its values the names of its columns, or those of the <c>CREATE TABLE</c> before it; <c>UPDATE
/// … SET</c> names its own; <c>COPY … FROM stdin</c> of PostgreSQL is followed by lines with tabs. What a query compares with is not read,
/// but for the name of a setting that is updated.
/// </summary>
internal static class SqlText
{
    public static void Read(ReadOnlySpan<byte> text, ReadValues values)
    {
        var tables = new SqlTables();
        for (int at = 0; at < text.Length; )
        {
            at = SqlTokens.SkipToStatement(text, at, values);
            if (at >= text.Length)
            {
                break;
            }

            if (SqlTokens.TrySkip(text, ref at, "insert"u8) || SqlTokens.TrySkip(text, ref at, "replace"u8))
            {
                SqlRows.ReadInsert(text, ref at, tables, values);
            }
            else if (SqlTokens.TrySkip(text, ref at, "create"u8))
            {
                tables.ReadDefinition(text, ref at, values);
            }
            else if (SqlTokens.TrySkip(text, ref at, "copy"u8))
            {
                SqlRows.ReadCopy(text, ref at, tables, values);
            }
            else if (SqlTokens.TrySkip(text, ref at, "update"u8))
            {
                ReadUpdate(text, ref at, values);
            }
            else if (SqlTokens.TrySkip(text, ref at, "alter"u8) || Bytes.StartsWith(text[at..], "set"u8))
            {
                SqlSettings.ReadSet(text, ref at, values);
            }
            else if (SqlTokens.TrySkip(text, ref at, "select"u8))
            {
                SqlSettings.ReadCall(text, ref at, values);
            }
            else
            {
                SqlTokens.SkipStatement(text, ref at, values);
            }
        }
    }

    /// <summary><c>UPDATE t SET a = 'x', b = 'y' WHERE …</c>: up to the condition.</summary>
    private static void ReadUpdate(ReadOnlySpan<byte> text, ref int at, ReadValues values)
    {
        values.Enter(SqlTokens.ReadName(text, ref at, values));
        ByteRange column = default;
        bool isOfSetting = false;
        while (at < text.Length && text[at] != ';')
        {
            at = SqlTokens.SkipSpace(text, at, values);
            if (at >= text.Length)
            {
                break;
            }

            if (SqlTokens.TrySkip(text, ref at, "where"u8))
            {
                if (isOfSetting)
                {
                    ReadNaming(text, ref at, values);
                }

                break;
            }

            if (text[at] == '\'' && Quotes.TryReadSql(text, ref at, values, out ByteRange value, out ByteRange decoded))
            {
                isOfSetting |= PairWords.Valued.Contains(text.Slice(column.Start, column.Length));
                values.Add(
                    text,
                    new NamedValue
                    {
                        Key = column,
                        Value = value,
                        Decoded = decoded,
                        Writing = ValueWriting.Quoted,
                        Role = ValueRole.Column,
                    }
                );
            }
            else if (Bytes.IsWord(text[at]) || text[at] is (byte)'`' or (byte)'"' or (byte)'[')
            {
                ByteRange name = SqlTokens.ReadName(text, ref at, values);
                bool isCall = SqlTokens.SkipSpace(text, at, values) is var open && open < text.Length && text[open] == '(';
                column =
                    !isCall ? name
                    : SqlRows.IsHash(text[..at]) ? column
                    : default;
            }
            else
            {
                column = text[at] == ',' ? default : column;
                at++;
            }
        }

        values.Leave();
        SqlTokens.SkipStatement(text, ref at, values);
    }

    /// <summary><c>WHERE key = 'smtp_password'</c>: says which setting the value is of.</summary>
    private static void ReadNaming(ReadOnlySpan<byte> text, ref int at, ReadValues values)
    {
        ByteRange column = SqlTokens.ReadName(text, ref at, values);
        at = SqlTokens.SkipSpace(text, at, values);
        if (at < text.Length && text[at] == '=' && PairWords.Naming.Contains(text.Slice(column.Start, column.Length)))
        {
            at = SqlTokens.SkipSpace(text, at + 1, values);
            if (at < text.Length && text[at] == '\'' && Quotes.TryReadSql(text, ref at, values, out ByteRange name, out _))
            {
                values.Add(
                    text,
                    new NamedValue
                    {
                        Key = column,
                        Value = name,
                        Writing = ValueWriting.Quoted,
                        Role = ValueRole.Column,
                    }
                );
            }
        }
    }
}
