namespace Seatrial.Syntax.Postgres;

/// <summary>
/// Cuts a script into statements at the semicolons that end one, by PostgreSQL's lexical rules: not within strings, quoted names, dollar
/// quotes, comments, parentheses and bodies between BEGIN ATOMIC and END. Commands of psql and the data behind COPY … FROM STDIN are passed
/// over. A statement with an open quote or parenthesis would swallow the rest: it is cut at the first line that ends in a semicolon.
/// </summary>
internal static class SqlSplitter
{
    /// <summary>How often an open quote is repaired; behind that the rest is one statement. Each repair reads the rest again.</summary>
    private const int MaxRepairs = 64;

    public static List<(int Start, int End)> Split(ReadOnlySpan<byte> sql)
    {
        var statements = new List<(int Start, int End)>();
        int repairs = 0;
        var lexer = new SqlLexer(sql, 0);
        while (lexer.ReadStatement(out int start, out int end, out bool isOpen))
        {
            if (isOpen && repairs++ < MaxRepairs && LineEndingInSemicolon(sql, start) is var cut and >= 0)
            {
                statements.Add((start, cut));
                lexer = new SqlLexer(sql, cut + 1);
            }
            else
            {
                statements.Add((start, end));
            }
        }

        return statements;
    }

    private static int LineEndingInSemicolon(ReadOnlySpan<byte> sql, int start)
    {
        for (int at = start; sql[at..].IndexOf((byte)';') is var found and >= 0; at++)
        {
            at += found;
            var line = sql[(at + 1)..];
            int next = line.IndexOfAnyExcept(" \t\r"u8);
            if (next < 0 || line[next] == '\n')
            {
                return at;
            }
        }

        return -1;
    }
}
