namespace Seatrial.Secrets.Values;

/// <summary>Values that a person wrote for a machine or a reader: names, paths, addresses, dates, sentences.</summary>
internal static class Identifiers
{
    private const int ShortestCommit = 10;

    private const int ShortestDrawn = 6;

    /// <summary>Digits behind a word of a name.</summary>
    private const int LongestNumber = 3;

    /// <summary>Shorter words are drawn by chance.</summary>
    private const int ShortestWord = 4;

    private static readonly System.Buffers.SearchValues<byte> CommitDigits = System.Buffers.SearchValues.Create("0123456789abcdef_"u8);

    /// <summary>Why the value is no credential; null when it may be one.</summary>
    public static string? Find(ReadOnlySpan<byte> value, in ValueShape shape) =>
        shape.Other > 0 ? "the value is text in a natural language"
        : CodeFragments.IsBetweenStrings(value) ? "the text stands between two strings"
        : IsSentence(value, shape)
            ? HasDrawnParts(value) ? "the value has a blank in it, and nothing that a machine draws has one"
                : "the value is text in a natural language"
        : Addresses.Is(value) ? "the value is a URL, a path or an e-mail address"
        : value[0] == '#' && value.Length > 3 && value.IndexOf((byte)'-') > 1 && value[1..].IndexOfAnyExcept(ByteSets.DashedName) < 0
            ? "the value is a selector"
        : CodeFragments.IsExpression(value, shape) ? "the value is an expression of code"
        : value.StartsWith("__Secure-"u8) || value.StartsWith("__Host-"u8) ? "the value is the name of a cookie"
        : IsErrorCode(value) ? "the value is the number of an error"
        : IsVersioned(value) ? "the value is an identifier with a version"
        : IsRevision(value) ? "the value is a version with the commit that it was built from"
        : IsSignedTime(value) ? "the value is a time with its signature, which ends"
        : CodeFragments.IsPattern(value) ? "the value is a regular expression"
        : Addresses.IsOfNetwork(value) ? "the value is an address of IPv6"
        : IsNumberLike(value, shape) ? "the value is a number, a date or a version"
        : IsVariable(value, shape) ? "the value is the name of a variable"
        : IsCamelCase(value, shape) || IsDated(value, shape) ? "the value is an identifier"
        : null;

    /// <summary>Small letters in three parts or more, each like a word: <c>local_desk_client_secret</c>.</summary>
    public static bool IsMadeOfWords(ReadOnlySpan<byte> value)
    {
        int parts = 0;
        foreach (Range range in value.SplitAny("_-"u8))
        {
            ReadOnlySpan<byte> part = value[range];
            if (part.Length < 2 || part.IndexOfAnyExceptInRange((byte)'a', (byte)'z') >= 0 || LetterPairs.AreUnlikeWords(part))
            {
                return false;
            }

            parts++;
        }

        return parts >= 3;
    }

    /// <summary>Small words that a sign joins, some with a number behind them: <c>tides360_beta_berth_launch</c>.</summary>
    public static bool AreNumberedWords(ReadOnlySpan<byte> value)
    {
        int parts = 0,
            words = 0;
        foreach (Range range in value.SplitAny("_-"u8))
        {
            ReadOnlySpan<byte> part = value[range];
            ReadOnlySpan<byte> word = part.TrimEnd("0123456789"u8);
            if (
                word.IsEmpty
                || part.Length - word.Length > LongestNumber
                || word.IndexOfAnyExceptInRange((byte)'a', (byte)'z') >= 0
                || (word.Length >= ShortestWord && LetterPairs.AreUnlikeWords(word))
            )
            {
                return false;
            }

            parts++;
            words += word.Length >= ShortestWord ? 1 : 0;
        }

        return parts >= 3 && words >= 2;
    }

