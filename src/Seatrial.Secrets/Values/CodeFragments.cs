namespace Seatrial.Secrets.Values;

/// <summary>Values that are a piece of a program: expressions, regular expressions, what stands between two strings.</summary>
internal static class CodeFragments
{
    /// <summary>Whether the value is an expression, whole or cut off.</summary>
    public static bool IsExpression(ReadOnlySpan<byte> value, in ValueShape shape)
    {
        ReadOnlySpan<byte> statement = value.TrimEnd((byte)';');
        if (
            statement.Length > 0
            && statement[^1] == ')'
            && statement.IndexOf((byte)'(') is > 0 and var open
            && Bytes.IsWord(statement[open - 1])
        )
        {
            return true;
        }

        if (IsCall(value) || IsOption(value) || IsElement(value) || IsJoined(value))
        {
            return true;
        }

        bool isMember =
            value.IndexOf("=>"u8) >= 0
            || value.IndexOf("->"u8) > 0 && shape.Digits == 0
            || value.IndexOf("::"u8) > 0
            || value.IndexOf("&&"u8) > 0
            || value.IndexOf("||"u8) > 0
            || value.IndexOf("=="u8) is >= 0 and var equals && equals < value.Length - 3
            || value.IndexOf("?."u8) > 0
            || value.IndexOf("</"u8) >= 0
            || value.IndexOf("/>"u8) >= 0
            || value.StartsWith(".["u8)
            || value.IndexOf("[\""u8) > 0
            || value.IndexOf("['"u8) > 0
            || value.IndexOf("[]"u8) > 0
            || value.IndexOf("\\n"u8) == 0
            || value.IndexOf("\\s"u8) >= 0
            || value.IndexOf("\\w"u8) >= 0
            || value.IndexOf("[a-z"u8) >= 0
            || value.IndexOf("[^"u8) >= 0
            || value.IndexOf("(?"u8) >= 0;
        return isMember;
    }

    /// <summary>Calls and strings with '+' between them: <c>user+str(random.randint(0,100))+'password'</c>.</summary>
    private static bool IsJoined(ReadOnlySpan<byte> value) =>
        value.IndexOf((byte)'(') > 1
        && value.IndexOf((byte)'+') > 1
        && (
            value.IndexOf(")+'"u8) > 0
            || value.IndexOf(")+\""u8) > 0
            || value.IndexOf("+str("u8) > 0
            || value.IndexOf("'+"u8) > 0
            || value.IndexOf("\"+"u8) > 0
        );

    /// <summary>
    /// One of a list that belongs to something, or of the words of a command: <c>sys.argv[2]</c>; an item that an agent of Zabbix is asked
    /// for: <c>proxy[cacheRequests]</c>.
    /// </summary>
    private static bool IsElement(ReadOnlySpan<byte> value)
    {
        int open = value.IndexOf((byte)'[');
        return open > 0
            && (value[^1] == ']' || value[..open].EndsWith("argv"u8))
            && value[(open + 1)..].TrimEnd("];"u8) is { Length: > 0 } index
            && index.IndexOfAnyExcept(ByteSets.MemberName) < 0
            && value[..open].IndexOfAnyExcept(ByteSets.MemberName) < 0
            && (
                value[..open].IndexOf((byte)'.') > 0
                || value[..open].EndsWith("argv"u8)
                || value[..open].EndsWith("args"u8)
                || index.IndexOfAnyExcept(ByteSets.Letters) < 0 && !LetterPairs.AreUnlikeWords(index)
            );
    }

    /// <summary>An option of a command with its value: <c>--aws-zone-type=public</c>.</summary>
    private static bool IsOption(ReadOnlySpan<byte> value) =>
        value.StartsWith("--"u8)
        && value.IndexOf((byte)'=') is > 4 and var sign
        && value[2..sign].IndexOfAnyExcept(ByteSets.DashedName) < 0;

    /// <summary>A function of something is called, and the rest of the line is cut off: <c>z.string().min(1,</c>.</summary>
    private static bool IsCall(ReadOnlySpan<byte> value)
    {
        int open = value.IndexOf((byte)'(');
        int dot = open < 0 ? -1 : value[..open].IndexOf((byte)'.');
        return dot > 0
            && dot < open - 1
            && value[..open].IndexOfAnyExcept(ByteSets.MemberName) < 0
            && !LetterPairs.AreUnlikeWords(value[(dot + 1)..open]);
    }

    /// <summary>A class with a range, and something that repeats or groups it: <c>x[a-f0-9]{2,4}</c>.</summary>
    public static bool IsPattern(ReadOnlySpan<byte> value) =>
        value.IndexOfAny("{+*()"u8) >= 0
        && (
            IsInClass(value, "0-9"u8)
            || IsInClass(value, "a-z"u8)
            || IsInClass(value, "A-Z"u8)
            || IsInClass(value, "a-f"u8)
            || IsInClass(value, "0-7"u8)
        );

    private static bool IsInClass(ReadOnlySpan<byte> value, ReadOnlySpan<byte> range) =>
        value.IndexOf(range) is > 0 and var at && value[..at].Contains((byte)'[') && value[at..].Contains((byte)']');

    /// <summary>
    /// What a pattern sees when a closing quote is taken for an opening one: <c>, name + </c>. Long random text may begin so by chance.
    /// </summary>
    public static bool IsBetweenStrings(ReadOnlySpan<byte> value) =>
        value.Length < 60
        && (
            value[0] is (byte)' ' or (byte)',' or (byte)')' or (byte)';' or (byte)'}'
            || value[^1] == ' '
            || value.StartsWith("+ "u8)
            || value.StartsWith("]"u8)
        );
}
