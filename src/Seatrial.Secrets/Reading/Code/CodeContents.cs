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
            values.Add(text, new NamedValue
            {
                Key = new ByteRange(name, text[name..value.Start].IndexOf((byte)':')),
                Value = value,
                Writing = ValueWriting.Quoted,
                Role = ValueRole.Default,
                IsCommentedOut = isCommentedOut,
            });
        }
    }

    /// <summary>A variable of an environment with its value in one string: <c>putenv("API_KEY=…")</c>, <c>["DB_PASSWORD=…"]</c>, a command with variables before it.</summary>
    public static void AddVariable(ReadOnlySpan<byte> text, CodeText code, ByteRange content, bool isCommentedOut, ReadValues values)
    {
        ReadOnlySpan<byte> written = text.Slice(content.Start, content.Length);
        int sign = written.IndexOfAnyExcept(ByteSets.VariableName);
        if (sign < 3 || written[sign] != '=' || !code.HasWord(content.Start, content.Start + sign))
        {
            return;
        }

        int end = written.IndexOfAny((byte)' ', (byte)'\n');
        int length = (end < 0 ? written.Length : end) - sign - 1;
        if (length >= ShortestValue && written[sign + 1] != '=')
        {
            values.Add(text, new NamedValue
            {
                Key = content with { Length = sign },
                Value = new ByteRange(content.Start + sign + 1, length),
                Writing = ValueWriting.Quoted,
                Role = ValueRole.Environment,
                IsCommentedOut = isCommentedOut,
            });
        }
    }
}
