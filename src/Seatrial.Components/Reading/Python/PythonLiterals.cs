namespace Seatrial.Components.Reading.Python;

/// <summary>
/// A scan of Python (language reference, lexical analysis) that tells names, strings and signs apart and drops comments; linear, never
/// fails.
/// </summary>
internal static class PythonLiterals
{
    private const int MaxTokens = 200_000;

    public static List<PythonToken> Scan(string text)
    {
        var tokens = new List<PythonToken>();
        int line = 1;
        for (int i = 0; i < text.Length && tokens.Count < MaxTokens; )
        {
            char c = text[i];
            if (c == '\n')
            {
                line++;
                i++;
            }
            else if (c == '#')
            {
                int end = text.IndexOf('\n', i);
                i = end < 0 ? text.Length : end;
            }
            else if (c is '"' or '\'')
            {
                i = Text(text, i, ref line, tokens, isPlain: true);
            }
            else if (char.IsLetter(c) || c == '_')
            {
                int start = i;
                while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '_'))
                {
                    i++;
                }

                string name = text[start..i];
                bool isPrefix =
                    i < text.Length
                    && text[i] is '"' or '\''
                    && name.Length <= 2
                    && name.All(p => "rRbBuUfF".Contains(p, StringComparison.Ordinal));
                if (isPrefix)
                {
                    i = Text(text, i, ref line, tokens, isPlain: !name.Contains('f', StringComparison.OrdinalIgnoreCase));
                }
                else
                {
                    tokens.Add(new PythonToken(PythonTokenKind.Name, name, line));
                }
            }
            else
            {
                if (!char.IsWhiteSpace(c) && c != '\\')
                {
                    tokens.Add(new PythonToken(PythonTokenKind.Sign, c.ToString(), line));
                }

                i++;
            }
        }

        return tokens;
    }

    private static int Text(string text, int start, ref int line, List<PythonToken> tokens, bool isPlain)
    {
        char quote = text[start];
        int first = line;
        bool isTriple = start + 2 < text.Length && text[start + 1] == quote && text[start + 2] == quote;
        int body = start + (isTriple ? 3 : 1);
        int i = body;
        while (i < text.Length)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == quote && (!isTriple || (i + 2 < text.Length && text[i + 1] == quote && text[i + 2] == quote)))
            {
                break;
            }
            else if (text[i] == '\n' && !isTriple)
            {
                break;
            }

            line += i < text.Length && text[i] == '\n' ? 1 : 0;
            i++;
        }

        i = Math.Min(i, text.Length);
        string value = isPlain ? text[body..i] : "{computed}";
        bool joins = isPlain && tokens.Count > 0 && tokens[^1].Kind == PythonTokenKind.Text;
        if (joins)
        {
            // Literals side by side are one.
            tokens[^1] = tokens[^1] with
            {
                Text = tokens[^1].Text.Length < 10_000 ? tokens[^1].Text + value : tokens[^1].Text,
            };
        }
        else
        {
            tokens.Add(new PythonToken(PythonTokenKind.Text, value, first));
        }

        return Math.Min(i + (isTriple && i < text.Length ? 3 : 1), text.Length);
    }
}
