using System.Buffers;
using Seatrial.Secrets.Filter;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>Names at the beginning of a line, and what separates them from their values.</summary>
internal static class SettingNames
{
    private const int Longest = 200;

    private static readonly SearchValues<byte> Identifier = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-$[]"u8
    );
    private static readonly SearchValues<byte> Separators = SearchValues.Create("=: \t"u8);

    /// <summary>Reads a name and moves to its value.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Offset of the line's first character.</param>
    /// <param name="end">End of the line.</param>
    /// <param name="needsSign">The name must be followed by <c>=</c> or <c>:</c>, for a blank alone makes a sentence of it.</param>
    /// <param name="name">The name without its quotes.</param>
    public static bool TryRead(ReadOnlySpan<byte> text, ref int at, int end, bool needsSign, out ByteRange name)
    {
        name = default;
        int from = at;
        int nameEnd;
        if (at < end && text[at] is (byte)'"' or (byte)'\'')
        {
            int close = text[(at + 1)..end].IndexOf(text[at]);
            name = new ByteRange(at + 1, Math.Max(0, close));
            nameEnd = at + close + 2;
            if (close < 1)
            {
                return false;
            }
        }
        else
        {
            nameEnd = FindEnd(text, at, end);
            name = new ByteRange(from, nameEnd - from);
        }

        if (name.Length is 0 or > Longest)
        {
            return false;
        }

        int sign = Lines.SkipBlanks(text, nameEnd, end);
        at = sign;
        while (at < end && at - sign < 3 && text[at] is (byte)'=' or (byte)':' or (byte)'?' or (byte)'+' or (byte)'>')
        {
            at++;
        }

        bool hasSign = at > sign && text[sign..at].IndexOfAny((byte)'=', (byte)':') >= 0;
        at += hasSign && text[at..end].StartsWith("** "u8) ? 2 : 0;
        at = Lines.SkipBlanks(text, at, end);
        return hasSign
            ? at < end
            : !needsSign && sign > nameEnd && IsOneWord(text, at, end) && IsIdentifier(text.Slice(name.Start, name.Length));
    }

    /// <summary>A colon ends a name that is an identifier; in <c>//host/:_authToken=</c> it belongs to the name.</summary>
    private static int FindEnd(ReadOnlySpan<byte> text, int at, int end)
    {
        for (int i = at; i < end; i++)
        {
            int next = text[i..end].IndexOfAny(Separators);
            if (next < 0)
            {
                return end;
            }

            i += next;
            if (text[i] != ':' || IsIdentifier(text[at..i]) || text[i..end].IndexOf((byte)'=') < 0)
            {
                return i > at && text[i] == '=' && text[i - 1] is (byte)':' or (byte)'?' or (byte)'+' ? i - 1 : i;
            }
        }

        return end;
    }

    private static bool IsIdentifier(ReadOnlySpan<byte> name) => name.IndexOfAnyExcept(Identifier) < 0;

    /// <summary>One value and nothing behind it but a comment.</summary>
    private static bool IsOneWord(ReadOnlySpan<byte> text, int at, int end)
    {
        if (at == end)
        {
            return false;
        }

        if (text[at] is (byte)'"' or (byte)'\'')
        {
            return true;
        }

        int blank = text[at..end].IndexOfAny((byte)' ', (byte)'\t');
        return blank < 0 || Lines.SkipBlanks(text, at + blank, end) is var rest && (rest == end || text[rest] is (byte)'#' or (byte)';');
    }
}