    /// <summary>Only words of letters, joined by case, '-', '_', '.', ':' or '/': a name, not a credential.</summary>
    public static bool IsName(ReadOnlySpan<byte> value, in ValueShape shape)
    {
        if (shape.Letters < 3 || shape.Digits * 4 > shape.Length || LetterPairs.AreUnlikeWords(value))
        {
            return false;
        }

        bool hasSeparator = value.IndexOfAny(ByteSets.NameSeparators) > 0;
        bool onlyNameCharacters = value.IndexOfAnyExcept(ByteSets.NameCharacters) < 0;
        if (!onlyNameCharacters || IsChosenWithNumberSign(value, shape))
        {
            return false;
        }

        bool isConstant = shape.Lower == 0 && value.IndexOf((byte)'_') > 0;
        bool isCamel = !hasSeparator && shape.Digits == 0 && shape.Upper > 0 && shape.Lower > shape.Upper * 2;
        bool isSeparated =
            hasSeparator && shape.Digits * 5 <= shape.Length && (shape.Upper == 0 || shape.Lower == 0 || shape.Lower > shape.Upper * 2);
        return isConstant || isCamel || isSeparated;
    }

    /// <summary>
    /// A digit among letters beside a number sign: <c>Harb0ur#desk</c>. Actions of controllers and members of classes have none, or stand
    /// in
    /// a path: <c>passwords#edit</c>, <c>api/v1/users#edit</c>.
    /// </summary>
    private static bool IsChosenWithNumberSign(ReadOnlySpan<byte> value, in ValueShape shape) =>
        shape.Digits > 0 && value.IndexOf((byte)'#') > 0 && value.IndexOfAny("/:._-"u8) < 0;

    private static readonly WordSet LastOfVariables = new(
        "key token secret password passwd pass pwd credentials id user username url uri dsn"
    );

    /// <summary>
    /// Capitals in parts, the last of which says what a variable holds: <c>SABNZBD__NZB_KEY</c>, also with a version behind it.
    /// </summary>
    private static bool IsVariable(ReadOnlySpan<byte> value, in ValueShape shape) =>
        value.Length > 8 && value[^3..^1].SequenceEqual("_v"u8) && Bytes.IsDigit(value[^1])
            ? IsVariable(value[..^3], new ValueShape(value[..^3]))
            : shape.Lower == 0
                && shape.Digits <= 4
                && value.LastIndexOf((byte)'_') is > 0 and var last
                && value.IndexOfAnyExcept(ByteSets.VariableName) < 0
                && LastOfVariables.Contains(value[(last + 1)..]);

    private static readonly WordSet Errors = new("err error warn msg code exception");

    /// <summary><c>ERR_3005</c>: what a constant <c>WEAK_PASSWORD</c> is reported by.</summary>
    private static bool IsErrorCode(ReadOnlySpan<byte> value) =>
        value.IndexOfAny((byte)'_', (byte)'-') is > 2 and var at
        && at < value.Length - 1
        && Errors.Contains(value[..at])
        && value[(at + 1)..].IndexOfAnyExcept(ByteSets.Digits) < 0;

    /// <summary><c>orders.weekly_report@v2</c>.</summary>
    private static bool IsVersioned(ReadOnlySpan<byte> value) =>
        value.LastIndexOf("@v"u8) is > 0 and var at
        && value.Length - at is > 2 and <= 5
        && value[(at + 2)..].IndexOfAnyExcept(ByteSets.Digits) < 0
        && value[..at].IndexOfAnyExcept(ByteSets.JoinedName) < 0;

    /// <summary>
    /// Numbers, and the commit behind a 'v', which Jenkins writes with '_' behind each letter: <c>1710.v3e27d94b60ac</c>,
    /// <c>4.5.14-305.vb_4810c57e_26</c> (Jenkins Enhancement Proposal 229).
    /// </summary>
    private static bool IsRevision(ReadOnlySpan<byte> value)
    {
        int mark = value.LastIndexOf(".v"u8);
        return mark > 0
            && value.Length - mark > ShortestCommit
            && value[..mark].IndexOfAnyExcept(ByteSets.NumberCharacters) < 0
            && Bytes.IsDigit(value[0])
            && value[(mark + 2)..].IndexOfAnyExcept(CommitDigits) < 0;
    }

