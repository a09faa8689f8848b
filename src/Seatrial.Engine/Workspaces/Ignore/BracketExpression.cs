namespace Seatrial.Engine.Workspaces.Ignore;

/// <summary>
/// Reads <c>[a-z]</c>, <c>[!a]</c>, <c>[[:alpha:]]</c> as git does: bytes, no collation, a backslash escapes, <c>]</c> first is itself.
/// </summary>
internal static class BracketExpression
{
    /// <summary>
    /// Reads from behind the opening bracket and leaves <paramref name="at"/> behind the closing one. Null where the expression is
    /// malformed: git then lets the whole pattern match nothing.
    /// </summary>
    public static ByteSet? Parse(ReadOnlySpan<byte> pattern, ref int at)
    {
        var set = new ByteSet();
        bool negated = at < pattern.Length && pattern[at] is (byte)'!' or (byte)'^';
        at += negated ? 1 : 0;
        int previous = -1;
        for (bool first = true; ; first = false)
        {
            if (at >= pattern.Length)
            {
                return null;
            }

            byte current = pattern[at++];
            if (current == ']' && !first)
            {
                break;
            }

            if (current == '-' && previous >= 0 && at < pattern.Length && pattern[at] != ']')
            {
                if (!TakeEscaped(pattern, ref at, out byte last))
                {
                    return null;
                }

                set.AddRange((byte)previous, last);
                previous = -1;
            }
            else if (current == '[' && at < pattern.Length && pattern[at] == ':')
            {
                int close = pattern[(at + 1)..].IndexOf((byte)']');
                if (close < 0)
                {
                    return null;
                }

                var name = pattern.Slice(at + 1, close);
                if (name.IsEmpty || name[^1] != ':')
                {
                    // Not a class after all: a plain bracket, and the colon comes next.
                    set.Add(current);
                    previous = current;
                    continue;
                }

                if (ClassOf(name[..^1]) is not { } holds)
                {
                    return null;
                }

                set.AddWhere(holds);
                at += close + 2;
                previous = -1;
            }
            else
            {
                at--;
                if (!TakeEscaped(pattern, ref at, out current))
                {
                    return null;
                }

                set.Add(current);
                previous = current;
            }
        }

        if (negated)
        {
            set.Complement();
        }

        return set;
    }

    private static bool TakeEscaped(ReadOnlySpan<byte> pattern, ref int at, out byte value)
    {
        value = pattern[at++];
        if (value != '\\')
        {
            return true;
        }

        if (at >= pattern.Length)
        {
            return false;
        }

        value = pattern[at++];
        return true;
    }

    /// <summary>The classes of POSIX in the C locale.</summary>
    private static Func<char, bool>? ClassOf(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("alnum"u8) ? char.IsAsciiLetterOrDigit
        : name.SequenceEqual("alpha"u8) ? char.IsAsciiLetter
        : name.SequenceEqual("blank"u8) ? c => c is ' ' or '\t'
        : name.SequenceEqual("cntrl"u8) ? char.IsControl
        : name.SequenceEqual("digit"u8) ? char.IsAsciiDigit
        : name.SequenceEqual("graph"u8) ? c => c is > ' ' and < '\x7f'
        : name.SequenceEqual("lower"u8) ? char.IsAsciiLetterLower
        : name.SequenceEqual("print"u8) ? c => c is >= ' ' and < '\x7f'
        : name.SequenceEqual("punct"u8) ? c => c is > ' ' and < '\x7f' && !char.IsAsciiLetterOrDigit(c)
        : name.SequenceEqual("space"u8) ? c => c is ' ' or (>= '\t' and <= '\r')
        : name.SequenceEqual("upper"u8) ? char.IsAsciiLetterUpper
        : name.SequenceEqual("xdigit"u8) ? char.IsAsciiHexDigit
        : null;
}
