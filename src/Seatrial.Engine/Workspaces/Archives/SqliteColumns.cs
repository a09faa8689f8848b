namespace Seatrial.Engine.Workspaces.Archives;

/// <summary>Names of columns from the statement that made a table; no more of SQL is understood.</summary>
internal static class SqliteColumns
{
    private const int MaxColumns = 2000;

    private static readonly string[] Constraints = ["CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN"];

    public static string[] Of(string statement)
    {
        int open = statement.IndexOf('(', StringComparison.Ordinal);
        var names = new List<string>();
        int depth = 0;
        bool isStart = true;
        for (int i = open + 1; open >= 0 && i < statement.Length && depth >= 0 && names.Count < MaxColumns; i++)
        {
            char c = statement[i];
            if (isStart && !char.IsWhiteSpace(c))
            {
                isStart = false;
                string name = Name(statement, ref i);
                if (name.Length > 0 && Array.IndexOf(Constraints, name.ToUpperInvariant()) < 0)
                {
                    names.Add(name);
                }

                continue;
            }

            depth +=
                c == '(' ? 1
                : c == ')' ? -1
                : 0;
            isStart |= c == ',' && depth == 0;
            if (c is '\'' or '"')
            {
                int close = statement.IndexOf(c, i + 1);
                i = close < 0 ? statement.Length : close;
            }
        }

        return [.. names];
    }

    /// <summary>The identifier at a place, which is moved to its last character.</summary>
    private static string Name(string statement, ref int at)
    {
        char close = statement[at] switch
        {
            '"' => '"',
            '`' => '`',
            '[' => ']',
            '\'' => '\'',
            _ => '\0',
        };
        int start = at + (close == '\0' ? 0 : 1);
        int end = start;
        while (
            end < statement.Length
            && (close == '\0' ? char.IsLetterOrDigit(statement[end]) || statement[end] == '_' : statement[end] != close)
        )
        {
            end++;
        }

        at = Math.Max(at, close == '\0' ? end - 1 : Math.Min(end, statement.Length - 1));
        return statement[start..end];
    }
}
