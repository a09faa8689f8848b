using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Code;

/// <summary>
/// Several names that get several values at once, or are compared with them: <c>user, password = "a", "b"</c>, <c>[key, secret] = ["a",
/// "b"]</c>, <c>(user, password) == ("a", "b")</c>.
/// </summary>
internal static class CodeTuples
{
    /// <summary>Bytes before a comparison in which the guard is named that it belongs to.</summary>
    private const int LongestGuard = 160;

    /// <summary>Names or values in one of them.</summary>
    private const int Most = 8;

    /// <summary>The name that the value at a position belongs to; empty where the sign has no list of names before it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="code">What is known of it.</param>
    /// <param name="sign">Where the sign between names and values begins.</param>
    /// <param name="position">Of the value, from 0.</param>
    /// <param name="isBare">The names may stand without brackets.</param>
    public static ByteRange NameOf(ReadOnlySpan<byte> text, CodeText code, int sign, int position, bool isBare)
    {
        int last = code.Previous(text, sign);
        int open = last > 0 && text[last] is (byte)')' or (byte)']' ? code.Partner(text, last) : -1;
        if (open >= 0)
        {
            return open > 0 && (Bytes.IsWord(text[open - 1]) || text[open - 1] is (byte)')' or (byte)']')
                ? default
                : Pick(text, code, code.Previous(text, last), position);
        }

        return isBare && last > 0 ? Pick(text, code, last, position) : default;
    }

    /// <summary>The role of a value behind a comma that no bracket encloses; false where it belongs to no such list.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, CodeText code, int comma, out CodeRole role)
    {
        role = default;
        int at = comma;
        for (int position = 1; position < Most; position++)
        {
            int start = StartOfOperand(text, code, code.Previous(text, at));
            int before = start < 0 ? -1 : code.Previous(text, start);
            if (before <= 0)
            {
                return false;
            }

            if (text[before] == ',')
            {
                at = before;
                continue;
            }

            if (
                text[before] != '='
                || text[before - 1] is (byte)'=' or (byte)'!' or (byte)'<' or (byte)'>'
                || text[before..comma].Contains((byte)'\n')
            )
            {
                return false;
            }

            int sign = text[before - 1] == ':' ? before - 1 : before;
            role = new CodeRole
            {
                Role = ValueRole.Assignment,
                Key = NameOf(text, code, sign, position, isBare: true),
                Enclosing = code.Enclosing(sign),
            };
            return !role.Key.IsEmpty;
        }

        return false;
    }

    /// <summary>The role of an item of a bracket that stands behind a sign.</summary>
    /// <param name="text">The text.</param>
    /// <param name="code">What is known of it.</param>
    /// <param name="open">Where the bracket opens.</param>
    /// <param name="position">Of the item.</param>
    /// <param name="isBare">The names may stand without brackets.</param>
    /// <param name="role">The role.</param>
    public static bool TryReadItem(ReadOnlySpan<byte> text, CodeText code, int open, int position, bool isBare, out CodeRole role)
    {
        role = default;
        int sign = code.Previous(text, open);
        if (sign <= 0 || text[sign] != '=' || text[sign - 1] is (byte)'<' or (byte)'>')
        {
            return false;
        }

        bool isCompared = text[sign - 1] is (byte)'=' or (byte)'!';
        while (sign > 0 && text[sign - 1] is (byte)'=' or (byte)'!' or (byte)':')
        {
            sign--;
        }

        role = new CodeRole
        {
            Role = isCompared ? ValueRole.Comparison : ValueRole.Assignment,
            Key = NameOf(text, code, sign, position, isBare && !isCompared && IsStatement(code, sign)),
            Enclosing = code.Enclosing(sign),
        };
        if (
            isCompared
            && position == 1
            && role.Key.Length is 1 or 2
            && Bytes.Contains(text[Math.Max(0, open - LongestGuard)..open], "basic"u8)
        )
        {
            // Rack::Auth::Basic hands a user and a password over, whatever they are called.
            role = role with
            {
                Role = ValueRole.Argument,
                Argument = ArgumentMeaning.Password,
                Function = role.Key,
            };
        }

        return !role.Key.IsEmpty;
    }

    /// <summary>The first of the names before a sign where there are several: the value behind the sign is its own.</summary>
    public static ByteRange FirstOf(ReadOnlySpan<byte> text, CodeText code, ByteRange last)
    {
        return !IsStatement(code, last.Start) || code.Previous(text, last.Start) is not (> 0 and var comma) || text[comma] != ',' ? last
            : Pick(text, code, last.End - 1, 0) is { IsEmpty: false } first ? first
            : last;
    }

    /// <summary>The place stands in no argument and no list.</summary>
    private static bool IsStatement(CodeText code, int at) =>
        code.Enclosing(at) is var enclosing && (enclosing < 0 || code.Open[enclosing].Kind == '{');

    /// <summary>One of the names, separated by commas, of which the last one ends at a place.</summary>
    private static ByteRange Pick(ReadOnlySpan<byte> text, CodeText code, int last, int position)
    {
        Span<ByteRange> names = stackalloc ByteRange[Most];
        int count = 0;
        while (last >= 0 && count < Most && Names.Chain(text, last) is { IsEmpty: false } name)
        {
            names[count++] = name;
            int before = code.Previous(text, SkipSigil(text, name.Start));
            if (before <= 0 || text[before] != ',')
            {
                return count > 1 && position < count ? names[count - 1 - position] : default;
            }

            last = code.Previous(text, before);
        }

        return default;
    }

    /// <summary>Where the operand begins that ends at a place; -1 where that is not told.</summary>
    public static int StartOfOperand(ReadOnlySpan<byte> text, CodeText code, int last)
    {
        if (last < 0)
        {
            return -1;
        }

        if (code.TryStringEnding(last + 1, out ByteRange literal))
        {
            return literal.Start;
        }

        int end = text[last] is (byte)')' or (byte)']' ? code.Partner(text, last) - 1 : last;
        int start = end + 1;
        while (start > 0 && (Bytes.IsWord(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }

        return end < 0 || start > end ? -1 : SkipSigil(text, start);
    }

    private static int SkipSigil(ReadOnlySpan<byte> text, int start)
    {
        while (start > 0 && text[start - 1] is (byte)'$' or (byte)'@' or (byte)':' or (byte)'*' or (byte)'&')
        {
            start--;
        }

        return start;
    }
}
