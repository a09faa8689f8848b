using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Code;

/// <summary>
/// Reads string literals at their opening quote. A string that is not closed is none; what such searches cost is bounded for a whole text,
/// so that reading stays linear. One instance per worker.
/// </summary>
internal sealed class CodeStrings
{
    /// <summary>Bytes that may still be searched in vain.</summary>
    private long budget;

    public void Begin(ReadOnlySpan<byte> text) => budget = 65_536 + (4L * text.Length);

    public static bool IsQuote(Dialect language, byte b)
    {
        foreach (char quote in language.Quotes)
        {
            if (quote == b)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Behind a literal of one character; behind the quote alone where it is none (a lifetime of Rust, a separator of digits).
    /// </summary>
    public static int SkipCharacter(ReadOnlySpan<byte> text, int at)
    {
        ReadOnlySpan<byte> near = text.Slice(at, Math.Min(14, text.Length - at));
        if (near.Length > 3 && near[1] == '\\')
        {
            int close = near[3..].IndexOf((byte)'\'');
            return close < 0 ? at + 1 : at + close + 4;
        }

        int length = near.Length < 3 || near[1] == '\'' ? -1 : near[2..Math.Min(near.Length, 6)].IndexOf((byte)'\'');
        return length == 0 || (length > 0 && near[1] >= 0x80) ? at + length + 3 : at + 1;
    }

    /// <summary>Reads the string whose first quote stands at <paramref name="at"/>; false where there is none.</summary>
    public bool TryRead(ReadOnlySpan<byte> text, int at, Dialect language, out CodeString literal)
    {
        byte quote = text[at];
        int start = SkipPrefix(text, at, language);
        ReadOnlySpan<byte> prefix = text[start..at];
        if (prefix.Contains((byte)'#'))
        {
            return TryReadUntil(text, start, at + 1, [quote, .. Hashes(prefix.Count((byte)'#'))], out literal);
        }

        bool isRaw = !prefix.IsEmpty && Interpolations.ContainsAny(prefix, language.RawPrefixes);
        if (isRaw && prefix[^1] == 'R' && quote == '"' && language.RawPrefixes == "R")
        {
            return TryReadDelimited(text, start, at, out literal);
        }

        int run = Run(text, at, quote);
        if (run >= 3 && language.Tripled.Contains((char)quote))
        {
            return TryReadTripled(text, start, at, run, language, prefix, out literal);
        }

        bool isPlain = language.PlainQuotes.Contains((char)quote);
        bool isLong = language.LongQuotes.Contains((char)quote) || (isRaw && prefix.Contains((byte)'@'));
        bool doubles = language.DoublesQuotes || (isRaw && prefix.Contains((byte)'@'));
        byte escape = isPlain || (isRaw && language.RawPrefixes is "@" or "r") ? (byte)0 : language.Escape;
        var form = new StringForm(
            quote,
            escape,
            doubles,
            isLong,
            !isRaw,
            Interpolations.Are(prefix, quote, language) ? language.Interpolation : Interpolation.None
        );
        return TryReadQuoted(text, start, at, form, language, out literal);
    }

    /// <summary>Reads up to a closing mark in which nothing is special.</summary>
    public bool TryReadUntil(ReadOnlySpan<byte> text, int start, int from, scoped ReadOnlySpan<byte> close, out CodeString literal)
    {
        literal = default;
        int length = budget < 0 ? -1 : text[from..].IndexOf(close);
        if (length < 0)
        {
            budget -= text.Length - from;
            return false;
        }

        literal = new CodeString
        {
            Start = start,
            End = from + length + close.Length,
            Content = new ByteRange(from, length),
            IsText = text.Slice(from, length).Contains((byte)'\n'),
        };
        return true;
    }

    /// <summary>
    /// A here document; its text is the literal, and what stands behind its mark on the same line is passed over with it.
    /// </summary>
    public bool TryReadHere(ReadOnlySpan<byte> text, int at, Dialect language, out CodeString literal)
    {
        literal = default;
        int marks = language.Here == HereForm.Triple ? 3 : 2;
        int i = at + marks;
        if (i >= text.Length || text[at + 1] != '<' || text[at + marks - 1] != '<')
        {
            return false;
        }

        i += text[i] is (byte)'~' or (byte)'-' ? 1 : 0;
        byte quote = i < text.Length && text[i] is (byte)'"' or (byte)'\'' ? text[i++] : (byte)0;
        int name = i;
        while (i < text.Length && i - name < 40 && Bytes.IsWord(text[i]))
        {
            i++;
        }

        int line =
            i == name || Bytes.IsDigit(text[name]) || (quote == 0 && !Bytes.IsUpper(text[name]) && language.Here == HereForm.Double)
                ? -1
                : text[i..].IndexOf((byte)'\n');
        return line >= 0 && budget >= 0 && TryCloseHere(text, at, i + line + 1, text[name..i], quote != '\'', language, out literal);
    }

    /// <summary><c>q(…)</c>, <c>%q(…)</c>, <c>~s(…)</c> and Lua's <c>[[…]]</c>, at their opening bracket.</summary>
    public bool TryReadBracketed(ReadOnlySpan<byte> text, int at, Dialect language, out CodeString literal)
    {
        literal = default;
        if (language.HasLongBrackets && text[at] == '[')
        {
            int equals = text[(at + 1)..].IndexOfAnyExcept((byte)'=');
            return equals is >= 0 and < 10
                && text[at + 1 + equals] == '['
                && TryReadUntil(text, at, at + equals + 2, [(byte)']', .. text.Slice(at + 1, equals), (byte)']'], out literal);
        }

        if (language.BracketStrings == 0 || at == 0 || (text[at] != '(' && text[at] != '{' && text[at] != '['))
        {
            return false;
        }

        int start = at;
        while (start > 0 && at - start < 3 && Bytes.IsLetter(text[start - 1]))
        {
            start--;
        }

        ReadOnlySpan<byte> word = text[start..at];
        bool isMarked =
            language.BracketStrings == 'q'
                ? (word.SequenceEqual("q"u8) || word.SequenceEqual("qq"u8) || word.SequenceEqual("qw"u8))
                    && (start == 0 || (!Bytes.IsWord(text[start - 1]) && text[start - 1] is not ((byte)'$' or (byte)'>' or (byte)'-')))
                : start > 0 && text[start - 1] == language.BracketStrings && word.Length == 1;
        if (!isMarked)
        {
            return false;
        }

        byte close = text[at] switch
        {
            (byte)'(' => (byte)')',
            (byte)'[' => (byte)']',
            _ => (byte)'}',
        };
        start -= language.BracketStrings == 'q' ? 0 : 1;
        return TryReadUntil(text, start, at + 1, [close], out literal)
            && (literal = literal with { IsText = word[^1] is (byte)'w' or (byte)'W' or (byte)'i' or (byte)'r' }) != default;
    }

    private bool TryCloseHere(
        ReadOnlySpan<byte> text,
        int start,
        int from,
        ReadOnlySpan<byte> name,
        bool interpolates,
        Dialect language,
        out CodeString literal
    )
    {
        literal = default;
        for (int i = from; i < text.Length; )
        {
            int length = text[i..].IndexOf((byte)'\n');
            int end = length < 0 ? text.Length : i + length;
            ReadOnlySpan<byte> line = text[i..end].Trim(" \t\r"u8);
            if (line.StartsWith(name) && (line.Length == name.Length || !Bytes.IsWord(line[name.Length])))
            {
                int close = i + text[i..end].IndexOf(name);
                var content = new ByteRange(from, Math.Max(0, i - from));
                bool isDynamic = interpolates && Interpolations.Occur(text.Slice(content.Start, content.Length), language.Interpolation);
                literal = new CodeString
                {
                    Start = start,
                    End = close + name.Length,
                    Content = content,
                    IsText = true,
                    IsDynamic = isDynamic,
                };
                return true;
            }

            i = end + 1;
        }

        budget -= text.Length - from;
        return false;
    }

    private bool TryReadTripled(
        ReadOnlySpan<byte> text,
        int start,
        int at,
        int run,
        Dialect language,
        ReadOnlySpan<byte> prefix,
        out CodeString literal
    )
    {
        literal = default;
        byte quote = text[at];
        int length = language == Dialects.CSharp ? run : 3;
        Span<byte> close = stackalloc byte[Math.Min(length, 16)];
        close.Fill(quote);
        int from = at + length;
        if (run >= 6 && length == 3)
        {
            literal = new CodeString
            {
                Start = start,
                End = at + 6,
                Content = new ByteRange(from, 0),
                IsText = true,
            };
            return true;
        }

        for (int i = from; i < text.Length && budget >= 0; )
        {
            int next = text[i..].IndexOf(close);
            if (next < 0)
            {
                budget -= text.Length - from;
                return false;
            }

            int end = i + next;
            if (
                end > from
                && text[end - 1] == '\\'
                && language.Escape == '\\'
                && length == 3
                && language.Interpolation != Interpolation.Dollar
            )
            {
                i = end + 1;
                continue;
            }

            bool isDynamic = Interpolations.Are(prefix, quote, language) && Interpolations.Occur(text[from..end], language.Interpolation);
            literal = new CodeString
            {
                Start = start,
                End = end + close.Length,
                Content = new ByteRange(from, end - from),
                IsText = text[from..end].Contains((byte)'\n'),
                IsDynamic = isDynamic,
            };
            return true;
        }

        return false;
    }

    private bool TryReadQuoted(ReadOnlySpan<byte> text, int start, int at, in StringForm form, Dialect language, out CodeString literal)
    {
        literal = default;
        int from = at + 1;
        bool hasEscapes = false,
            isDynamic = false,
            isDoubled = false;
        byte opener = Interpolations.Opener(form.Interpolation);
        byte escape = form.Escape == 0 ? form.Quote : form.Escape;
        for (int i = from; i < text.Length && budget >= 0; )
        {
            int next =
                opener == 0
                    ? text[i..].IndexOfAny(form.Quote, escape, (byte)'\n')
                    : text[i..].IndexOfAny([form.Quote, escape, (byte)'\n', opener]);
            i = next < 0 ? text.Length : i + next;
            if (next < 0 || (text[i] == '\n' && !form.IsLong))
            {
                break;
            }

            byte b = text[i];
            if (b == form.Quote)
            {
                if (form.Doubles && i + 1 < text.Length && text[i + 1] == b)
                {
                    isDoubled = true;
                    i += 2;
                    continue;
                }

                var content = new ByteRange(from, i - from);
                literal = new CodeString
                {
                    Start = start,
                    End = i + 1,
                    Content = content,
                    HasEscapes = hasEscapes && form.Decodes,
                    Doubled = isDoubled ? form.Quote : (byte)0,
                    IsDynamic = isDynamic,
                    IsText = form.IsLong && text.Slice(content.Start, content.Length).Contains((byte)'\n'),
                };
                return true;
            }

            if (b == opener && Interpolations.Begin(text, i, form.Interpolation, out int inner))
            {
                isDynamic = true;
                i = Interpolations.Skip(text, i, inner, form, ref budget);
                continue;
            }

            bool isEscape = b == form.Escape;
            hasEscapes |= isEscape;
            i += isEscape || (b == '{' && form.Interpolation == Interpolation.PrefixedBrace) ? 2 : 1;
        }

        budget -= form.IsLong ? text.Length - from : 0;
        return false;
    }

    /// <summary><c>R"delimiter(…)delimiter"</c> (C++11, lex.string).</summary>
    private bool TryReadDelimited(ReadOnlySpan<byte> text, int start, int at, out CodeString literal)
    {
        int length = text.Slice(at + 1, Math.Min(17, text.Length - at - 1)).IndexOf((byte)'(');
        literal = default;
        return length >= 0
            && TryReadUntil(text, start, at + length + 2, [(byte)')', .. text.Slice(at + 1, length), (byte)'"'], out literal);
    }

    /// <summary>Where the literal begins: its prefix is a word of its own.</summary>
    private static int SkipPrefix(ReadOnlySpan<byte> text, int at, Dialect language)
    {
        int start = at;
        while (start > 0 && at - start < 5 && language.Prefixes.Contains((char)text[start - 1]))
        {
            start--;
        }

        return start > 0 && start < at && (Bytes.IsWord(text[start - 1]) || at - start == 5) && Bytes.IsWord(text[start]) ? at : start;
    }

    private static int Run(ReadOnlySpan<byte> text, int at, byte quote)
    {
        int end = Math.Min(text.Length, at + 16);
        int length = text[at..end].IndexOfAnyExcept(quote);
        return length < 0 ? end - at : length;
    }

    private static byte[] Hashes(int count)
    {
        byte[] hashes = new byte[count];
        Array.Fill(hashes, (byte)'#');
        return hashes;
    }
}
