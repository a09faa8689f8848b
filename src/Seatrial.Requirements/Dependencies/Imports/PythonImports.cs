namespace Seatrial.Requirements.Dependencies.Imports;

/// <summary>
/// Reads the import statements of Python (language reference, 7.11) from its text: comments, strings and brackets are told apart, nothing
/// else is understood. Texts that look like modules are kept too, since settings name packages by them. Linear in the length of the text;
/// any text may be given.
/// </summary>
internal ref struct PythonImports
{
    private const int MaxImports = 5_000;
    private const int LongestMention = 80;

    private readonly string text;
    private readonly List<SourceImport> found = [];
    private readonly HashSet<string> mentioned = new(StringComparer.Ordinal);
    private int at;
    private int line = 1;
    private int depth;
    private int optionalIndent = -1;

    private PythonImports(string text) => this.text = text;

    public static IReadOnlyList<SourceImport> Read(string text)
    {
        var reader = new PythonImports(text);
        reader.Run();
        return reader.found;
    }

    private void Run()
    {
        bool startsLine = true;
        while (at < text.Length && found.Count < MaxImports)
        {
            if (startsLine && depth == 0)
            {
                LineStart();
                startsLine = false;
                continue;
            }

            char c = text[at];
            switch (c)
            {
                case '\n':
                    line++;
                    at++;
                    startsLine = true;
                    break;
                case '\\':
                    line += at + 1 < text.Length && text[at + 1] == '\n' ? 1 : 0;
                    at += 2;
                    break;
                case '#':
                    at = text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;
                    break;
                case '"' or '\'':
                    String(c);
                    break;
                case ';' when depth == 0:
                    at++;
                    Statement(optionalIndent >= 0);
                    break;
                default:
                    depth +=
                        c is '(' or '[' or '{' ? 1
                        : c is ')' or ']' or '}' && depth > 0 ? -1
                        : 0;
                    at++;
                    break;
            }
        }
    }

    /// <summary>Indentation tells which lines belong to a <c>try</c> or to what is for types alone.</summary>
    private void LineStart()
    {
        int start = at;
        while (at < text.Length && text[at] is ' ' or '\t' or '\uFEFF' or '\f')
        {
            at++;
        }

        if (at == text.Length || text[at] is '\n' or '\r' or '#')
        {
            return;
        }

        int indent = at - start;
        var rest = text.AsSpan(at);
        bool continues = rest.StartsWith("except") || rest.StartsWith("else") || rest.StartsWith("finally");
        if (indent <= optionalIndent && !continues)
        {
            optionalIndent = -1;
        }

        if (
            optionalIndent < 0
            && (
                rest.StartsWith("try:")
                || rest.StartsWith("try :")
                || rest.StartsWith("if TYPE_CHECKING")
                || rest.StartsWith("if typing.TYPE_CHECKING")
            )
        )
        {
            optionalIndent = indent;
        }

        Statement(optionalIndent >= 0 && indent > optionalIndent);
    }

    private void Statement(bool isOptional)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        var kind = isOptional ? SourceImportKind.Optional : SourceImportKind.Import;
        if (Word("import"))
        {
            do
            {
                Add(Name(), kind);
                _ = Word("as") && Name().Length > 0;
            } while (Sign(','));
        }
        else if (Word("from"))
        {
            string module = Name();
            if (module.Length > 0 && Word("import"))
            {
                bool isOpen = Sign('(');
                Add(module, kind);
                do
                {
                    Skip(isOpen);
                    string name = Name();
                    if (name.Length > 0)
                    {
                        Add($"{module}.{name}", kind);
                    }

                    Skip(isOpen);
                    _ = Word("as") && Name().Length > 0;
                    Skip(isOpen);
                } while (Sign(','));
                depth += isOpen ? 1 : 0;
            }
        }
    }

    private void Add(string module, SourceImportKind kind)
    {
        if (module.Length > 0 && module[0] != '.' && found.Count < MaxImports)
        {
            found.Add(new SourceImport(module, line, kind));
        }
    }

    private bool Word(string word)
    {
        Blanks();
        int end = at + word.Length;
        if (
            string.CompareOrdinal(text, at, word, 0, word.Length) != 0
            || (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
        )
        {
            return false;
        }

        at = end;
        return true;
    }

    private string Name()
    {
        Blanks();
        int start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '.'))
        {
            at++;
        }

        return text[start..at];
    }

    private bool Sign(char sign)
    {
        Blanks();
        bool isThere = at < text.Length && text[at] == sign;
        at += isThere ? 1 : 0;
        return isThere;
    }

    private void Blanks()
    {
        while (at < text.Length && (text[at] is ' ' or '\t' || (text[at] == '\\' && at + 1 < text.Length && text[at + 1] is '\n' or '\r')))
        {
            line += text[at] == '\\' && text[at + 1] == '\n' ? 1 : 0;
            at += text[at] == '\\' ? 2 : 1;
        }
    }

    /// <summary>Line ends and comments within the brackets of an import.</summary>
    private void Skip(bool isOpen)
    {
        while (isOpen && at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '#'))
        {
            if (text[at] == '#')
            {
                at = text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;
                continue;
            }

            line += text[at] == '\n' ? 1 : 0;
            at++;
        }
    }

    private void String(char quote)
    {
        bool isLong = at + 2 < text.Length && text[at + 1] == quote && text[at + 2] == quote;
        int start = at + (isLong ? 3 : 1);
        int started = line;
        for (at = start; at < text.Length; at++)
        {
            char c = text[at];
            if (c == '\\')
            {
                at++;
                line += at < text.Length && text[at] == '\n' ? 1 : 0;
            }
            else if (c == '\n' && !isLong)
            {
                // Not closed on its line: broken code, read on behind it.
                return;
            }
            else if (c == '\n')
            {
                line++;
            }
            else if (c == quote && (!isLong || (at + 2 < text.Length && text[at + 1] == quote && text[at + 2] == quote)))
            {
                Mention(text.AsSpan(start, at - start), started);
                at += isLong ? 3 : 1;
                return;
            }
        }
    }

    private void Mention(ReadOnlySpan<char> content, int started)
    {
        if (
            content.Length is > 1 and <= LongestMention
            && (char.IsAsciiLetter(content[0]) || content[0] == '_')
            && !content.ContainsAnyExcept(MentionCharacters)
            && content[^1] != '.'
            && found.Count < MaxImports
            && mentioned.Add(content.ToString())
        )
        {
            found.Add(new SourceImport(content.ToString(), started, SourceImportKind.Mention));
        }
    }

    private static readonly System.Buffers.SearchValues<char> MentionCharacters = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_."
    );
}
