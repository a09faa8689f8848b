namespace Seatrial.Secrets.Values;

/// <summary>Values that a person wrote for a machine or a reader: names, paths, addresses, dates, sentences.</summary>
internal static class Identifiers
{
    private const int ShortestCommit = 10;

    private static readonly System.Buffers.SearchValues<byte> AddressDigits = System.Buffers.SearchValues.Create(
        "0123456789abcdefABCDEF:"u8
    );

    private static readonly System.Buffers.SearchValues<byte> CommitDigits = System.Buffers.SearchValues.Create("0123456789abcdef_"u8);

    /// <summary>Why the value is no credential; null when it may be one.</summary>
    public static string? Find(ReadOnlySpan<byte> value, in ValueShape shape) =>
        shape.Other > 0 ? "the value is text in a natural language"
        : IsBetweenStrings(value) ? "the text stands between two strings"
        : IsSentence(value, shape) ? "the value is text in a natural language"
        : IsAddress(value) ? "the value is a URL, a path or an e-mail address"
        : value[0] == '#' && value.Length > 3 && value.IndexOf((byte)'-') > 1 && value[1..].IndexOfAnyExcept(ByteSets.DashedName) < 0
            ? "the value is a selector"
        : IsCode(value, shape) ? "the value is an expression of code"
        : value.StartsWith("__Secure-"u8) || value.StartsWith("__Host-"u8) ? "the value is the name of a cookie"
        : IsErrorCode(value) ? "the value is the number of an error"
        : IsVersioned(value) ? "the value is an identifier with a version"
        : IsRevision(value) ? "the value is a version with the commit that it was built from"
        : IsSignedTime(value) ? "the value is a time with its signature, which ends"
        : IsPattern(value) ? "the value is a regular expression"
        : IsNetworkAddress(value) ? "the value is an address of IPv6"
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

    /// <summary>Only words of letters, joined by case, '-', '_', '.', ':' or '/': a name, not a credential.</summary>
    public static bool IsName(ReadOnlySpan<byte> value, in ValueShape shape)
    {
        if (shape.Letters < 3 || shape.Digits * 4 > shape.Length || LetterPairs.AreUnlikeWords(value))
        {
            return false;
        }

        bool hasSeparator = value.IndexOfAny(ByteSets.NameSeparators) > 0;
        bool onlyNameCharacters = value.IndexOfAnyExcept(ByteSets.NameCharacters) < 0;
        if (!onlyNameCharacters)
        {
            return false;
        }

        bool isConstant = shape.Lower == 0 && value.IndexOf((byte)'_') > 0;
        bool isCamel = !hasSeparator && shape.Digits == 0 && shape.Upper > 0 && shape.Lower > shape.Upper * 2;
        bool isSeparated =
            hasSeparator && shape.Digits * 5 <= shape.Length && (shape.Upper == 0 || shape.Lower == 0 || shape.Lower > shape.Upper * 2);
        return isConstant || isCamel || isSeparated;
    }

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

    /// <summary>A class with a range, and something that repeats or groups it: <c>x[a-f0-9]{2,4}</c>.</summary>
    private static bool IsPattern(ReadOnlySpan<byte> value) =>
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

