using System.Buffers;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>
/// Markdown and plain text as far as they show files, commands and labelled values: fenced blocks (CommonMark 0.31, section 4.5) by their
/// language, commands between backquotes, what a label names. Other prose is not read.
/// </summary>
internal static class MarkdownText
{
    private const int ShortestFence = 3;

    private static readonly SearchValues<byte> LineMarks = SearchValues.Create(" \t-*>+|"u8);

    public static void Read(ReadOnlySpan<byte> text, ReadValues values) => ReadPart(text, [new ByteRange(0, text.Length)], values);

    /// <summary>Reads the lines and fenced blocks that touch one of some places, ascending and apart.</summary>
    public static void ReadPart(ReadOnlySpan<byte> text, IReadOnlyList<ByteRange> places, ReadValues values)
    {
        int place = 0;
        for (int at = 0; at < text.Length && place < places.Count; )
        {
            at = SkipPlain(text, at, places[place].Start);
            int line = at;
            int end = Lines.End(text, at);
            int start = Lines.SkipBlanks(text, at, end);
            at = Lines.Next(text, end);
            if (start == end)
            {
                continue;
            }

            int fence = text[start] is (byte)'`' or (byte)'~' ? CountFence(text, start, end) : 0;
            if (fence >= ShortestFence)
            {
                int close = FindClose(text, at, text[start], fence);
                int from = at;
                at = Lines.Next(text, Lines.End(text, close));
                if (Touches(places, ref place, line, at))
                {
                    ShownText.Read(text, from, close, Bytes.Trim(text[(start + fence)..end]), values);
                }
            }
            else if (Touches(places, ref place, line, at))
            {
                int marks = start + Math.Max(0, text[start..end].IndexOfAnyExcept(LineMarks));
                if (!IsSpan(text[marks..end]))
                {
                    ShownText.Read(text, marks, end, default, values);
                }

                ReadSpans(text, start, end, values);
            }
        }
    }

    /// <summary>Goes on to the line in which a place begins, or to one before it that may open a fenced block.</summary>
    private static int SkipPlain(ReadOnlySpan<byte> text, int at, int place)
    {
        if (place <= at)
        {
            return at;
        }

        ReadOnlySpan<byte> rest = text[at..place];
        int ticks = rest.IndexOf("```"u8);
        int waves = (ticks < 0 ? rest : rest[..ticks]).IndexOf("~~~"u8);
        int to =
            waves >= 0 ? waves
            : ticks >= 0 ? ticks
            : rest.Length;
        return at + rest[..to].LastIndexOf((byte)'\n') + 1;
    }

    /// <summary>Whether a stretch touches a place; goes on to the first place that does not end before it.</summary>
    private static bool Touches(IReadOnlyList<ByteRange> places, ref int place, int from, int to)
    {
        while (place < places.Count && places[place].End < from)
        {
            place++;
        }

        return place < places.Count && places[place].Start <= to;
    }

    /// <summary>Nothing but a span of code, which is read without its backquotes.</summary>
    private static bool IsSpan(ReadOnlySpan<byte> line)
    {
        line = line.TrimEnd(" \t\r"u8);
        return line.Length > 2 && line[0] == '`' && line[1..].IndexOf((byte)'`') == line.Length - 2;
    }

    /// <summary>What stands between backquotes in a line of prose.</summary>
    private static void ReadSpans(ReadOnlySpan<byte> text, int at, int end, ReadValues values)
    {
        if (!ShellText.MayAssign(text[at..end]))
        {
            return;
        }

        while (at < end)
        {
            int open = text[at..end].IndexOf((byte)'`');
            int from = at + open + 1;
            int length = open < 0 ? -1 : text[from..end].IndexOf((byte)'`');
            if (length < 0)
            {
                return;
            }

            ShellText.Read(text, from, from + length, values);
            at = from + length + 1;
        }
    }

    /// <summary>Where the closing fence's line begins, or the end of the text.</summary>
    private static int FindClose(ReadOnlySpan<byte> text, int at, byte mark, int fence)
    {
        while (at < text.Length)
        {
            int end = Lines.End(text, at);
            int start = Lines.SkipBlanks(text, at, end);
            if (start < end && text[start] == mark && CountFence(text, start, end) >= fence)
            {
                return at;
            }

            at = Lines.Next(text, end);
        }

        return text.Length;
    }

    private static int CountFence(ReadOnlySpan<byte> text, int at, int end)
    {
        int other = text[at..end].IndexOfAnyExcept(text[at]);
        return other < 0 ? end - at : other;
    }
}
