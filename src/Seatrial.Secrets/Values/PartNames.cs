using System.Buffers;

namespace Seatrial.Secrets.Values;

/// <summary>
/// Names of parts of a program that look chosen as passwords are: classes of styles, keys of a browser's or a phone's storage.
/// </summary>
internal static class PartNames
{
    private const int Longest = 300;

    private const int LongestNumber = 2;

    /// <summary>Shorter words are drawn by chance.</summary>
    private const int ShortestWord = 4;

    private static readonly SearchValues<byte> Style = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-:/.[]%# "u8);

    private static readonly SearchValues<byte> Name = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_.:/"u8);

    /// <summary>Prefixes of Tailwind's classes for colours (tailwindcss.com/docs/colors).</summary>
    private static readonly WordSet Colouring = new(
        "bg text border ring from to via fill stroke shadow outline divide accent caret decoration placeholder"
    );

    /// <summary>What the value names; null where it names no such part.</summary>
    public static string? Find(ReadOnlySpan<byte> value) =>
        value.Length > Longest ? null
        : IsStyle(value) ? "the value is a list of style classes"
        : IsStored(value) ? "the value is a name under which something is stored"
        : null;

    /// <summary>
    /// Words in capitals and numbers that signs join, as documents call their parts: <c>I1-DB-SCHEMA+MIGRATIONS</c>.
    /// </summary>
    public static bool IsLabel(ReadOnlySpan<byte> value)
    {
        int words = 0,
            parts = 0;
        foreach (Range range in value.SplitAny("-+_/"u8))
        {
            ReadOnlySpan<byte> part = value[range];
            bool isNumber = part.Length <= LongestNumber && part.IndexOfAnyExcept(ByteSets.Digits) < 0;
            bool isWord = part.IndexOfAnyExceptInRange((byte)'A', (byte)'Z') < 0;
            if (part.IsEmpty || !(isNumber || isWord || (part.Length == 2 && Bytes.IsUpper(part[0]) && Bytes.IsDigit(part[1]))))
            {
                return false;
            }

            words += isWord && part.Length >= ShortestWord ? 1 : 0;
            parts++;
        }

        return parts > 2 && words > 0 && !LetterPairs.AreUnlikeWords(value);
    }

    /// <summary><c>bg-amber-500</c>, <c>border-red-500 hover:bg-red-500/20</c>.</summary>
    private static bool IsStyle(ReadOnlySpan<byte> value)
    {
        if (value.IndexOfAnyExcept(Style) >= 0)
        {
            return false;
        }

        foreach (Range range in value.Split((byte)' '))
        {
            ReadOnlySpan<byte> part = value[range];
            part = part[(part.LastIndexOf((byte)':') + 1)..];
            int dash = part.IndexOf((byte)'-');
            if (dash > 0 && Colouring.Contains(part[..dash]) && IsColour(part[(dash + 1)..]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A name, a step of the scale (50 to 950) and how much shows through.</summary>
    private static bool IsColour(ReadOnlySpan<byte> text)
    {
        int slash = text.IndexOf((byte)'/');
        text = slash < 0 ? text : text[..slash];
        int dash = text.LastIndexOf((byte)'-');
        ReadOnlySpan<byte> step = text[(dash + 1)..];
        return dash > 0 && step.Length is 2 or 3 && step[^1] == '0' && step.IndexOfAnyExcept(ByteSets.Digits) < 0;
    }

    /// <summary>Words joined by two dots, colons or slashes, the last a version: <c>auth.session.v1</c>.</summary>
    private static bool IsStored(ReadOnlySpan<byte> value)
    {
        int mark = value.LastIndexOfAny((byte)'.', (byte)':', (byte)'/');
        ReadOnlySpan<byte> version = value[(mark + 1)..];
        return mark > 0
            && value.IndexOfAnyExcept(Name) < 0
            && version.Length is 2 or 3
            && version[0] == 'v'
            && version[1..].IndexOfAnyExcept(ByteSets.Digits) < 0
            && value[..mark].IndexOfAny((byte)'.', (byte)':', (byte)'/') > 0;
    }
}
