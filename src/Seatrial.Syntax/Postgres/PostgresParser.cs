using System.Text.Json;

namespace Seatrial.Syntax.Postgres;

/// <summary>
/// Reads SQL with PostgreSQL's own parser. The text is split first (<see cref="SqlSplitter"/>), so that a statement that does not parse
/// costs itself alone. Without the native library this throws a <see cref="DllNotFoundException"/>: see
/// <see cref="SyntaxLibrary.IsAvailable"/>.
/// </summary>
public static class PostgresParser
{
    /// <summary>The longest text, in bytes: dumps of data are no source.</summary>
    public const int MaxBytes = 4 << 20;

    /// <summary>The longest statement, in bytes; its tree may be 150 times as long.</summary>
    public const int MaxStatementBytes = 128 << 10;

    /// <summary>The number of statements that are parsed; the others are skipped.</summary>
    public const int MaxStatements = 20_000;

    /// <summary>The size of all trees of one text as JSON, in bytes; statements behind it are skipped.</summary>
    public const int MaxTreeBytes = 32 << 20;

    private const string Unreadable = "the tree is too deep or cannot be read";

    /// <summary>
    /// Parses every statement of a text, which must not change afterwards. Psql's own commands and the data of COPY are left out.
    /// </summary>
    public static PostgresScript Parse(ReadOnlyMemory<byte> sql) =>
        sql.Length > MaxBytes
            ? new PostgresScript(sql, [], ParseStatus.TooLarge)
            : new PostgresScript(sql, SqlThread.Run(() => ParseAll(Utf8Text.Clean(sql).Span)), ParseStatus.Complete);

    /// <summary>
    /// Reads the bodies of functions, procedures and DO blocks that are written in PL/pgSQL: an array with one tree for each, as
    /// libpg_query writes it; an empty one when the statement has no such body.
    /// </summary>
    public static PostgresRoutines ParseRoutines(ReadOnlyMemory<byte> statement)
    {
        if (statement.Length > MaxStatementBytes)
        {
            return new PostgresRoutines(default, "the statement is too long");
        }

        return SqlThread.Run(() =>
        {
            using var answer = SqlAnswer.OfRoutines(Utf8Text.Clean(statement).Span);
            return answer.Message is { } message ? new PostgresRoutines(default, message)
                : TryRead(answer.Json, out var trees) ? new PostgresRoutines(trees, Problem: null)
                : new PostgresRoutines(default, Unreadable);
        });
    }

    private static List<PostgresStatement> ParseAll(ReadOnlySpan<byte> text)
    {
        var statements = new List<PostgresStatement>();
        int treeBytes = 0;
        foreach (var (start, end) in SqlSplitter.Split(text))
        {
            if (end - start > MaxStatementBytes)
            {
                statements.Add(PostgresStatement.NotParsed(start, end, PostgresStatus.TooLarge));
            }
            else if (statements.Count >= MaxStatements || treeBytes > MaxTreeBytes)
            {
                statements.Add(PostgresStatement.NotParsed(start, end, PostgresStatus.Skipped));
            }
            else
            {
                treeBytes += ParseOne(text, start, end, statements);
            }
        }

        return statements;
    }

    /// <summary>
    /// Adds the statement, or each of several where the parser saw more of them than the splitter. Returns the bytes of the tree.
    /// </summary>
    private static int ParseOne(ReadOnlySpan<byte> text, int start, int end, List<PostgresStatement> statements)
    {
        var slice = text[start..end];
        using var answer = SqlAnswer.OfStatement(slice);
        if (answer.Message is { } message)
        {
            statements.Add(
                PostgresStatement.Failed(
                    start,
                    end,
                    message,
                    answer.Position == 0 ? start : start + Utf8Text.ByteOffset(slice, answer.Position - 1)
                )
            );
            return 0;
        }

        if (!TryRead(answer.Json, out var tree))
        {
            statements.Add(PostgresStatement.Failed(start, end, Unreadable, start));
            return answer.Json.Length;
        }

        if (tree.TryGetProperty("stmts", out var parsed))
        {
            foreach (var statement in parsed.EnumerateArray())
            {
                int offset = statement.TryGetProperty("stmt_location", out var location) ? location.GetInt32() : 0;
                int length = statement.TryGetProperty("stmt_len", out var stated) ? stated.GetInt32() : slice.Length - offset;
                var body = statement.GetProperty("stmt").EnumerateObject().First();
                statements.Add(PostgresStatement.Parsed(start + offset, start + offset + length, body.Name, body.Value, start));
            }
        }

        return answer.Json.Length;
    }

    private static bool TryRead(ReadOnlySpan<byte> json, out JsonElement tree)
    {
        try
        {
            tree = JsonElement.Parse(json, new JsonDocumentOptions { MaxDepth = SyntaxLimits.Default.MaxDepth });
            return true;
        }
        catch (JsonException)
        {
            tree = default;
            return false;
        }
    }
}
