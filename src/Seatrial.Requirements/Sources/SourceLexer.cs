namespace Seatrial.Requirements.Sources;

/// <summary>
/// Splits source text into words, strings and signs, without comments. A lexer for all languages by a table, not a parser: where a quote is
/// not closed on its line (text of JSX, a lifetime), it is a sign and reading goes on behind it. Linear in the length of the text; any text
/// may be given.
/// </summary>
internal ref struct SourceLexer
{
    private const int LongestCharacter = 12;
    private const int DeepestTemplate = 16;

    private readonly string text;
    private readonly SourceSyntax syntax;
    private readonly List<SourceToken> tokens;
    private readonly Stack<int> templates = new();
    private int at;
    private int end;
    private int line;
    private int braces;

    private SourceLexer(string text, SourceSyntax syntax, List<SourceToken> tokens, int start, int end, int line)
    {
        this.text = text;
        this.syntax = syntax;
        this.tokens = tokens;
        at = start;
        this.end = end;
        this.line = line;
    }

    /// <summary>The tokens of a part of a text.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="syntax">How its language looks.</param>
    /// <param name="start">First code unit of the part.</param>
    /// <param name="end">Behind its last.</param>
    /// <param name="line">1-based line at <paramref name="start"/>.</param>
    public static List<SourceToken> Read(string text, SourceSyntax syntax, int start, int end, int line = 1)
    {
        var read = new List<SourceToken>();
        new SourceLexer(text, syntax, read, start, end, line).Run();
        return read;
    }

    private void Run()
    {
        while (at < end)
        {
            char c = text[at];
            if (c == '\n')
            {
                line++;
                at++;
            }
            else if (char.IsWhiteSpace(c))
            {
                at++;
            }
            else if (IsWordCharacter(c))
            {
                Word();
            }
            else if (!SkipComment() && !Literal(c))
            {
                Sign(c);
            }
        }
    }

    private void Word()
    {
        int start = at;
        while (at < end && IsWordCharacter(text[at]))
        {
            at++;
        }

        tokens.Add(new(SourceTokenKind.Word, start, at - start, line));
    }

    private void Sign(char c)
    {
        if (c == '?' && at + 1 < end && text[at + 1] == '.')
        {
            at++;
        }

        tokens.Add(new(SourceTokenKind.Sign, at, 1, line));
        braces +=
            c == '{' ? 1
            : c == '}' ? -1
            : 0;
        at++;
        if (c == '}' && templates.TryPeek(out int depth) && braces == depth)
        {
            templates.Pop();
            Template();
        }
    }

    private bool SkipComment()
    {
        if (StartsWith(syntax.LineComment) || (syntax.OtherLineComment.Length > 0 && StartsWith(syntax.OtherLineComment)))
        {
            // A scheme's slashes in the text of JSX are no comment: https://example.com
            if (text[at] == '/' && at > 0 && text[at - 1] == ':')
            {
                return false;
            }

            int stop = text.IndexOf('\n', at, end - at);
            at = stop < 0 ? end : stop;
            return true;
        }

        if (!syntax.HasBlockComments || !StartsWith("/*"))
        {
            return false;
        }

        int close = text.IndexOf("*/", at + 2, end - at - 2, StringComparison.Ordinal);
        MoveTo(close < 0 ? end : close + 2);
        return true;
    }

    private bool Literal(char c)
    {
        if (c == '/')
        {
            return syntax.IsScript && RegularExpression();
        }

        if (c == '`' && (syntax.IsScript || syntax.HasRawBackticks))
        {
            at++;
            if (syntax.IsScript && templates.Count < DeepestTemplate)
            {
                Template();
                return true;
            }

            int close = text.IndexOf('`', at, end - at);
            Text(at, close < 0 ? end : close, close < 0 ? end : close + 1);
            return true;
        }

        return c is '"' or '\'' && Quoted(c);
    }

    private bool Quoted(char quote)
    {
        if (
            syntax.HasTripleQuotes
            && (quote == '"' || !syntax.HasCharacters)
            && at + 2 < end
            && text[at + 1] == quote
            && text[at + 2] == quote
        )
        {
            int close = text.IndexOf(new string(quote, 3), at + 3, end - at - 3, StringComparison.Ordinal);
            Text(at + 3, close < 0 ? end : close, close < 0 ? end : close + 3);
            return true;
        }

        bool isCharacter = quote == '\'' && syntax.HasCharacters;
        int longest =
            at + 1 < end && text[at + 1] == '\\' ? LongestCharacter : 3 + (at + 1 < end && char.IsHighSurrogate(text[at + 1]) ? 1 : 0);
        int limit = isCharacter ? Math.Min(end, at + longest) : end;
        for (int i = at + 1; i < limit && text[i] != '\n'; i++)
        {
            if (text[i] == quote)
            {
                Text(at + 1, i, i + 1);
                return true;
            }

            i += text[i] == '\\' ? 1 : 0;
        }

        return false;
    }

    /// <summary>Text of a template up to its end or to the next expression in it.</summary>
    private void Template()
    {
        int start = at;
        for (int i = at; i < end; i++)
        {
            if (text[i] == '`')
            {
                Text(start, i, i + 1);
                return;
            }

            if (text[i] == '$' && i + 1 < end && text[i + 1] == '{')
            {
                Text(start, i, i + 1);
                templates.Push(braces);
                Sign('{');
                return;
            }

            i += text[i] == '\\' ? 1 : 0;
        }

        Text(start, end, end);
    }

    /// <summary>A slash starts a regular expression where no value can stand before it, and only if it ends on its line.</summary>
    private bool RegularExpression()
    {
        if (tokens.Count > 0 && EndsValue(tokens[^1]))
        {
            return false;
        }

        bool inClass = false;
        for (int i = at + 1; i < end && text[i] != '\n'; i++)
        {
            char c = text[i];
            if (c == '/' && !inClass)
            {
                at = i + 1;
                return true;
            }

            inClass = c == '[' || (inClass && c != ']');
            i += c == '\\' ? 1 : 0;
        }

        return false;
    }

    private readonly bool EndsValue(SourceToken token)
    {
        var span = text.AsSpan(token.Start, token.Length);
        return token.Kind switch
        {
            SourceTokenKind.Text => true,
            SourceTokenKind.Word => span
                is not (
                    "return"
                    or "typeof"
                    or "case"
                    or "in"
                    or "of"
                    or "do"
                    or "else"
                    or "void"
                    or "delete"
                    or "throw"
                    or "yield"
                    or "await"
                ),
            _ => span[0] is ')' or ']' or '}' or '<',
        };
    }

    /// <summary>Adds the text, then what is code inside of it; goes on at <paramref name="next"/>.</summary>
    private void Text(int start, int stop, int next)
    {
        tokens.Add(new(SourceTokenKind.Text, start, stop - start, line));
        if (syntax.Interpolation.Length > 0)
        {
            Interpolations(start, stop);
        }

        MoveTo(next);
    }

    private readonly void Interpolations(int start, int stop)
    {
        var inner = text.AsSpan(start, stop - start);
        if (inner.IndexOf("env", StringComparison.OrdinalIgnoreCase) < 0)
        {
            return;
        }

        for (int open = text.IndexOf(syntax.Interpolation, start, stop - start, StringComparison.Ordinal); open >= 0; )
        {
            int from = open + syntax.Interpolation.Length;
            int close = text.IndexOf('}', from, stop - from);
            if (close < 0)
            {
                return;
            }

            new SourceLexer(
                text,
                syntax with
                {
                    Interpolation = "",
                },
                tokens,
                from,
                close,
                line + text.AsSpan(start, from - start).Count('\n')
            ).Run();
            open = text.IndexOf(syntax.Interpolation, close, stop - close, StringComparison.Ordinal);
        }
    }

    private void MoveTo(int next)
    {
        line += text.AsSpan(at, next - at).Count('\n');
        at = next;
    }

    private readonly bool StartsWith(string mark) => text.AsSpan(at, end - at).StartsWith(mark, StringComparison.Ordinal);

    private static bool IsWordCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '$' || (c > 127 && char.IsLetter(c));
}
