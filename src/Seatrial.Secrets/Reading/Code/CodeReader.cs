using Seatrial.Secrets.Filter;

namespace Seatrial.Secrets.Reading.Code;

/// <summary>
/// Reads the string literals of a program with what they are to it. One pass: between strings, comments and brackets nothing is looked at,
/// and going back from a literal to its name is bounded. One instance per worker.
/// </summary>
internal sealed class CodeReader
{
    /// <summary>How many bytes are looked at one by one.</summary>
    private const int Near = 16;

    private readonly CodeText code = new();
    private readonly CodeStrings strings;
    private readonly CodeValues found;

    /// <summary>Reads what is commented out; null in the reader that does.</summary>
    private readonly CodeReader? comments;

    private readonly List<ByteRange> picked = [];
    private List<ByteRange> words = [];

    public CodeReader()
        : this(new CodeStrings()) => comments = new CodeReader(strings);

    private CodeReader(CodeStrings strings)
    {
        this.strings = strings;
        found = new CodeValues(code);
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">UTF-8.</param>
    /// <param name="language">Its language.</param>
    /// <param name="words">Where credential words stand, in order of position; empty to read all values.</param>
    /// <param name="values">Takes the values.</param>
    public void Read(ReadOnlySpan<byte> text, Dialect language, IReadOnlyList<ByteRange> words, ReadValues values)
    {
        CodeWords.Pick(text, words, values.Names, picked);
        if (words.Count > 0 && picked.Count == 0)
        {
            return;
        }

        strings.Begin(text);
        int last = words.Count == 0 ? text.Length : Math.Min(text.Length, picked[^1].End + CodeWords.Reach);
        Read(text, language, 0, last, picked, values);
    }

    private void Read(ReadOnlySpan<byte> text, Dialect language, int from, int to, List<ByteRange> words, ReadValues values)
    {
        this.words = words;
        code.Begin(words);
        found.Begin();
        int block = NextBlock(text, language, from);
        for (int at = from; at < text.Length; )
        {
            at = NextStop(text, language, at);
            if (at >= to)
            {
                break;
            }

            if (at >= block)
            {
                at = EndOfBlock(text, language, block);
                block = NextBlock(text, language, at);
                continue;
            }

            at = Step(text, language, at, values);
        }

        found.Flush(text, language, values);
    }

    /// <summary>
    /// The next place at which something other than plain code may begin. Mostly it is a few bytes on, nearer than setting up a vectorised
    /// search is worth.
    /// </summary>
    private static int NextStop(ReadOnlySpan<byte> text, Dialect language, int at)
    {
        int near = Math.Min(text.Length, at + Near);
        ReadOnlySpan<CodeMarks> marks = language.Marks;
        for (; at < near; at++)
        {
            if (marks[text[at]] != CodeMarks.None)
            {
                return at;
            }
        }

        int next = text[at..].IndexOfAny(language.Stops);
        return next < 0 ? text.Length : at + next;
    }

    /// <summary>Reads what begins at a place and answers where it ends.</summary>
    private int Step(ReadOnlySpan<byte> text, Dialect language, int at, ReadValues values)
    {
        byte b = text[at];
        CodeMarks marks = language.Marks[b];
        if (marks.HasFlag(CodeMarks.Comment) && CodeComments.TryRead(text, at, language, out int end))
        {
            code.AddComment(at, end);
            ReadComment(text, language, at, end, values);
            return end;
        }

        if (marks.HasFlag(CodeMarks.Open))
        {
            if (marks.HasFlag(CodeMarks.Bracketed) && strings.TryReadBracketed(text, at, language, out CodeString literal))
            {
                return Take(text, language, literal, values);
            }

            code.OpenBracket(at, b);
            return at + 1;
        }

        if (marks.HasFlag(CodeMarks.Close))
        {
            code.CloseBracket(b);
            return at + 1;
        }

        if (marks.HasFlag(CodeMarks.Quote))
        {
            return ReadString(text, language, at, values);
        }

        if (marks.HasFlag(CodeMarks.Character))
        {
            return CodeStrings.SkipCharacter(text, at);
        }

        if (marks.HasFlag(CodeMarks.Regex) && CodeRegex.TrySkip(text, code, at, out end))
        {
            code.AddString(at, end);
            return end;
        }

        return marks.HasFlag(CodeMarks.Here) && strings.TryReadHere(text, at, language, out CodeString here)
            ? Take(text, language, here, values)
            : at + 1;
    }

    /// <summary>Code that is commented out, one line of it; prose and examples are passed over.</summary>
    private void ReadComment(ReadOnlySpan<byte> text, Dialect language, int at, int end, ReadValues values)
    {
        if (
            comments is not null
            && words.Count > 0
            && code.HasWord(at, end)
            && CodeComments.FindCode(text, at, end, out bool isSwitchedOff) is > 0 and var mark
        )
        {
            comments.found.IsCommentedOut = !isSwitchedOff;
            comments.Read(text[..end], language, at + mark, end, words, values);
        }
    }

    private int ReadString(ReadOnlySpan<byte> text, Dialect language, int at, ReadValues values) =>
        strings.TryRead(text, at, language, out CodeString literal) ? Take(text, language, literal, values) : at + 1;

    private int Take(ReadOnlySpan<byte> text, Dialect language, in CodeString literal, ReadValues values)
    {
        found.Add(text, language, literal, values);
        code.AddString(literal.Start, literal.End);
        return literal.End;
    }

    private static int NextBlock(ReadOnlySpan<byte> text, Dialect language, int from)
    {
        if (language.LineBlock is not { } block || from >= text.Length)
        {
            return int.MaxValue;
        }

        int at = CodeComments.Find(text[from..], block.Open);
        return at < 0 ? int.MaxValue : from + at;
    }

    private static int EndOfBlock(ReadOnlySpan<byte> text, Dialect language, int block)
    {
        string close = language.LineBlock!.Value.Close;
        int at = CodeComments.Find(text[(block + 1)..], close);
        return at < 0 ? text.Length : block + 1 + at + close.Length;
    }
}
