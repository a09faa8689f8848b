namespace Seatrial.Secrets.Fixing;

/// <summary>
/// The strings of a file of code, found in one pass from its start: strings, comments and expressions inside strings. Linear in the text; a
/// look-up goes up the strings around a place, at most <see cref="MaxDepth"/> of them.
/// </summary>
internal sealed class LiteralIndex
{
    private const int MaxDepth = 20;
    private const int LongestCharacter = 12;

    private readonly string text;
    private readonly CodeLexicon lexicon;
    private readonly List<(StringLiteral Literal, int Parent)> literals = [];

    /// <summary>
    /// Where the code cannot be followed: strings that do not end, sorted by their start, each with the farthest end so far.
    /// </summary>
    private readonly List<(int Start, int End)> broken = [];

    public LiteralIndex(string text, CodeLexicon lexicon)
    {
        this.text = text;
        this.lexicon = lexicon;
        int start =
            lexicon.CodeStart is { } opening && text.IndexOf(opening, StringComparison.Ordinal) is var at and >= 0
                ? at + opening.Length
                : 0;
        Code(start, isNested: false, 0, -1);
        broken.Sort();
        for (int i = 1; i < broken.Count; i++)
        {
            broken[i] = (broken[i].Start, Math.Max(broken[i].End, broken[i - 1].End));
        }
    }

    /// <summary>The innermost string that holds all of a place; null where there is none, or where the code cannot be followed.</summary>
    public StringLiteral? Find(int place, int placeEnd)
    {
        if (IsBroken(place))
        {
            return null;
        }

        int last = LastFrom(place);
        bool beginsInside = last + 1 < literals.Count && literals[last + 1].Literal.Start < placeEnd;
        while (last >= 0 && !beginsInside)
        {
            var literal = literals[last].Literal;
            if (place >= literal.ContentStart && placeEnd <= literal.ContentEnd)
            {
                return literal;
            }

            if (place < literal.End && placeEnd > literal.Start)
            {
                return null;
            }

            last = literals[last].Parent;
        }

        return null;
    }

