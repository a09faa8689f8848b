using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>Words, names and statements of SQL as the common databases write them.</summary>
internal static class SqlTokens
{
    /// <summary>
    /// Goes over white space and comments: <c>-- …</c>, <c># …</c>, <c>/* … */</c>; what MySQL hides in <c>/*! … */</c> as well.
    /// </summary>
    public static int SkipSpace(ReadOnlySpan<byte> text, int at, ReadValues values)
    {
        while (at < text.Length)
        {
            if (Bytes.IsSpace(text[at]))
            {
                at++;
            }
            else if (text[at] == '#' || text[at..].StartsWith("--"u8))
            {
                at = Lines.End(text, at);
            }
            else if (text[at..].StartsWith("/*"u8))
            {
                at = Comments.Skip(text, at, values);
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>Where the next statement begins.</summary>
    public static int SkipToStatement(ReadOnlySpan<byte> text, int at, ReadValues values)
    {
        at = SkipSpace(text, at, values);
        while (at < text.Length && text[at] == ';')
        {
            at = SkipSpace(text, at + 1, values);
        }

        return at;
    }

    /// <summary>Moves behind a word in lower case, where it stands here in any letter case and ends.</summary>
    public static bool TrySkip(ReadOnlySpan<byte> text, ref int at, ReadOnlySpan<byte> word)
    {
        int end = at + word.Length;
        if (!Bytes.StartsWith(text[at..], word) || (end < text.Length && Bytes.IsWord(text[end])))
        {
            return false;
        }

        at = end;
        return true;
    }

    /// <summary>
    /// Reads a name and moves behind it: the last part of <c>schema.table</c>, without backquotes, quotes or brackets; empty where none
    /// stands here.
    /// </summary>
    public static ByteRange ReadName(ReadOnlySpan<byte> text, ref int at, ReadValues values)
    {
        at = SkipSpace(text, at, values);
        ByteRange name = default;
        while (at < text.Length)
        {
            int start = at;
            if (text[at] is (byte)'`' or (byte)'"' or (byte)'[')
            {
                int close = text[(at + 1)..Math.Min(text.Length, at + 130)].IndexOf(text[at] == '[' ? (byte)']' : text[at]);
                at = close < 0 ? at + 1 : at + close + 2;
                name = new ByteRange(start + 1, Math.Max(0, close));
            }
            else
            {
                while (at < text.Length && Bytes.IsWord(text[at]))
                {
                    at++;
                }

                name = new ByteRange(start, at - start);
            }

            if (at >= text.Length || text[at] != '.' || at == start)
            {
                break;
            }

            at++;
        }

        return name;
    }

    /// <summary>
    /// Moves behind the next semicolon outside of strings; a string that does not end is passed over with its quote alone.
    /// </summary>
    public static void SkipStatement(ReadOnlySpan<byte> text, ref int at, ReadValues values)
    {
        while (at < text.Length)
        {
            int next = text[at..].IndexOfAny((byte)';', (byte)'\'', (byte)'-');
            if (next < 0)
            {
                at = text.Length;
                return;
            }

            at += next;
            if (text[at] == ';')
            {
                at++;
                return;
            }

            if (text[at] == '-')
            {
                at = text[at..].StartsWith("--"u8) ? Lines.End(text, at) : at + 1;
            }
            else
            {
                Quotes.TryReadSql(text, ref at, values, out _, out _);
            }
        }
    }
}