    /// <summary>
    /// Groups of up to four hexadecimal digits, some of which are left out (RFC 4291, section 2.2): <c>::3c19:b04e:7d52:91af</c>.
    /// </summary>
    private static bool IsNetworkAddress(ReadOnlySpan<byte> value)
    {
        if (value.IndexOf("::"u8) < 0 || value.Count((byte)':') < 3 || value.IndexOfAnyExcept(AddressDigits) >= 0)
        {
            return false;
        }

        foreach (Range group in value.Split((byte)':'))
        {
            if (value[group].Length > 4)
            {
                return false;
            }
        }

        return true;
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

    /// <summary>
    /// What a pattern sees when a closing quote is taken for an opening one: <c>, name + </c>. Long random text may begin so by chance.
    /// </summary>
    private static bool IsBetweenStrings(ReadOnlySpan<byte> value) =>
        value.Length < 60
        && (
            value[0] is (byte)' ' or (byte)',' or (byte)')' or (byte)';' or (byte)'}'
            || value[^1] == ' '
            || value.StartsWith("+ "u8)
            || value.StartsWith("]"u8)
        );

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

    private static bool IsAddress(ReadOnlySpan<byte> value)
    {
        if (
            value.IndexOf("://"u8) > 0
            || value.StartsWith("//"u8)
            || value.StartsWith("./"u8)
            || value.StartsWith("../"u8)
            || value.StartsWith("~/"u8)
            || value.StartsWith("www."u8)
            || Bytes.StartsWith(value, "mailto:"u8)
            || value.StartsWith("#/"u8)
        )
        {
            return true;
        }

        if (
            IsParameter(value)
            || IsSystemPath(value)
            || IsKeyOfSettings(value)
            || (value[0] == '/' && value.Count((byte)'/') >= 2 && HasKeyExtension(value))
        )
        {
            return true;
        }

        int slashes = value.Count((byte)'/') + value.Count((byte)'\\');
        bool isPath =
            (value[0] is (byte)'/' or (byte)'\\' && slashes >= 1 && value.Length < 200 && !LetterPairs.AreUnlikeWords(value))
            || (value.Length > 2 && value[1] == ':' && value[2] == '\\');
        int at = value.IndexOf((byte)'@');
        bool isEmail =
            at > 0
            && at < value.Length - 3
            && value[at..].IndexOf((byte)'.') > 1
            && value.IndexOfAny(ByteSets.NotInEmail) < 0
            && value.Count((byte)'@') == 1
            && EndsInDomain(value);
        return isPath
            || isEmail
            || (slashes >= 2 && !value.ContainsAny("+="u8) && !LetterPairs.AreUnlikeWords(value) && HasShortParts(value))
            || HasFileExtension(value);
    }

    /// <summary>The name of a parameter of a query, to which a program joins the value: <c>&amp;password=</c>.</summary>
    private static bool IsParameter(ReadOnlySpan<byte> value)
    {
        if (value[^1] != '=' || value.Length > 40)
        {
            return false;
        }

        ReadOnlySpan<byte> name = value[(value[0] is (byte)'&' or (byte)'?' ? 1 : 0)..^1];
        return !name.IsEmpty
            && name.IndexOfAnyExcept(ByteSets.JoinedName) < 0
            && (name.Length < value.Length - 1 || !LetterPairs.AreUnlikeWords(name));
    }

    /// <summary>
    /// Parts of letters, each with a capital, behind backslashes: <c>WebUI\\Password_PBKDF2</c> in the settings of a program made with Qt,
    /// a key of Windows' registry.
    /// </summary>
    private static bool IsKeyOfSettings(ReadOnlySpan<byte> value)
    {
        int parts = 0;
        foreach (Range range in value.Split((byte)'\\'))
        {
            ReadOnlySpan<byte> part = value[range];
            if (part.IsEmpty && parts > 0)
            {
                continue;
            }

            if (part.Length < 3 || !Bytes.IsUpper(part[0]) || part.IndexOfAnyExcept(ByteSets.MemberName) >= 0)
            {
                return false;
            }

            parts++;
        }

        return parts >= 2;
    }

    /// <summary>What files with keys and certificates are called.</summary>
    private static bool HasKeyExtension(ReadOnlySpan<byte> value) =>
        Bytes.EndsWith(value, ".pem"u8)
        || Bytes.EndsWith(value, ".key"u8)
        || Bytes.EndsWith(value, ".crt"u8)
        || Bytes.EndsWith(value, ".jks"u8)
        || Bytes.EndsWith(value, ".p12"u8)
        || Bytes.EndsWith(value, ".pfx"u8)
        || Bytes.EndsWith(value, ".txt"u8)
        || Bytes.EndsWith(value, ".json"u8);

    /// <summary>Folders of the Filesystem Hierarchy Standard and of containers, whatever the file in them is called.</summary>
    private static bool IsSystemPath(ReadOnlySpan<byte> value) =>
        value[0] == '/'
        && value.Count((byte)'/') >= 2
        && (
            value.StartsWith("/etc/"u8)
            || value.StartsWith("/usr/"u8)
            || value.StartsWith("/var/"u8)
            || value.StartsWith("/opt/"u8)
            || value.StartsWith("/home/"u8)
            || value.StartsWith("/tmp/"u8)
            || value.StartsWith("/root/"u8)
            || value.StartsWith("/run/"u8)
            || value.StartsWith("/srv/"u8)
            || value.StartsWith("/mnt/"u8)
            || value.StartsWith("/Users/"u8)
        );

    private static bool EndsInDomain(ReadOnlySpan<byte> value)
    {
        ReadOnlySpan<byte> last = value[(value.LastIndexOf((byte)'.') + 1)..];
        return last.Length is >= 2 and <= 12 && last.IndexOfAnyExcept(ByteSets.Letters) < 0;
    }

    private static bool HasShortParts(ReadOnlySpan<byte> value)
    {
        foreach (Range part in value.Split((byte)'/'))
        {
            ReadOnlySpan<byte> text = value[part];
            if (text.Length > 32)
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasFileExtension(ReadOnlySpan<byte> value)
    {
        int dot = value.LastIndexOf((byte)'.');
        ReadOnlySpan<byte> extension = dot < 1 ? default : value[(dot + 1)..];
        return MediaExtensions.Contains(extension) || (FileExtensions.Contains(extension) && !LetterPairs.AreUnlikeWords(value[..dot]));
    }

    /// <summary>Chance ends no key in them, whatever stands before.</summary>
    private static readonly WordSet MediaExtensions = new("mp3 mp4 webm webp jpeg jpg png gif svg pdf docx xlsx pptx woff2 html json yaml");

    private static readonly WordSet FileExtensions = new(
        "js ts tsx jsx json yml yaml xml html htm css scss py rb php java go rs cs txt md pem key crt cer pub p12 pfx jks env ini toml conf cfg properties sh sql log lock png jpg svg gif csv vue svelte tf hcl secret"
    );

    private static bool IsCode(ReadOnlySpan<byte> value, in ValueShape shape)
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