    /// <summary>Seconds since 1970 and 32 hexadecimal digits, as addresses of files to load carry them for a day.</summary>
    private static bool IsSignedTime(ReadOnlySpan<byte> value) =>
        value.Length == 43
        && value[10] == '_'
        && value[0] == '1'
        && value[..10].IndexOfAnyExcept(ByteSets.Digits) < 0
        && value[11..].IndexOfAnyExcept(CommitDigits) < 0
        && !value[11..].Contains((byte)'_');

    /// <summary>Letters alone, whose capitals stand one by one and few: chance hardly draws that in sixteen letters.</summary>
    private static bool IsCamelCase(ReadOnlySpan<byte> value, in ValueShape shape)
    {
        if (
            shape.Letters != shape.Length
            || !Bytes.IsLower(value[0])
            || shape.Upper is < 2
            || shape.Upper * 4 > shape.Length
            || LetterPairs.AreUnlikeWords(value)
        )
        {
            return false;
        }

        for (int i = 1; i < value.Length; i++)
        {
            if (Bytes.IsUpper(value[i]) && (i == value.Length - 1 || Bytes.IsUpper(value[i - 1])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A day with words behind it, <c>2024-01-31-first-run</c>: how people call what they did.</summary>
    private static bool IsDated(ReadOnlySpan<byte> value, in ValueShape shape) =>
        shape.Length > 11
        && shape.Upper == 0
        && value[4] == '-'
        && value[7] == '-'
        && value[10] == '-'
        && value[0] is (byte)'1' or (byte)'2'
        && value[..4].IndexOfAnyExcept(ByteSets.Digits) < 0
        && value[5..7].IndexOfAnyExcept(ByteSets.Digits) < 0
        && value[8..10].IndexOfAnyExcept(ByteSets.Digits) < 0
        && value[11..].IndexOfAnyExcept(ByteSets.DashedName) < 0;

    private static bool IsSentence(ReadOnlySpan<byte> value, in ValueShape shape)
    {
        if (shape.Spaces == 0)
        {
            return false;
        }

        return shape.Letters + shape.Spaces >= shape.Length * 3 / 4
            || shape.Symbols - shape.Spaces <= 2
            || shape.Spaces * 4 > shape.Length
            || shape.Length < 24;
    }

    /// <summary>Small and capital letters and digits in each of its parts: no words.</summary>
    private static bool HasDrawnParts(ReadOnlySpan<byte> value)
    {
        foreach (Range range in value.Split((byte)' '))
        {
            ReadOnlySpan<byte> part = value[range];
            if (
                part.Length < ShortestDrawn
                || part.IndexOfAnyInRange((byte)'a', (byte)'z') < 0
                || part.IndexOfAnyInRange((byte)'A', (byte)'Z') < 0
                || part.IndexOfAny(ByteSets.Digits) < 0
            )
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNumberLike(ReadOnlySpan<byte> value, in ValueShape shape)
    {
        if (shape.Letters == 0 && shape.Digits > 0 && value.IndexOfAnyExcept(ByteSets.NumberCharacters) < 0)
        {
            return value.IndexOfAnyExcept(ByteSets.Digits) >= 0 || shape.Length < 6;
        }

        // 1.2.3-beta, 2024-01-31T10:00:00Z, v2.1, 10px, 30d
        bool startsWithNumber =
            Bytes.IsDigit(value[0]) || (value[0] is (byte)'v' or (byte)'^' or (byte)'~' && value.Length > 1 && Bytes.IsDigit(value[1]));
        if (startsWithNumber && shape.Length < 24 && value.Count((byte)'.') == 2 && value.IndexOfAnyExcept(ByteSets.Digits) <= 4)
        {
            return true;
        }

        return startsWithNumber && shape.Letters <= 3 && shape.Symbols > 0 && value.IndexOfAnyExcept(ByteSets.VersionCharacters) < 0;
    }
}
