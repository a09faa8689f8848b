using System.Globalization;

namespace Seatrial.Secrets.Filter.Patterns;

/// <summary>What follows a backslash and stands for a set of bytes.</summary>
internal static class PatternEscapes
{
    /// <summary>The set that the escape stands for.</summary>
    /// <param name="pattern">The whole pattern.</param>
    /// <param name="position">At the character after the backslash; behind the escape on return.</param>
    public static ByteSet Parse(string pattern, ref int position)
    {
        if (position >= pattern.Length)
        {
            throw new PatternException(pattern, position - 1, "a backslash ends the pattern");
        }

        char c = pattern[position++];
        switch (c)
        {
            case 'w':
                return ByteSet.Word;
            case 'W':
                return ~ByteSet.Word;
            case 'd':
                return ByteSet.Digit;
            case 'D':
                return ~ByteSet.Digit;
            case 's':
                return ByteSet.Space;
            case 'S':
                return ~ByteSet.Space;
            case 't':
                return ByteSet.Of('\t');
            case 'n':
                return ByteSet.Of('\n');
            case 'r':
                return ByteSet.Of('\r');
            case 'f':
                return ByteSet.Of('\f');
            case 'v':
                return ByteSet.Of('\v');
            case 'x':
                return ByteSet.Of(Hexadecimal(pattern, ref position));
            case >= '0' and <= '9':
                throw new PatternException(pattern, position - 2, "back-references and octal escapes are not supported");
            case var letter when char.IsAsciiLetter(letter):
                throw new PatternException(pattern, position - 2, $"escape '\\{letter}' is not supported");
            case var punctuation when char.IsAscii(punctuation):
                return ByteSet.Of(punctuation);
            default:
                throw new PatternException(pattern, position - 2, "only ASCII characters are escaped");
        }
    }

    private static int Hexadecimal(string pattern, ref int position)
    {
        if (
            position + 2 > pattern.Length
            || !int.TryParse(pattern.AsSpan(position, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value)
        )
        {
            throw new PatternException(pattern, position - 2, "\\x takes two hexadecimal digits");
        }

        position += 2;
        return value;
    }
}
