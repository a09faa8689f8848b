namespace Seatrial.Requirements.Frameworks.GraphQl;

/// <summary>Words and signs of type definitions, one by one; comments and descriptions are left out. Linear in the text.</summary>
internal sealed class SchemaTokens(string text)
{
    private int at;
    private string? peeked;

    public string? Peek() => peeked ??= Read();

    /// <summary>The next word or sign; null at the end.</summary>
    public string? Next()
    {
        string? token = Peek();
        peeked = null;
        return token;
    }

    /// <summary>A directive behind its sign, with its arguments.</summary>
    public string Directive()
    {
        string name = Next() ?? "";
        return Peek() == "(" ? $"{name}({SkipParentheses()})" : name;
    }

    /// <summary>What stands between parentheses, nested ones included.</summary>
    public string SkipParentheses()
    {
        var inner = new List<string>();
        int depth = 0;
        while (Next() is { } token)
        {
            depth +=
                token is "(" ? 1
                : token is ")" ? -1
                : 0;
            if (depth == 0)
            {
                break;
            }

            if (inner.Count < 24 && (depth > 1 || token != "("))
            {
                inner.Add(token == ":" ? ": " : token);
            }
        }

        return string.Concat(inner);
    }

    private string? Read()
    {
        while (at < text.Length)
        {
            char c = text[at];
            if (c == '#')
            {
                int end = text.IndexOf('\n', at);
                at = end < 0 ? text.Length : end + 1;
            }
            else if (c == '"')
            {
                SkipText();
            }
            else if (char.IsAsciiLetterOrDigit(c) || c == '_')
            {
                int start = at;
                while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_'))
                {
                    at++;
                }

                return text[start..at];
            }
            else
            {
                at++;
                if (!char.IsWhiteSpace(c) && c != ',')
                {
                    return c.ToString();
                }
            }
        }

        return null;
    }

    private void SkipText()
    {
        string quote = string.CompareOrdinal(text, at, "\"\"\"", 0, 3) == 0 ? "\"\"\"" : "\"";
        int end = text.IndexOf(quote, at + quote.Length, StringComparison.Ordinal);
        at = end < 0 ? text.Length : end + quote.Length;
    }
}
