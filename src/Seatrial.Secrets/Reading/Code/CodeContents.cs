using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Reading.Formats;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Code;

/// <summary>Names and values that a string literal has in itself, whatever it is called.</summary>
internal static class CodeContents
{
    private const int ShortestValue = 4;

    /// <summary><c>@Value("${jwt.secret:…}")</c>: what is taken where the setting is not there. Kotlin has a backslash before it.</summary>
    public static void AddPlaceholder(ReadOnlySpan<byte> text, ByteRange content, bool isCommentedOut, ReadValues values)
    {
        int escape = text[content.Start] == '\\' ? 1 : 0;
        var place = new ByteRange(content.Start + escape, content.Length - escape);
        if (text[place.Start..].StartsWith("${"u8) && Fallbacks.TryFind(text, place, out ByteRange value))
        {
            int name = place.Start + "${".Length;
            values.Add(
                text,
                new NamedValue
                {
                    Key = new ByteRange(name, text[name..value.Start].IndexOf((byte)':')),
                    Value = value,
                    Writing = ValueWriting.Quoted,
                    Role = ValueRole.Default,
                    IsCommentedOut = isCommentedOut,
                }
            );
        }
    }

    /// <summary>
    /// A variable of an environment with its value in one string: <c>putenv("API_KEY=…")</c>, <c>["DB_PASSWORD=…"]</c>, a command with
    /// variables before it.
    /// </summary>
    public static void AddVariable(ReadOnlySpan<byte> text, CodeText code, ByteRange content, bool isCommentedOut, ReadValues values)
    {
        ReadOnlySpan<byte> written = text.Slice(content.Start, content.Length);
        int sign = written.IndexOfAnyExcept(ByteSets.VariableName);
        if (sign < 3 || written[sign] != '=' || !code.HasWord(content.Start, content.Start + sign))
        {
            return;
        }

        int length = LineLength(written[(sign + 1)..]);
        if (length >= ShortestValue && written[sign + 1] != '=')
        {
            values.Add(
                text,
                new NamedValue
                {
                    Key = content with { Length = sign },
                    Value = new ByteRange(content.Start + sign + 1, length),
                    Writing = ValueWriting.Quoted,
                    Role = ValueRole.Environment,
                    IsCommentedOut = isCommentedOut,
                }
            );
        }
    }

    /// <summary>Up to a space or to the end of the line, which may be written as an escape.</summary>
    private static int LineLength(ReadOnlySpan<byte> written)
    {
        int end = written.IndexOfAny((byte)' ', (byte)'\n');
        written = end < 0 ? written : written[..end];
        int escape = written.IndexOf("\\n"u8);
        written = escape < 0 ? written : written[..escape];
        int carriage = written.IndexOf("\\r"u8);
        return carriage < 0 ? written.Length : carriage;
    }

    /// <summary>
    /// A line of a program that another program writes: <c>'const webhookToken = "…";'</c>, as scripts keep the code of workflows.
    /// </summary>
    public static void AddDeclared(ReadOnlySpan<byte> text, ByteRange content, bool isCommentedOut, ReadValues values)
    {
        ReadOnlySpan<byte> line = text.Slice(content.Start, content.Length);
        ReadOnlySpan<byte> rest = line.TrimStart(" \t"u8);
        int keyword =
            rest.StartsWith("const "u8) ? "const ".Length
            : rest.StartsWith("let "u8) || rest.StartsWith("var "u8) ? "let ".Length
            : 0;
        int start = line.Length - rest.Length + keyword;
        int length = keyword == 0 ? 0 : line[start..].IndexOfAnyExcept(ByteSets.MemberName);
        ReadOnlySpan<byte> behind = length < 1 ? default : line[(start + length)..].TrimStart(" \t"u8);
        if (behind.IsEmpty || behind[0] != '=')
        {
            return;
        }

        behind = behind[1..].TrimStart(" \t\\"u8);
        int close = behind.Length < 2 || behind[0] is not ((byte)'"' or (byte)'\'' or (byte)'`') ? -1 : behind[1..].IndexOf(behind[0]);
        ReadOnlySpan<byte> value = close < 1 ? default : behind.Slice(1, close).TrimEnd((byte)'\\');
        if (value.Length >= ShortestValue && !value.Contains((byte)'\\'))
        {
            values.Add(
                text,
                new NamedValue
                {
                    Key = new ByteRange(content.Start + start, length),
                    Value = new ByteRange(content.End - behind.Length + 1, value.Length),
                    Writing = ValueWriting.Quoted,
                    Role = ValueRole.Assignment,
                    IsNested = true,
                    IsCommentedOut = isCommentedOut,
                }
            );
        }
    }
}
