namespace Seatrial.Requirements.Frameworks.Sql;

/// <summary>Words of a statement.</summary>
internal static class SqlWords
{
    private const int MaxWords = 4_000;

    public static List<SqlWord> Of(string text)
    {
        var words = new List<SqlWord>();
        int i = 0;
        while (i < text.Length && words.Count < MaxWords)
        {
            char c = text[i];
            if (char.IsWhiteSpace(c))
            {
                i++;
            }
            else if (c == '-' && i + 1 < text.Length && text[i + 1] == '-')
            {
                i = text.IndexOf('\n', i) is var end && end < 0 ? text.Length : end;
            }
            else if (c == '\'')
            {
                int end = text.IndexOf('\'', i + 1);
                end = end < 0 ? text.Length - 1 : end;
                words.Add(new SqlWord(Quoted(text[i..(end + 1)])));
                i = end + 1;
            }
            else
            {
                int end = End(text, i);
                words.Add(new SqlWord(text[i..end]));
                i = end;
            }
        }

        return words;
    }

    /// <summary>Of a literal into which the program puts something, what it puts in: <c>'%:put0_%'</c>.</summary>
    private static string Quoted(string literal)
    {
        int at = literal.IndexOf(":put", StringComparison.Ordinal);
        return at < 0 ? literal : literal[at..Name(literal, at + 1, "_")];
    }

    private static int End(string text, int start)
    {
        char c = text[start];
        int i = start + 1;
        if (c is '$' or ':' or '@' && i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || text[i] == '_'))
        {
            return Name(text, i, "_");
        }

        if (c == '%' && i < text.Length && (text[i] is 's' or 'd' or '('))
        {
            return text[i] == '(' && text.IndexOf(')', i) is var close and > 0 ? Math.Min(text.Length, close + 2) : i + 1;
        }

        return char.IsLetterOrDigit(c) || c is '_' or '"' or '`' or '[' ? Name(text, i, "_.\"`[]") : i;
    }

    private static int Name(string text, int i, string more)
    {
        while (i < text.Length && (char.IsLetterOrDigit(text[i]) || more.Contains(text[i], StringComparison.Ordinal)))
        {
            i++;
        }

        return i;
    }
}

/// <summary>One word: a name, a sign, a literal or a placeholder.</summary>
internal readonly record struct SqlWord(string Text)
{
    public bool IsName => char.IsLetter(Text[0]) || Text[0] is '_' or '"' or '`' or '[';

    /// <summary>A placeholder, or the star that stands for what the program puts in.</summary>
    public bool IsValue => Text is "?" or "*" || (Text.Length > 1 && Text[0] is '$' or ':' or '@' or '%' && Text.Length > 1);

    /// <summary>The name without schema, table and quotes.</summary>
    public string LastName => Text[(Text.LastIndexOf('.') + 1)..].Trim('"', '`', '[', ']');

    /// <summary>The table or alias in front of a column; empty where there is none.</summary>
    public string Qualifier
    {
        get
        {
            int dot = Text.LastIndexOf('.');
            return dot < 0 ? "" : Text[(Text.LastIndexOf('.', dot - 1 < 0 ? 0 : dot - 1) + 1)..dot].Trim('"', '`', '[', ']');
        }
    }

    /// <summary>A constant: a quoted text, a number, true or false.</summary>
    public bool IsConstant => Text[0] == '\'' || char.IsAsciiDigit(Text[0]) || Is("true") || Is("false");

    public bool Is(string keyword) => Text.Equals(keyword, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The number or name of a placeholder; those without one are counted. A star is none that is given a value: all columns, or what the
    /// program put into the text.
    /// </summary>
    public string Numbered(ref int count) =>
        Text switch
        {
            "*" => Text,
            "?" or "%s" or "%d" => (++count).ToString(),
            _ => Text[1..].Trim('(', ')', 's', 'd') is var name && Text[0] == '%' ? name : Text[1..],
        };
}
