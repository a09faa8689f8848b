using System.Buffers;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>
/// Markdown as far as it shows files and commands: fenced blocks (CommonMark 0.31, section 4.5) by their language, commands between backquotes. Prose is not read.
/// </summary>
internal static class MarkdownText
{
    private const int ShortestFence = 3;

    private static readonly SearchValues<byte> LineMarks = SearchValues.Create(" \t-*>+|"u8);

    public static void Read(ReadOnlySpan<byte> text, ReadValues values)
    {
        for (int at = 0; at < text.Length;)
        {
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
                ShownText.Read(text, at, close, Bytes.Trim(text[(start + fence)..end]), values);
                at = Lines.Next(text, Lines.End(text, close));
            }
            else
            {
                int marks = text[start..end].IndexOfAnyExcept(LineMarks);
                ShownText.Read(text, start + Math.Max(0, marks), end, default, values);
                ReadSpans(text, start, end, values);
            }
        }
    }

    /// <summary>What stands between backquotes in a line of prose.</summary>
    private static void ReadSpans(ReadOnlySpan<byte> text, int at, int end, ReadValues values)
    {
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
