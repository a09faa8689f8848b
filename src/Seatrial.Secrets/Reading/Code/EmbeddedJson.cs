using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Code;

/// <summary>JSON that a program has in one string literal, to send it or to parse it: <c>"{\"token\":\"…\"}"</c>.</summary>
internal static class EmbeddedJson
{
    private const int Longest = 64 * 1024;
    private const int LongestKey = 64;

    /// <summary>Adds its entries. What is laid out over lines is shown to a reader and passed over.</summary>
    /// <param name="text">The text of the program.</param>
    /// <param name="content">What stands between the quotes of the literal.</param>
    /// <param name="values">Takes the entries.</param>
    /// <param name="isCommentedOut">The literal is commented out.</param>
    public static void Read(ReadOnlySpan<byte> text, ByteRange content, ReadValues values, bool isCommentedOut)
    {
        ReadOnlySpan<byte> json = text.Slice(content.Start, content.Length);
        if (content.Length > Longest || !(json.StartsWith("{"u8) || json.StartsWith("[{"u8)) || json.IndexOf("\\n"u8) >= 0)
        {
            return;
        }

        bool isEscaped = json.IndexOf("\\\""u8) >= 0;
        int at = 0;
        while (TryReadString(json, ref at, isEscaped, out ByteRange key))
        {
            int colon = SkipBlanks(json, at);
            if (colon >= json.Length || json[colon] != ':' || key.Length > LongestKey)
            {
                continue;
            }

            int value = SkipBlanks(json, colon + 1);
            if (value < json.Length && json[value] is (byte)'"' or (byte)'\\' && TryReadString(json, ref value, isEscaped, out ByteRange inner))
            {
                at = value;
                values.Add(text, new NamedValue
                {
                    Key = key with { Start = content.Start + key.Start },
                    Value = inner with { Start = content.Start + inner.Start },
                    Writing = ValueWriting.Quoted,
                    Role = ValueRole.Assignment,
                    IsCommentedOut = isCommentedOut,
                });
            }
        }
    }

    /// <summary>Reads the next string; its quotes have a backslash before them where the literal's own quote is the same.</summary>
    private static bool TryReadString(ReadOnlySpan<byte> json, ref int at, bool isEscaped, out ByteRange content)
    {
        ReadOnlySpan<byte> quote = isEscaped ? "\\\""u8 : "\""u8;
        content = default;
        int open = json[at..].IndexOf(quote);
        int start = at + open + quote.Length;
        int length = open < 0 ? -1 : json[start..].IndexOf(quote);
        if (length < 0)
        {
            return false;
        }

        content = new ByteRange(start, length);
        at = start + length + quote.Length;
        return true;
    }

    private static int SkipBlanks(ReadOnlySpan<byte> json, int at)
    {
        while (at < json.Length && Bytes.IsSpace(json[at]))
        {
            at++;
        }

        return at;
    }
}
