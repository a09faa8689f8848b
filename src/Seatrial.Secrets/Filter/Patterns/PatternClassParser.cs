namespace Seatrial.Secrets.Filter.Patterns;

/// <summary>Reads <c>[...]</c>.</summary>
internal static class PatternClassParser
{
    /// <summary>The set that the class at <paramref name="position"/> stands for.</summary>
    /// <param name="pattern">The whole pattern.</param>
    /// <param name="position">At '['; behind ']' on return.</param>
    /// <param name="flags">Flags in force.</param>
    public static ByteSet Parse(string pattern, ref int position, PatternFlags flags)
    {
        int open = position++;
        bool negated = At(pattern, position) == '^';
        position += negated ? 1 : 0;
        var set = default(ByteSet);
        for (bool first = true; first || At(pattern, position) != ']'; first = false)
        {
            if (position >= pattern.Length)
            {
                throw new PatternException(pattern, open, "the class is not closed");
            }

            var low = ParseMember(pattern, ref position);
            bool isRange = At(pattern, position) == '-' && position + 1 < pattern.Length && pattern[position + 1] != ']';
            set |= isRange && low.Count == 1 ? ParseRange(pattern, low, ref position) : low;
        }

        position++;
        set = flags.Apply(set);
        return negated ? ~set : set;
    }

    private static ByteSet ParseRange(string pattern, ByteSet low, ref int position)
    {
        int dash = position++;
        var high = ParseMember(pattern, ref position);
        int from = low.Members().First(),
            to = high.Members().First();
        return high.Count == 1 && from <= to
            ? ByteSet.Range(from, to)
            : throw new PatternException(pattern, dash, "the range is reversed or ends in a class");
    }

    private static ByteSet ParseMember(string pattern, ref int position)
    {
        char c = At(pattern, position);
        if (c == '[' && PosixClass(pattern, ref position) is { } named)
        {
            return named;
        }

        if (c == '\\')
        {
            position++;
            return PatternEscapes.Parse(pattern, ref position);
        }

        if (!char.IsAscii(c) || (c == '[' && At(pattern, position + 1) == ':'))
        {
            throw new PatternException(pattern, position, "a class holds ASCII characters and escapes only");
        }

        position++;
        return ByteSet.Of(c);
    }

    /// <summary><c>[:alnum:]</c> and the like, ASCII as in RE2; null where no such name stands.</summary>
    private static ByteSet? PosixClass(string pattern, ref int position)
    {
        int end = At(pattern, position + 1) == ':' ? pattern.IndexOf(":]", position + 2, StringComparison.Ordinal) : -1;
        ByteSet? set =
            end < 0
                ? null
                : pattern[(position + 2)..end] switch
                {
                    "alnum" => ByteSet.Digit | ByteSet.Range('A', 'Z') | ByteSet.Range('a', 'z'),
                    "alpha" => ByteSet.Range('A', 'Z') | ByteSet.Range('a', 'z'),
                    "digit" => ByteSet.Digit,
                    "lower" => ByteSet.Range('a', 'z'),
                    "upper" => ByteSet.Range('A', 'Z'),
                    "xdigit" => ByteSet.Digit | ByteSet.Range('A', 'F') | ByteSet.Range('a', 'f'),
                    "space" => ByteSet.Space | ByteSet.Of('\v'),
                    "word" => ByteSet.Word,
                    "punct" => ByteSet.Range('!', '/') | ByteSet.Range(':', '@') | ByteSet.Range('[', '`') | ByteSet.Range('{', '~'),
                    _ => null,
                };
        position = set is null ? position : end + 2;
        return set;
    }

    private static char At(string pattern, int position) => position < pattern.Length ? pattern[position] : '\0';
}
