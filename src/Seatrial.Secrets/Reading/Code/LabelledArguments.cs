using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Code;

/// <summary>
/// A name that is given as an argument with a label of its own: <c>set("…", forKey: "token")</c>, <c>write(key: "token", value: "…")</c>.
/// </summary>
internal static class LabelledArguments
{
    /// <summary>In bytes.</summary>
    private const int LongestLiteral = 400;

    private const int LongestName = 80;

    /// <summary>Labels of the argument that names what another one is (Foundation's <c>UserDefaults</c> and <c>URLRequest</c>).</summary>
    private static readonly WordSet Behind = new("forkey withkey forhttpheaderfield key");

    private static readonly WordSet Before = new("key name");

    /// <summary>The name behind the literal that is the first argument of a call; empty where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="open">The parenthesis of the call.</param>
    public static ByteRange NameBehind(ReadOnlySpan<byte> text, int open)
    {
        int end = EndOfLiteral(text, open + 1, LongestLiteral, out _);
        int comma = end < 0 ? -1 : SkipSpace(text, end);
        return comma < 0 || comma >= text.Length || text[comma] != ',' ? default : LabelledName(text, SkipSpace(text, comma + 1), Behind);
    }

    /// <summary>The name that a call begins with; empty where it begins otherwise.</summary>
    /// <param name="text">The text.</param>
    /// <param name="open">The parenthesis of the call.</param>
    public static ByteRange NameBefore(ReadOnlySpan<byte> text, int open) => LabelledName(text, SkipSpace(text, open + 1), Before);

    private static ByteRange LabelledName(ReadOnlySpan<byte> text, int at, WordSet labels)
    {
        int length = text[at..].IndexOfAnyExcept(ByteSets.MemberName);
        if (length <= 0 || !labels.Contains(text.Slice(at, length)))
        {
            return default;
        }

        int sign = SkipSpace(text, at + length);
        return
            sign < text.Length && text[sign] is (byte)':' or (byte)'=' && EndOfLiteral(text, sign + 1, LongestName, out ByteRange name) > 0
            ? name
            : default;
    }

    private static int EndOfLiteral(ReadOnlySpan<byte> text, int at, int longest, out ByteRange content)
    {
        content = default;
        int start = SkipSpace(text, at);
        if (start >= text.Length || text[start] is not ((byte)'"' or (byte)'\''))
        {
            return -1;
        }

        int length = text.Slice(start + 1, Math.Min(longest, text.Length - start - 1)).IndexOfAny(text[start], (byte)'\n');
        if (length < 0 || text[start + 1 + length] == '\n')
        {
            return -1;
        }

        content = new ByteRange(start + 1, length);
        return start + length + 2;
    }

    private static int SkipSpace(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && Bytes.IsSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
