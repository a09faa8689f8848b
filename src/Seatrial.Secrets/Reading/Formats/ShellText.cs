using System.Buffers;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>
/// Assignments of shells (POSIX.1-2024, Shell Command Language, 2.9.1): <c>NAME=value</c> at the beginning of a command, after
/// <c>export</c> and <c>env</c>, or several in a line. Here documents are read as the lines that they are.
/// </summary>
internal static class ShellText
{
    private const int ShortestJson = 10;

    private static readonly SearchValues<byte> BetweenWords = SearchValues.Create(" \t\r\n;|&()"u8);

    public static void Read(ReadOnlySpan<byte> text, ReadValues values) => Read(text, 0, text.Length, values);

    /// <summary>Reads a part of a text.</summary>
    public static void Read(ReadOnlySpan<byte> text, int from, int to, ReadValues values)
    {
        text = text[..to];
        for (int at = from; at < to; )
        {
            at = SkipToWord(text, at);
            if (at < to && text[at] == '#')
            {
                int end = Lines.End(text, at);
                ReadComment(text, at, end, values);
                at = end;
            }
            else if (at < to)
            {
                ReadWord(text, ref at, values, isComment: false);
            }
        }
    }

    /// <summary>One variable with its value, which may be in quotes and have blanks in it.</summary>
    public static void ReadAssignment(ReadOnlySpan<byte> text, int from, int to, ReadValues values)
    {
        int sign = text[from..to].IndexOf((byte)'=') + from;
        if (sign <= from || sign + 1 >= to || !IsName(text[from..sign]))
        {
            return;
        }

        bool isQuoted = to - sign > 3 && text[sign + 1] is (byte)'"' or (byte)'\'' && text[to - 1] == text[sign + 1];
        values.Add(
            text,
            new NamedValue
            {
                Key = new ByteRange(from, sign - from),
                Value = isQuoted ? new ByteRange(sign + 2, to - sign - 3) : new ByteRange(sign + 1, to - sign - 1),
                Writing = isQuoted ? ValueWriting.Quoted : ValueWriting.Bare,
                Role = ValueRole.Environment,
            }
        );
    }

    /// <summary>Whether reading the text can give a value; most lines of prose cannot.</summary>
    public static bool MayAssign(ReadOnlySpan<byte> text) => text.Contains((byte)'=');

    private static int SkipToWord(ReadOnlySpan<byte> text, int at)
    {
        int length = text[at..].IndexOfAnyExcept(BetweenWords);
        return length < 0 ? text.Length : at + length;
    }

    private static void ReadComment(ReadOnlySpan<byte> text, int at, int end, ReadValues values)
    {
        Lines.SkipCommentMark(text, ref at, end);
        if (at < end)
        {
            ReadWord(text[..end], ref at, values, isComment: true);
        }
    }

    /// <summary>Reads one word with the strings in it; where it assigns, the value is added.</summary>
    private static void ReadWord(ReadOnlySpan<byte> text, ref int at, ReadValues values, bool isComment)
    {
        int start = at;
        int sign = -1;
        int quote = -1;
        int quotes = 0;
        for (
            ;
            at < text.Length
                && text[at] is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)';' or (byte)'|' or (byte)'&');
            at++
        )
        {
            byte b = text[at];
            if (b == '=' && sign < 0 && IsName(text[start..at]))
            {
                sign = at;
            }
            else if (b is (byte)'"' or (byte)'\'')
            {
                quotes++;
                quote = at;
                SkipString(text, ref at, values);
                ReadJson(text, quote + 1, at - 1, values, isComment);
                ReadExpansion(text, quote + 1, at - 1, values, isComment);
                at--;
            }
            else if (b == '\\')
            {
                at++;
            }
        }

        at = Math.Min(at, text.Length);
        if (sign < 0 || at <= sign + 1)
        {
            return;
        }

        bool isQuoted = quotes == 1 && quote == sign + 1 && at - quote > 2 && text[at - 1] == text[quote];
        var value = isQuoted ? new ByteRange(quote + 1, at - quote - 2) : new ByteRange(sign + 1, at - sign - 1);
        if (!isQuoted && value.Length > 4 && text[value.Start..].StartsWith("\\\""u8))
        {
            // The command stands in a string whose quotes are the same.
            int end = value.End - (text[..value.End].EndsWith("\\\""u8) ? 2 : 0);
            value = new ByteRange(value.Start + 2, end - value.Start - 2);
        }

        ByteRange decoded = !isQuoted && quotes > 0 ? values.Keep(Unquote(text.Slice(value.Start, value.Length))) : default;
        values.Add(
            text,
            new NamedValue
            {
                Key = new ByteRange(start, sign - start),
                Value = value,
                Decoded = decoded,
                Writing = isQuoted ? ValueWriting.Quoted : ValueWriting.Bare,
                Role = ValueRole.Environment,
                IsCommentedOut = isComment,
            }
        );
    }

    /// <summary>The body of a request: <c>-d '{"api_key": "…"}'</c>.</summary>
    private static void ReadJson(ReadOnlySpan<byte> text, int from, int to, ReadValues values, bool isComment)
    {
        if (to - from > ShortestJson && text[from] is (byte)'{' or (byte)'[')
        {
            NestedText.Read(
                text,
                new ByteRange(from, to - from),
                values,
                default,
                new NamedValue { Value = default, IsCommentedOut = isComment }
            );
        }
    }

    /// <summary>What a variable gets where it is not set: <c>: "${PASSWORD:=…}"</c>.</summary>
    private static void ReadExpansion(ReadOnlySpan<byte> text, int from, int to, ReadValues values, bool isComment)
    {
        var place = new ByteRange(from, Math.Max(0, to - from));
        int colon = place.Length < 6 || !text[from..to].StartsWith("${"u8) ? -1 : text[from..to].IndexOf((byte)':');
        if (colon > 2 && text[from + colon + 1] is (byte)'=' or (byte)'-' && Fallbacks.TryFind(text, place, out ByteRange value))
        {
            values.Add(
                text,
                new NamedValue
                {
                    Key = new ByteRange(from + 2, colon - 2),
                    Value = value,
                    Writing = ValueWriting.Bare,
                    Role = ValueRole.Default,
                    IsCommentedOut = isComment,
                }
            );
        }
    }

    /// <summary>Moves behind the string that begins here; one that does not end ends with its line.</summary>
    private static void SkipString(ReadOnlySpan<byte> text, ref int at, ReadValues values)
    {
        byte quote = text[at];
        int limit = Math.Min(text.Length, at + values.Reach(16 * 1024));
        for (int i = at + 1; i < limit; i++)
        {
            if (text[i] == quote)
            {
                at = i + 1;
                return;
            }

            i += text[i] == '\\' && quote == '"' ? 1 : 0;
        }

        values.Spend(Math.Max(0, limit - at));
        at = Lines.End(text, at);
    }

    private static bool IsName(ReadOnlySpan<byte> word)
    {
        if (word.IsEmpty || Bytes.IsDigit(word[0]))
        {
            return false;
        }

        foreach (byte b in word)
        {
            if (!Bytes.IsWord(b))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Strings side by side are one: <c>'ab'"cd"</c>.</summary>
    private static byte[] Unquote(ReadOnlySpan<byte> text)
    {
        byte[] result = new byte[text.Length];
        int length = 0;
        foreach (byte b in text)
        {
            if (b is not ((byte)'"' or (byte)'\''))
            {
                result[length++] = b;
            }
        }

        return result[..length];
    }
}
