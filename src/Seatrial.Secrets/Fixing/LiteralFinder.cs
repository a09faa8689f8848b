namespace Seatrial.Secrets.Fixing;

/// <summary>Finds the string that a place in code lies in, by going through the code from its start: strings, comments and expressions inside strings. Linear.</summary>
internal sealed class LiteralFinder(string text, CodeLexicon lexicon, int place, int placeEnd)
{
    private const int MaxDepth = 20;

    private StringLiteral? found;
    private bool isBroken;

    /// <summary>Null where the place is in no string, or the code cannot be followed up to it.</summary>
    public StringLiteral? Find()
    {
        int start = lexicon.CodeStart is { } opening && text.IndexOf(opening, StringComparison.Ordinal) is var at and >= 0 ? at + opening.Length : 0;
        Code(start, isNested: false, 0);
        return isBroken ? null : found;
    }

    /// <summary>Goes through code; answers where it ended: behind the closing brace of an expression inside a string, or where nothing more matters.</summary>
    private int Code(int at, bool isNested, int depth)
    {
        int braces = 0;
        isBroken |= depth > MaxDepth;
        while (at < text.Length && at < placeEnd && found is null && !isBroken)
        {
            char c = text[at];
            if (isNested && c == '}' && braces-- == 0)
            {
                return at + 1;
            }

            braces += isNested && c == '{' ? 1 : 0;
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
            else if (lexicon.Strings.FirstOrDefault(s => Is(at, s.Open)) is { } form)
            {
                at = String(at, form, depth);
            }
            else
            {
                at++;
            }
        }

        return at;
    }

    private int String(int at, StringForm form, int depth)
    {
        int start = at;
        while (start > 0 && lexicon.Prefixes.Contains(text[start - 1], StringComparison.Ordinal))
        {
            start--;
        }

        bool isWord = start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '_');
        string prefix = isWord ? "" : text[start..at];
        bool isRaw = prefix.Contains('r', StringComparison.OrdinalIgnoreCase) || prefix.Contains('@', StringComparison.Ordinal);
        string? interpolation = form.Interpolation is "{" && !prefix.Contains('f', StringComparison.OrdinalIgnoreCase) && !prefix.Contains('$', StringComparison.Ordinal) ? null : form.Interpolation;
        bool hasInterpolation = false;
        int content = at + form.Open.Length;
        for (int i = content; i < text.Length;)
        {
            if (text[i] == '\\' && form.HasEscapes && !(isRaw && form.DoublesQuotes))
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

                Take(new StringLiteral(isWord ? at : start, content, i, i + form.Close.Length, form, prefix, hasInterpolation));
                return i + form.Close.Length;
            }
            else if (text[i] == '\n' && !form.IsMultiline && !isRaw)
            {
                // An apostrophe, not a string: go on behind it.
                isBroken |= place > at && place < i;
                return at + form.Open.Length;
            }
            else if (interpolation is not null && Is(i, interpolation) && !(interpolation == "{" && Is(i + 1, "{")))
            {
                hasInterpolation = true;
                i = Code(i + interpolation.Length, isNested: true, depth + 1);
                if (found is not null || isBroken)
                {
                    return i;
                }
            }
            else
            {
                i += interpolation == "{" && Is(i, "{{") ? 2 : 1;
            }
        }

        isBroken |= place > at;
        return text.Length;
    }

    private void Take(StringLiteral literal)
    {
        if (found is null && place >= literal.ContentStart && placeEnd <= literal.ContentEnd)
        {
            found = literal;
        }
        else
        {
            isBroken |= place < literal.End && placeEnd > literal.Start && found is null;
        }
    }

    private bool IsRegexStart(int at)
    {
        int before = at - 1;
        while (before >= 0 && text[before] is ' ' or '\t')
        {
            before--;
        }

        return before < 0 || "(,=:[!&|?{};\n+".Contains(text[before], StringComparison.Ordinal)
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
