using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Reading.Formats;

namespace Seatrial.Secrets.Reading.Code;

/// <summary>Literals that are one: what is joined to a literal, and the bytes that a program has of the parts.</summary>
internal static class CodeJoins
{
    /// <summary>Stands for: joined to what is no literal.</summary>
    public const int Dynamic = -2;

    /// <summary>
    /// Where the literal begins that is joined to the one which ends here; -1 for none, <see cref="Dynamic"/> where something else is
    /// joined.
    /// </summary>
    public static int Find(ReadOnlySpan<byte> text, CodeText code, Dialect language, int end)
    {
        int at = CodeBehind.SkipSpace(text, end, out bool hasLine);
        if (at >= text.Length)
        {
            return -1;
        }

        if (language.JoinsNeighbours && (!hasLine || code.Open.Count > 0) && IsStringStart(text, language, at, out int own))
        {
            return own;
        }

        foreach (string join in language.Joins)
        {
            if (text[at..].Length > join.Length && Matches(text, at, join) && !(join == "+" && text[at + 1] is (byte)'+' or (byte)'='))
            {
                int next = CodeBehind.SkipSpace(text, at + join.Length, out _);
                return next < text.Length && IsStringStart(text, language, next, out own) ? own : Dynamic;
            }
        }

        return text[at] == '%' && language.IsLineBased ? Dynamic : -1;
    }

    /// <summary>
    /// The bytes that the program has: escapes undone, parts joined, base64 decoded where a function around the literal does that.
    /// </summary>
    public static ByteRange Decode(ReadOnlySpan<byte> text, Dialect language, List<CodeString> parts, bool isBase64, ReadValues values)
    {
        if (parts.Count == 1 && !parts[0].HasEscapes && parts[0].Doubled == 0 && !isBase64)
        {
            return default;
        }

        var joined = new List<byte>();
        foreach (CodeString part in parts)
        {
            ReadOnlySpan<byte> content = text.Slice(part.Content.Start, part.Content.Length);
            joined.AddRange(
                part.HasEscapes && language.Escape == '\\' ? Escapes.Decode(content)
                : part.Doubled != 0 ? Escapes.Undouble(content, part.Doubled)
                : content
            );
        }

        byte[] bytes = [.. joined];
        return values.Keep(isBase64 && System.Buffers.Text.Base64.IsValid(bytes) ? Base64Bytes(bytes) : bytes);
    }

    private static byte[] Base64Bytes(byte[] bytes)
    {
        byte[] decoded = new byte[System.Buffers.Text.Base64.GetMaxDecodedFromUtf8Length(bytes.Length)];
        return
            System.Buffers.Text.Base64.DecodeFromUtf8(bytes, decoded, out _, out int length) == System.Buffers.OperationStatus.Done
            && decoded.AsSpan(0, length).IndexOfAnyExceptInRange((byte)' ', (byte)'~') < 0
            ? decoded[..length]
            : bytes;
    }

    private static bool IsStringStart(ReadOnlySpan<byte> text, Dialect language, int at, out int start)
    {
        start = at;
        int i = at;
        while (i < text.Length && i - at < 4 && language.Prefixes.Contains((char)text[i]))
        {
            i++;
        }

        return i < text.Length && CodeStrings.IsQuote(language, text[i]);
    }

    private static bool Matches(ReadOnlySpan<byte> text, int at, string mark)
    {
        for (int i = 0; i < mark.Length; i++)
        {
            if (text[at + i] != mark[i])
            {
                return false;
            }
        }

        return true;
    }
}
