namespace Seatrial.Requirements.Deployment.Terraform;

/// <summary>
/// A tolerant reader of the block structure of HCL 2 (the HCL native syntax specification): blocks, labels and attributes with their raw
/// text. Expressions are not evaluated. Any text gives some list of blocks, in one pass and without recursion deeper than
/// <see cref="MaxDepth"/>.
/// </summary>
public ref struct HclReader
{
    public const int MaxDepth = 40;

    private readonly ReadOnlySpan<char> text;
    private int at;
    private int line;

    private HclReader(ReadOnlySpan<char> text)
    {
        this.text = text;
        line = 1;
    }

    /// <summary>The top-level blocks of a file.</summary>
    public static IReadOnlyList<HclBlock> Read(ReadOnlySpan<char> text)
    {
        var root = new HclBlock("", [], 1);
        new HclReader(text).ReadBody(root, 0);
        return root.Blocks;
    }

    private void ReadBody(HclBlock into, int depth)
    {
        while (SkipBlanks())
        {
            char c = text[at];
            if (c == '}')
            {
                at++;
                return;
            }

            if (char.IsLetter(c) || c == '_')
            {
                ReadItem(into, depth);
            }
            else
            {
                Advance();
            }
        }
    }

    private void ReadItem(HclBlock into, int depth)
    {
        int start = line;
        string name = ReadWord();
        var labels = new List<string>();
        while (SkipSpaces())
        {
            char c = text[at];
            if (c == '=' && Peek(1) != '=')
            {
                at++;
                into.Attributes[name] = ReadExpression(start);
                return;
            }

            if (c == '{')
            {
                at++;
                var block = new HclBlock(name, labels, start);
                into.Blocks.Add(block);
                if (depth < MaxDepth)
                {
                    ReadBody(block, depth + 1);
                }

                return;
            }

            if (c == '"' && labels.Count < 8)
            {
                labels.Add(ReadQuoted());
            }
            else if ((char.IsLetter(c) || c == '_') && labels.Count < 8)
            {
                labels.Add(ReadWord());
            }
            else
            {
                return;
            }
        }
    }

    private HclValue ReadExpression(int start)
    {
        SkipSpaces();
        int begin = at;
        int open = 0;
        while (at < text.Length)
        {
            char c = text[at];
            if (c == '"')
            {
                ReadQuoted();
                continue;
            }

            if (c == '<' && Peek(1) == '<' && SkipHereDocument())
            {
                continue;
            }

            if (SkipComment())
            {
                continue;
            }

            open += c is '(' or '[' or '{' ? 1 : 0;
            if (c is ')' or ']' or '}' && --open < 0)
            {
                break;
            }

            if (c == '\n' && open == 0)
            {
                break;
            }

            Advance();
        }

        string raw = text[begin..at].Trim().ToString();
        return new HclValue(raw, Literal(raw), start);
    }

    private static string? Literal(string raw)
    {
        int comment = raw.Length > 0 && raw[0] != '"' ? raw.AsSpan().IndexOf('#') : -1;
        string value = (comment < 0 ? raw : raw[..comment]).Trim();
        if (value is ['"', .. var inner, '"'])
        {
            return inner.Contains('"', StringComparison.Ordinal) || inner.Contains("${", StringComparison.Ordinal) ? null : inner;
        }

        bool plain = value is "true" or "false" || (value.Length is > 0 and < 20 && value.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0);
        return plain ? value : null;
    }

    private string ReadQuoted()
    {
        int begin = ++at;
        int interpolation = 0;
        while (at < text.Length && text[at] != '\n')
        {
            char c = text[at];
            if (c == '\\')
            {
                at++;
            }
            else if (c is '$' or '%' && Peek(1) == '{')
            {
                interpolation++;
                at++;
            }
            else if (c == '}' && interpolation > 0)
            {
                interpolation--;
            }
            else if (c == '"' && interpolation == 0)
            {
                break;
            }

            at++;
        }

        at = Math.Min(at, text.Length);
        string value = text[begin..at].ToString();
        at += at < text.Length && text[at] == '"' ? 1 : 0;
        return value;
    }

    private bool SkipHereDocument()
    {
        var rest = text[(at + 2)..];
        rest = rest.StartsWith("-") ? rest[1..] : rest;
        int length = rest.IndexOfAny('\r', '\n');
        var word = length < 0 ? [] : rest[..length].Trim();
        if (word.IsEmpty || !(char.IsLetter(word[0]) || word[0] == '_'))
        {
            return false;
        }

        while (at < text.Length)
        {
            int end = text[at..].IndexOf('\n');
            at = end < 0 ? text.Length : at + end + 1;
            line += end < 0 ? 0 : 1;
            int next = text[at..].IndexOf('\n');
            if (text.Slice(at, next < 0 ? text.Length - at : next).Trim().SequenceEqual(word))
            {
                at += next < 0 ? text.Length - at : next;
                break;
            }
        }

        return true;
    }

    private bool SkipComment()
    {
        char c = text[at];
        if (c == '#' || (c == '/' && Peek(1) == '/'))
        {
            int end = text[at..].IndexOf('\n');
            at = end < 0 ? text.Length : at + end;
            return true;
        }

        if (c != '/' || Peek(1) != '*')
        {
            return false;
        }

        int close = text[at..].IndexOf("*/");
        int stop = close < 0 ? text.Length : at + close + 2;
        line += text[at..stop].Count('\n');
        at = stop;
        return true;
    }

    private string ReadWord()
    {
        int begin = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-'))
        {
            at++;
        }

        return text[begin..at].ToString();
    }

    private bool SkipBlanks()
    {
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                Advance();
            }
            else if (!SkipComment())
            {
                return true;
            }
        }

        return false;
    }

    private bool SkipSpaces()
    {
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at < text.Length;
    }

    private readonly char Peek(int offset) => at + offset < text.Length ? text[at + offset] : '\0';

    private void Advance()
    {
        line += text[at] == '\n' ? 1 : 0;
        at++;
    }
}
