using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Code;

/// <summary>Comments: where they end.</summary>
internal static class CodeComments
{
    private const int LongestDeclaration = 80;

    /// <summary>Lines above an entry in which its map opens.</summary>
    private const int MostEntries = 24;

    private static readonly WordSet Declaring = new(
        "const let var val final private public protected internal static export readonly string def define #define set my our local global char auto bytes str self this return if elif else await new"
    );

    private static readonly System.Buffers.SearchValues<byte> Marks = System.Buffers.SearchValues.Create("/#-;'%!*"u8);

    private static readonly System.Buffers.SearchValues<byte> MarksAndBlanks = System.Buffers.SearchValues.Create("/#-;%!* \t"u8);

    public static bool TryRead(ReadOnlySpan<byte> text, int at, Dialect language, out int end)
    {
        foreach ((string open, string close) in language.BlockComments)
        {
            if (Matches(text, at, open))
            {
                int length = Find(text[(at + open.Length)..], close);
                end = length < 0 ? EndOfLine(text, at) : at + open.Length + length + close.Length;
                return true;
            }
        }

        foreach (string mark in language.LineComments)
        {
            if (Matches(text, at, mark) && IsMark(text, at, language, mark))
            {
                end = EndOfLine(text, at);
                return true;
            }
        }

        end = at;
        return false;
    }

    /// <summary>
    /// Where the code begins that a line comment switches off, as <see cref="FindCode(ReadOnlySpan{byte}, out bool)"/> says; indented
    /// entries of a map too, where the line that opens the map is switched off above them.
    /// </summary>
    /// <param name="text">The file.</param>
    /// <param name="at">Where the comment begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="isSwitchedOff">The code follows the mark at once.</param>
    public static int FindCode(ReadOnlySpan<byte> text, int at, int end, out bool isSwitchedOff)
    {
        ReadOnlySpan<byte> comment = text[at..end];
        if (FindCode(comment, out isSwitchedOff) is > 0 and var mark)
        {
            return mark;
        }

        int entry = comment.IndexOfAnyExcept(MarksAndBlanks);
        return entry > 0 && comment[entry] is (byte)'"' or (byte)'\'' && IsEntry(comment[entry..]) && IsInOpenedMap(text[..at])
            ? entry
            : -1;
    }

    /// <summary><c>'PASSWORD': '…'</c>.</summary>
    private static bool IsEntry(ReadOnlySpan<byte> code)
    {
        int close = code[1..].IndexOf(code[0]);
        ReadOnlySpan<byte> behind = close < 0 ? default : code[(close + 2)..].TrimStart((byte)' ');
        return behind.StartsWith(":"u8) || behind.StartsWith("=>"u8);
    }

    /// <summary>
    /// The line comments above lead, entry by entry, to one that is not indented, begins with a word and ends in an open bracket: an
    /// answer that is shown begins with the bracket.
    /// </summary>
    private static bool IsInOpenedMap(ReadOnlySpan<byte> before)
    {
        before = before[..(before.LastIndexOf((byte)'\n') + 1)];
        for (int lines = 0; lines < MostEntries && !before.IsEmpty; lines++)
        {
            before = before[..^1];
            int start = before.LastIndexOf((byte)'\n') + 1;
            ReadOnlySpan<byte> line = Bytes.Trim(before[start..]);
            int mark = line.IndexOfAnyExcept(Marks);
            if (mark <= 0 || mark + 1 >= line.Length)
            {
                return false;
            }

            if (!Bytes.IsSpace(line[mark]) || !Bytes.IsSpace(line[mark + 1]))
            {
                return line[^1] is (byte)'{' or (byte)'[' or (byte)'(' && Bytes.IsLetter(line[mark..].TrimStart((byte)' ')[0]);
            }

            before = before[..start];
        }

        return false;
    }

    /// <summary>
    /// Where the code begins that a line comment switches off; -1 for prose and for what is indented, which is an example.
    /// </summary>
    /// <param name="comment">The comment with its mark.</param>
    /// <param name="isSwitchedOff">The code follows the mark at once, as editors write it.</param>
    public static int FindCode(ReadOnlySpan<byte> comment, out bool isSwitchedOff)
    {
        int mark = comment.IndexOfAnyExcept(Marks);
        isSwitchedOff = mark > 0 && comment[mark] != ' ';
        if (
            mark <= 0
            || comment.Contains((byte)'\n')
            || comment.IndexOfAny((byte)'"', (byte)'\'') < 0
            || comment[mark] == '\t'
            || (comment[mark] == ' ' && (mark + 1 >= comment.Length || Bytes.IsSpace(comment[mark + 1])))
        )
        {
            return -1;
        }

        int sign = comment.IndexOfAny((byte)'=', (byte)':', (byte)'(');
        return sign > mark && IsDeclaration(comment[mark..sign]) ? mark : -1;
    }

    /// <summary>One word, or more that begin with a modifier or a type: what sentences do not.</summary>
    private static bool IsDeclaration(ReadOnlySpan<byte> text)
    {
        text = Bytes.Trim(text);
        int space = text.IndexOfAny((byte)' ', (byte)'\t');
        return space < 0 || (text.Length < LongestDeclaration && Declaring.Contains(text[..space]));
    }

    /// <summary>Position of an ASCII mark; -1 where there is none.</summary>
    public static int Find(ReadOnlySpan<byte> text, string mark)
    {
        Span<byte> ascii = stackalloc byte[16];
        int length = System.Text.Encoding.ASCII.GetBytes(mark, ascii);
        return text.IndexOf(ascii[..length]);
    }

    /// <summary>PHP's <c>#[</c> opens an attribute; a shell's number sign counts at the beginning of a word.</summary>
    private static bool IsMark(ReadOnlySpan<byte> text, int at, Dialect language, string mark) =>
        mark != "#" || language == Dialects.Php
            ? mark != "#" || at + 1 >= text.Length || text[at + 1] != '['
            : !language.CommentsBeginWords || at == 0 || Bytes.IsSpace(text[at - 1]) || text[at - 1] == ';';

    private static bool Matches(ReadOnlySpan<byte> text, int at, string mark)
    {
        if (at + mark.Length > text.Length)
        {
            return false;
        }

        for (int i = 0; i < mark.Length; i++)
        {
            if (text[at + i] != mark[i])
            {
                return false;
            }
        }

        return true;
    }

    private static int EndOfLine(ReadOnlySpan<byte> text, int at)
    {
        int length = text[at..].IndexOf((byte)'\n');
        return length < 0 ? text.Length : at + length;
    }
}