    /// <summary>The last string that begins at or before a place; strings are kept in the order in which they begin.</summary>
    private int LastFrom(int place)
    {
        int low = 0;
        int high = literals.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = literals[middle].Literal.Start <= place ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    private bool IsBroken(int place)
    {
        int low = 0;
        int high = broken.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = broken[middle].Start < place ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && place < broken[low - 1].End;
    }

    /// <summary>
    /// Goes through code; answers where it ended: behind the closing sign of an expression inside a string, or at the end.
    /// </summary>
    private int Code(int at, bool isNested, int depth, int parent, char open = '{', char close = '}')
    {
        if (depth > MaxDepth)
        {
            broken.Add((at - 1, text.Length));
            return text.Length;
        }

        int signs = 0;
        while (at < text.Length)
        {
            char c = text[at];
            if (isNested && c == close && signs-- == 0)
            {
                return at + 1;
            }

            signs += isNested && c == open ? 1 : 0;
            if (lexicon.LineComments.FirstOrDefault(m => Is(at, m)) is not null)
            {
                int end = text.IndexOf('\n', at);
                at = end < 0 ? text.Length : end;
            }
            else if (lexicon.BlockComments.FirstOrDefault(b => Is(at, b.Open)) is { Open: not null } block)
            {
                int end = text.IndexOf(block.Close, at + block.Open.Length, StringComparison.Ordinal);
                at = end < 0 ? text.Length : end + block.Close.Length;
            }
            else if (lexicon.HasRegexLiterals && c == '/' && IsRegexStart(at))
            {
                at = Regex(at);
            }
            else if (lexicon.HasLifetimes && c == '\'')
            {
                at = Character(at);
            }
            else if (lexicon.Strings.FirstOrDefault(s => Is(at, s.Open)) is { } form)
            {
                at = String(at, form, depth, parent);
            }
            else
            {
                at++;
            }
        }

        return at;
    }

    private int String(int at, StringForm form, int depth, int parent)
    {
        int start = at;
        while (start > 0 && lexicon.Prefixes.Contains(text[start - 1], StringComparison.Ordinal))
        {
            start--;
        }

        bool isWord = start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '_');
        string prefix = isWord ? "" : text[start..at];
        bool isRaw = prefix.Contains('r', StringComparison.OrdinalIgnoreCase) || prefix.Contains('@', StringComparison.Ordinal);
        string? interpolation =
            form.Interpolation is "{"
            && !prefix.Contains('f', StringComparison.OrdinalIgnoreCase)
            && !prefix.Contains('$', StringComparison.Ordinal)
                ? null
                : form.Interpolation;
        bool hasInterpolation = false;
        int content = at + form.Open.Length;
        int own = literals.Count;
        literals.Add((new StringLiteral(isWord ? at : start, content, text.Length, text.Length, form, prefix, false), parent));
        for (int i = content; i < text.Length; )
        {
            if (interpolation is not null && Is(i, interpolation) && !(interpolation == "{" && Is(i + 1, "{")))
            {
                hasInterpolation = true;
                i =
                    interpolation == "\\("
                        ? Code(i + interpolation.Length, isNested: true, depth + 1, own, '(', ')')
                        : Code(i + interpolation.Length, isNested: true, depth + 1, own);
            }
            else if (text[i] == '\\' && form.HasEscapes && !(isRaw && form.DoublesQuotes))
            {
                i += 2;
            }
            else if (Is(i, form.Close))
            {
                if (form.DoublesQuotes && (isRaw || !form.HasEscapes) && Is(i + form.Close.Length, form.Close))
                {
                    i += form.Close.Length * 2;
                    continue;
                }

                literals[own] = (
                    literals[own].Literal with
                    {
                        ContentEnd = i,
                        End = i + form.Close.Length,
                        HasInterpolation = hasInterpolation,
                    },
                    parent
                );
                return i + form.Close.Length;
            }
            else if (text[i] == '\n' && !form.IsMultiline && !isRaw)
            {
                // An apostrophe, not a string: go on behind it. What was read as its content is read again, once for each quote of the
                // line.
                literals.RemoveRange(own, literals.Count - own);
                broken.Add((at, i));
                return hasInterpolation ? i : at + form.Open.Length;
            }
            else
            {
                i += interpolation == "{" && Is(i, "{{") ? 2 : 1;
            }
        }

        literals.RemoveRange(own, literals.Count - own);
        broken.Add((at, text.Length));
        return text.Length;
    }

    /// <summary>Behind <c>'a'</c> or <c>'\n'</c>; where no quote closes, the sign begins a lifetime or a label.</summary>
    private int Character(int at)
    {
        bool isEscape = at + 1 < text.Length && text[at + 1] == '\\';
        int close = isEscape
            ? text.AsSpan(at + 2, Math.Min(LongestCharacter, text.Length - at - 2)) is var rest
            && rest.Length > 1
            && rest[1..].IndexOf('\'') is var found and >= 0
                ? at + 3 + found
                : -1
            : at + 2 < text.Length && text[at + 2] == '\''
                ? at + 2
                : at + 3 < text.Length && char.IsHighSurrogate(text[at + 1]) && text[at + 3] == '\''
                    ? at + 3
                    : -1;
        return close < 0 ? at + 1 : close + 1;
    }

    private bool IsRegexStart(int at)
    {
        int before = at - 1;
        while (before >= 0 && text[before] is ' ' or '\t')
        {
            before--;
        }

        return before < 0
            || "(,=:[!&|?{};\n+".Contains(text[before], StringComparison.Ordinal)
            || (before >= 5 && text.AsSpan(before - 5, 6).SequenceEqual("return"));
    }

    private int Regex(int at)
    {
        bool isClass = false;
        for (int i = at + 1; i < text.Length && text[i] != '\n'; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '/' && !isClass)
            {
                return i + 1;
            }
            else
            {
                isClass = text[i] == '[' || (isClass && text[i] != ']');
            }
        }

        return at + 1;
    }

    private bool Is(int at, string expected) => string.CompareOrdinal(text, at, expected, 0, expected.Length) == 0;
}
