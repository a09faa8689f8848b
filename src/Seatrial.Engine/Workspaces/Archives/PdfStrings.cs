using System.Text;

namespace Seatrial.Engine.Workspaces.Archives;

/// <summary>
/// The strings that a content stream shows: <c>(text) Tj</c>, <c>[(te) -20 (xt)] TJ</c>, <c>&lt;74657874&gt; Tj</c>; where the position
/// moves, a line ends.
/// </summary>
internal static class PdfStrings
{
    private const int MaxDepth = 50;

    /// <summary>Thousandths of the font's size; a wider gap is a blank.</summary>
    private const int Blank = -180;

    public static void Append(ReadOnlySpan<byte> content, StringBuilder text, int maxLength)
    {
        for (int at = 0; at < content.Length && text.Length < maxLength; )
        {
            byte c = content[at];
            if (c == '(')
            {
                at = Literal(content, at + 1, text);
            }
            else if (c == '<' && at + 1 < content.Length && content[at + 1] != '<')
            {
                at = Hexadecimal(content, at + 1, text);
            }
            else if (c == '%')
            {
                int end = content[at..].IndexOfAny((byte)'\n', (byte)'\r');
                at = end < 0 ? content.Length : at + end;
            }
            else if (char.IsAsciiLetter((char)c) || c is (byte)'\'' or (byte)'"')
            {
                at = Operator(content, at, text);
            }
            else if (c == '-' || char.IsAsciiDigit((char)c))
            {
                at = Number(content, at, text);
            }
            else
            {
                at++;
            }
        }

        Break(text);
    }

    private static int Operator(ReadOnlySpan<byte> content, int at, StringBuilder text)
    {
        int start = at;
        while (at < content.Length && (char.IsAsciiLetter((char)content[at]) || content[at] is (byte)'*' or (byte)'\'' or (byte)'"'))
        {
            at++;
        }

        if (
            content[start..at]
            is [(byte)'T', (byte)'d' or (byte)'D' or (byte)'*' or (byte)'m']
                or [(byte)'E', (byte)'T']
                or [(byte)'\'']
                or [(byte)'"']
        )
        {
            Break(text);
        }

        return at;
    }

    private static int Number(ReadOnlySpan<byte> content, int at, StringBuilder text)
    {
        int start = at;
        while (at < content.Length && (char.IsAsciiDigit((char)content[at]) || content[at] is (byte)'-' or (byte)'.'))
        {
            at++;
        }

        if (
            System.Buffers.Text.Utf8Parser.TryParse(content[start..at], out double gap, out _)
            && gap < Blank
            && start > 0
            && text.Length > 0
            && !char.IsWhiteSpace(text[^1])
            && IsBetweenStrings(content, start, at)
        )
        {
            text.Append(' ');
        }

        return at;
    }

    /// <summary>A gap stands between the strings of an array; numbers elsewhere place things.</summary>
    private static bool IsBetweenStrings(ReadOnlySpan<byte> content, int start, int end)
    {
        while (start > 0 && content[start - 1] is (byte)' ')
        {
            start--;
        }

        while (end < content.Length && content[end] is (byte)' ')
        {
            end++;
        }

        return start > 0 && content[start - 1] is (byte)')' or (byte)'>' && end < content.Length && content[end] is (byte)'(' or (byte)'<';
    }

    private static int Literal(ReadOnlySpan<byte> content, int at, StringBuilder text)
    {
        int depth = 1;
        for (; at < content.Length; at++)
        {
            char c = (char)content[at];
            if (c == '\\' && at + 1 < content.Length)
            {
                at++;
                char e = (char)content[at];
                if (e is >= '0' and <= '7')
                {
                    int code = 0;
                    int last = Math.Min(content.Length, at + 3);
                    for (; at < last && content[at] is >= (byte)'0' and <= (byte)'7'; at++)
                    {
                        code = (code * 8) + content[at] - '0';
                    }

                    at--;
                    text.Append((char)(code & 0xFF));
                }
                else if (e is not ('\n' or '\r'))
                {
                    text.Append(
                        e switch
                        {
                            'n' => '\n',
                            't' => '\t',
                            'r' => '\n',
                            'b' or 'f' => ' ',
                            _ => e,
                        }
                    );
                }

                continue;
            }

            depth +=
                c == '(' ? 1
                : c == ')' ? -1
                : 0;
            if (depth == 0)
            {
                return at + 1;
            }

            if (depth > MaxDepth)
            {
                return content.Length;
            }

            text.Append(c);
        }

        return at;
    }

    private static int Hexadecimal(ReadOnlySpan<byte> content, int at, StringBuilder text)
    {
        int digits = 0;
        int value = 0;
        for (; at < content.Length && content[at] != '>'; at++)
        {
            if (!char.IsAsciiHexDigit((char)content[at]))
            {
                continue;
            }

            value = (value << 4) | Convert.ToInt32(((char)content[at]).ToString(), 16);
            if (++digits % 2 == 0)
            {
                // Two bytes of which the first is zero are one letter of UTF-16.
                _ = (value & 0xFF) == 0 ? text : text.Append((char)(value & 0xFF));
                value = 0;
            }
        }

        return at + 1;
    }

    private static void Break(StringBuilder text) => _ = text.Length == 0 || text[^1] == '\n' ? text : text.Append('\n');
}
