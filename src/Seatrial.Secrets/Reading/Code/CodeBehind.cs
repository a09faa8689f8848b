using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Code;

/// <summary>What stands behind a literal: whether it still is a value there, and what it is compared with.</summary>
internal static class CodeBehind
{
    private static readonly WordSet Transparent = new(
        "tobytearray getbytes tochararray encode trim strip to_string into to_owned clone b freeze html_safe utf8 bytes tostring unwrap as_str as_ref as_bytes toutf8 chars value to_s dup intern data reveal"
    );

    private static readonly WordSet Comparing = new("equals equalsignorecase compareto contentequals eql");

    /// <summary>Looks at what follows: a key, an index, a text that is formatted, are no values.</summary>
    /// <param name="text">The text.</param>
    /// <param name="code">What is known of it.</param>
    /// <param name="literal">All parts of the literal.</param>
    /// <param name="isCompared">The name that it is compared with stands behind it.</param>
    public static bool IsValue(ReadOnlySpan<byte> text, CodeText code, ByteRange literal, out bool isCompared)
    {
        isCompared = false;
        int at = SkipSpace(text, literal.End, out bool hasLine);
        byte next = at < text.Length ? text[at] : (byte)0;
        byte second = at + 1 < text.Length ? text[at + 1] : (byte)0;
        switch (next)
        {
            case (byte)':':
                return second == ':'
                    || IsTernary(text, literal.End)
                    || IsCondition(text, code, literal.Start)
                    || IsCase(text, code, literal.Start);
            case (byte)'=':
                isCompared = second == '=';
                return isCompared;
            case (byte)'!' when second == '=':
                isCompared = true;
                return true;
            case (byte)'|' when second is not ((byte)'|' or (byte)'>'):
                return !IsAlternative(text, at + 1);
            case (byte)'-' when second == '>':
                return false;
            case (byte)'.' when !hasLine || second != '.':
                return IsKept(text, at + 1, out isCompared);
            default:
                return true;
        }
    }

    /// <summary>Another literal behind the bar: a type, or a pattern, <c>pass: "first" | "second"</c>.</summary>
    private static bool IsAlternative(ReadOnlySpan<byte> text, int at)
    {
        at = SkipSpace(text, at, out _);
        return at < text.Length && text[at] is (byte)'"' or (byte)'\'' or (byte)'`';
    }

    /// <summary>On the same line a question mark stands before the literal.</summary>
    private static bool IsTernary(ReadOnlySpan<byte> text, int end)
    {
        ReadOnlySpan<byte> before = text[Math.Max(0, end - 200)..end];
        return before[(before.LastIndexOf((byte)'\n') + 1)..].Contains((byte)'?');
    }

    /// <summary><c>if password == "…":</c>: the colon ends the condition and not a key.</summary>
    private static bool IsCondition(ReadOnlySpan<byte> text, CodeText code, int start) =>
        code.Previous(text, start) is > 0 and var before && text[before] == '=' && text[before - 1] is (byte)'=' or (byte)'!';

    /// <summary><c>case "…":</c>, the colon of a label.</summary>
    private static bool IsCase(ReadOnlySpan<byte> text, CodeText code, int start) =>
        code.Previous(text, start) is >= 3 and var before && before < start - 1 && text[(before - 3)..(before + 1)].SequenceEqual("case"u8);

    /// <summary>Whether what the called method makes of the literal still is the literal.</summary>
    private static bool IsKept(ReadOnlySpan<byte> text, int at, out bool isCompared)
    {
        int length = 0;
        while (at + length < text.Length && Bytes.IsWord(text[at + length]))
        {
            length++;
        }

        ReadOnlySpan<byte> method = text.Slice(at, length);
        isCompared = Comparing.Contains(method);
        return isCompared || Transparent.Contains(method);
    }

    /// <summary>The name that a literal is compared with which ends here; empty for none.</summary>
    public static ByteRange Compared(ReadOnlySpan<byte> text, int end)
    {
        int at = end;
        int stop = Math.Min(text.Length, at + 60);
        while (at < stop && text[at] != '(' && text[at] != '=')
        {
            at++;
        }

        while (at < stop && !Bytes.IsWord(text[at]))
        {
            at++;
        }

        int last = at;
        while (last < stop && (Bytes.IsWord(text[last]) || text[last] == '.'))
        {
            last++;
        }

        return new ByteRange(at, last - at);
    }

    /// <summary>The next place that is no space; a line that goes on is one.</summary>
    public static int SkipSpace(ReadOnlySpan<byte> text, int at, out bool hasLine)
    {
        int start = at;
        while (
            at < text.Length
            && (Bytes.IsSpace(text[at]) || (text[at] == '\\' && at + 1 < text.Length && text[at + 1] is (byte)'\n' or (byte)'\r'))
        )
        {
            at++;
        }

        hasLine = text[start..at].Contains((byte)'\n');
        return at;
    }
}
