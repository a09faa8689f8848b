namespace Seatrial.Secrets.Values;

/// <summary>Values that stand for a credential to be filled in, or that refer to one kept elsewhere.</summary>
internal static class Placeholders
{
    /// <summary>Longer ones may be drawn behind their beginning.</summary>
    private const int LongestTestToken = 40;

    /// <summary>So many x and more stand for what is not shown, in one of several groups.</summary>
    private const int ShortestMask = 4;
    private const int FewestGroups = 3;

    /// <summary>What stands behind the words of a stand-in is a number or a name.</summary>
    private const int LongestTestTail = 24;

    /// <summary>Bytes of such a place before its explanation.</summary>
    private const int ShortestExplained = 8;

    /// <summary>Shorter ones stand in passwords by chance.</summary>
    private const int ShortestVariable = 4;

    private static readonly System.Buffers.SearchValues<byte> SmallWords = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz0123456789-_ "u8
    );

    /// <summary>Why the value is no credential; null when it may be one.</summary>
    public static string? Find(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
        {
            return "the value is empty";
        }

        return FindTemplate(value)
            ?? (IsMasked(value) ? "the value is a mask or a repeated character" : null)
            ?? (IsReference(value) ? "the value refers to a credential that is kept elsewhere" : null)
            ?? (HasMarker(value) ? "the value says itself that it is invented" : null);
    }

    /// <summary>
    /// Template syntax and forms to be sent, whose fields are read by themselves: filled in when the program runs or when somebody edits
    /// the file.
    /// </summary>
    public static string? FindTemplate(ReadOnlySpan<byte> value)
    {
        bool isTemplate =
            value.IndexOf("${"u8) >= 0
            || value.IndexOf("{{"u8) >= 0
            || value.IndexOf("$("u8) >= 0
            || value.IndexOf("#{"u8) >= 0
            || value.IndexOf("<%"u8) >= 0
            || (value.IndexOf("&lt;"u8) >= 0 && value.IndexOf("&gt;"u8) > 0)
            || value.IndexOf("$[["u8) >= 0
            || value.IndexOf("@("u8) >= 0
            || (value.StartsWith("@{"u8) && value[^1] == '}')
            || IsBracketed(value, (byte)'<', (byte)'>')
            || IsBracketed(value, (byte)'{', (byte)'}')
            || IsBracketed(value, (byte)'[', (byte)']')
            || IsBracketed(value, (byte)'%', (byte)'%')
            || (value.Length > 4 && value.StartsWith("%%"u8) && value.EndsWith("%%"u8))
            || IsBracketed(value, (byte)'(', (byte)')')
            || (value.StartsWith("__"u8) && value.EndsWith("__"u8))
            || IsBetweenAts(value)
            || HasVariable(value)
            || IsMember(value)
            || IsCallOfVariable(value)
            || IsJoinedVariables(value)
            || EndsInBrackets(value)
            || IsCall(value)
            || IsExplained(value)
            || value.StartsWith("grant_type="u8)
            || IsVariable(value.Trim("'\""u8))
            || IsFormat(value);
        return isTemplate ? "the value is a template or a variable" : null;
    }

    /// <summary>Stars, dots, dashes, x and the like, or one character for most of the text.</summary>
    public static bool IsMasked(ReadOnlySpan<byte> value)
    {
        if (value.Length >= 3 && value.IndexOfAnyExcept(ByteSets.Mask) < 0)
        {
            return true;
        }

        if (
            value.IndexOf("***"u8) >= 0
            || value.IndexOf("..."u8) >= 0
            || value.IndexOf("\u2026"u8) >= 0
            || value.IndexOf("\u2022\u2022"u8) >= 0
        )
        {
            return true;
        }

        return (value.Length >= 6 && Bytes.Contains(value, "xxxx"u8) && CountX(value) * 3 >= value.Length) || HasMaskedGroup(value);
    }

    /// <summary>One of several groups is masked: <c>RLYV4-ABCD-1234-XXXX</c>.</summary>
    private static bool HasMaskedGroup(ReadOnlySpan<byte> value)
    {
        bool isMasked = false;
        int groups = 0;
        foreach (var group in value.Split((byte)'-'))
        {
            groups++;
            isMasked |= value[group].Length >= ShortestMask && value[group].IndexOfAnyExcept((byte)'x', (byte)'X') < 0;
        }

        return isMasked && groups >= FewestGroups;
    }

    /// <summary>Secret managers' and configuration languages' own ways to point at a value.</summary>
    public static bool IsReference(ReadOnlySpan<byte> value) =>
        Bytes.StartsWith(value, "vault:"u8)
        || Bytes.StartsWith(value, "op://"u8)
        || Bytes.StartsWith(value, "arn:"u8)
        || Bytes.StartsWith(value, "ssm:"u8)
        || Bytes.StartsWith(value, "secretsmanager:"u8)
        || Bytes.StartsWith(value, "projects/"u8)
        || Bytes.StartsWith(value, "gcp-sm:"u8)
        || Bytes.StartsWith(value, "sm://"u8)
        || Bytes.StartsWith(value, "ref+"u8)
        || Bytes.StartsWith(value, "!ref"u8)
        || Bytes.StartsWith(value, "!vault"u8)
        || Bytes.StartsWith(value, "@Microsoft.KeyVault"u8)
        || Bytes.StartsWith(value, "env:"u8)
        || Bytes.StartsWith(value, "env."u8)
        || Bytes.StartsWith(value, "env("u8)
        || Bytes.StartsWith(value, "process.env"u8)
        || Bytes.StartsWith(value, "secrets."u8)
        || Bytes.StartsWith(value, "file:"u8)
        || Bytes.StartsWith(value, "file("u8)
        || Bytes.StartsWith(value, "keychain:"u8)
        || Bytes.StartsWith(value, "encrypted:"u8)
        || Bytes.StartsWith(value, "var."u8)
        || Bytes.StartsWith(value, "local."u8)
        || Bytes.StartsWith(value, "data."u8)
        || Bytes.StartsWith(value, "os.environ"u8)
        || Bytes.StartsWith(value, "os.getenv"u8)
        || Bytes.StartsWith(value, "import.meta"u8)
        || Bytes.StartsWith(value, "ENC["u8)
        || Bytes.StartsWith(value, "ENC("u8)
        || Bytes.StartsWith(value, "{cipher}"u8)
        || Bytes.StartsWith(value, "$ANSIBLE_VAULT"u8)
        || Bytes.StartsWith(value, "{vault"u8)
        || IsOfPodman(value);

    /// <summary>
    /// A secret of Podman or Docker by its name, and where it goes (podman-systemd.unit(5), docker buildx build):
    /// <c>ledger_db_password,type=env,target=POSTGRES_PASSWORD</c>, <c>id=npmrc,src=.npmrc</c>.
    /// </summary>
    private static bool IsOfPodman(ReadOnlySpan<byte> value)
    {
        int comma = value.IndexOf((byte)',');
        return comma > 0
            && (
                value[comma..].IndexOf(",type=env"u8) >= 0
                || value[comma..].IndexOf(",type=mount"u8) >= 0
                || value[comma..].IndexOf(",target="u8) >= 0
                || (Bytes.StartsWith(value, "id="u8) && (value[comma..].StartsWith(",src="u8) || value[comma..].StartsWith(",env="u8)))
            );
    }

    public static bool HasMarker(ReadOnlySpan<byte> value)
    {
        if (value.Length > 512)
        {
            return false;
        }

        for (int i = 0; !ValueWords.Marker(i).IsEmpty; i++)
        {
            if (Bytes.Contains(value, ValueWords.Marker(i)))
            {
                return true;
            }
        }

        return (Bytes.StartsWith(value, "your"u8) && value.Length > 5)
            || Bytes.StartsWith(value, "same_as_"u8)
            || Bytes.StartsWith(value, "same-as-"u8)
            || IsTestToken(value)
            || Disguises.AskForChange(value);
    }

    /// <summary><c>@NAME@</c> of build tools, <c>@@PROP:NAME@@</c> of WebLogic's models.</summary>
    private static bool IsBetweenAts(ReadOnlySpan<byte> value) =>
        value.Length > 4 && value[0] == '@' && value[^1] == '@' && value.Trim((byte)'@') is { IsEmpty: false } name && IsName(name);

    /// <summary>Two variables or more with nothing but signs between: <c>$NAME@$DOMAIN</c>, <c>$source/$item</c>.</summary>
    private static bool IsJoinedVariables(ReadOnlySpan<byte> value)
    {
        int names = 0;
        while (!value.IsEmpty)
        {
            if (value[0] != '$')
            {
                value = value.TrimStart("@-_.:/"u8) is var rest && rest.Length < value.Length ? rest : default;
                names = value.IsEmpty ? 0 : names;
                continue;
            }

            int length = value[1..].IndexOfAnyExcept(ByteSets.VariableLetters) is >= 0 and var end ? end : value.Length - 1;
            if (length < 2 || LetterPairs.AreUnlikeWords(value.Slice(1, length)))
            {
                return false;
            }

            names++;
            value = value[(length + 1)..];
        }

        return names > 1;
    }

    /// <summary>
    /// What stands in a map of PowerShell, <c>$settings['API_KEY']</c>, of which a pattern may see the beginning; a macro of Icinga,
    /// <c>$user.vars.pager$</c>.
    /// </summary>
    private static bool IsMember(ReadOnlySpan<byte> value)
    {
        int end = value.Length > ShortestVariable && value[0] == '$' ? value[1..].IndexOfAnyExcept(ByteSets.MemberName) + 1 : 0;
        return end > ShortestVariable
            && !Bytes.IsDigit(value[1])
            && (value[end] == '[' || (value[end] == '$' && end + 1 == value.Length && value.Contains((byte)'.')));
    }

    /// <summary>What an object answers: <c>$login.GetNetworkCredential().Password</c>.</summary>
    private static bool IsCallOfVariable(ReadOnlySpan<byte> value)
    {
        int dot = value.Length > ShortestVariable && value[0] == '$' ? value.IndexOf((byte)'.') : -1;
        return dot > 1
            && Bytes.IsLetter(value[1])
            && value[1..dot].IndexOfAnyExcept(ByteSets.MemberName) < 0
            && value[dot..].Contains((byte)'(')
            && value[dot..].IndexOfAnyExcept(ByteSets.FormatName) < 0;
    }

    /// <summary>The name of a variable as a folder of a path or its last part: <c>$workdir/ssh-key</c>, <c>team/$WORKER</c>.</summary>
    private static bool HasVariable(ReadOnlySpan<byte> value)
    {
        int dollar = value.IndexOf((byte)'$');
        if (dollar < 0 || value.IndexOf((byte)'/') < 0 || (dollar > 0 && value[dollar - 1] != '/'))
        {
            return false;
        }

        ReadOnlySpan<byte> name = value[(dollar + 1)..];
        int length = name.IndexOfAnyExcept(ByteSets.MemberName) is >= 0 and var end ? end : name.Length;
        return length >= ShortestVariable
            && (length == name.Length || name[length] == '/')
            && !Bytes.IsDigit(name[0])
            && !LetterPairs.AreUnlikeWords(name[..length]);
    }

    /// <summary>
    /// <c>test-token-doctor-12345</c>: what a stand-in for a sign-in takes; also behind the form of the real one,
    /// <c>SWMTKN-1-test-token-12345</c>.
    /// </summary>
    private static bool IsTestToken(ReadOnlySpan<byte> value) =>
        IsTestTokenAlone(value)
        || (
            value.IndexOf("-test-token-"u8) is > 0 and var at
            && value[at..].IndexOfAnyExcept(SmallWords) < 0
            && value.Length - at <= LongestTestTail
        );

    private static bool IsTestTokenAlone(ReadOnlySpan<byte> value) =>
        (
            Bytes.StartsWith(value, "test-token"u8)
            || Bytes.StartsWith(value, "test_token"u8)
            || Bytes.StartsWith(value, "mock-token"u8)
            || Bytes.StartsWith(value, "mock_token"u8)
            || Bytes.StartsWith(value, "fake-token"u8)
            || Bytes.StartsWith(value, "fake_token"u8)
        )
        && value.Length <= LongestTestToken
        && value.IndexOfAnyInRange((byte)'A', (byte)'Z') < 0;

    /// <summary>Small words behind the beginning of a value, <c>desk_[secure-random-64-char]</c>: what is to stand there.</summary>
    private static bool EndsInBrackets(ReadOnlySpan<byte> value)
    {
        int open = value.IndexOf((byte)'[');
        ReadOnlySpan<byte> inside = open > 0 && value[^1] == ']' ? value[(open + 1)..^1] : default;
        return inside.Length >= 8 && inside.IndexOfAny("-_ "u8) > 0 && inside.IndexOfAnyExcept(SmallWords) < 0;
    }

    /// <summary>The beginning of a call over several lines: <c>user.personal_access_tokens.create!(</c>.</summary>
    private static bool IsCall(ReadOnlySpan<byte> value)
    {
        ReadOnlySpan<byte> callee = value.EndsWith("("u8) ? value[..^1].TrimEnd("!?"u8) : default;
        return callee.IndexOf((byte)'.') > 0
            && Bytes.IsLetter(callee[0])
            && Bytes.IsLetter(callee[^1])
            && callee.IndexOfAnyExcept(ByteSets.MemberName) < 0
            && callee.IndexOfAnyInRange((byte)'0', (byte)'9') < 0;
    }

    /// <summary>What is to stand there, in capitals, with an explanation: <c>BASE64_ENCODED_STRING(like …)</c>.</summary>
    private static bool IsExplained(ReadOnlySpan<byte> value)
    {
        int open = value.IndexOf((byte)'(');
        ReadOnlySpan<byte> head = open < ShortestExplained ? default : value[..open];
        return head.IndexOf((byte)'_') > 0 && head.IndexOfAnyExcept(ByteSets.VariableName) < 0 && head.IndexOfAny(ByteSets.Letters) >= 0;
    }

    private static int CountX(ReadOnlySpan<byte> value) => value.Count((byte)'x') + value.Count((byte)'X');

    private static bool IsBracketed(ReadOnlySpan<byte> value, byte open, byte close) =>
        value.Length >= 3
        && value[0] == open
        && value[1..].IndexOf(close) is >= 1 and var at
        && (at == value.Length - 2 || open is (byte)'<' or (byte)'{');

    /// <summary>
    /// <c>$NAME</c>, <c>%NAME%</c>, <c>@name</c>, <c>:name</c>, <c>&amp;name</c> and nothing else; two dollars are one for the shell behind
    /// make and compose: <c>$$NAME</c>.
    /// </summary>
    private static bool IsVariable(ReadOnlySpan<byte> value)
    {
        value = value.Length > 2 && value.StartsWith("$$"u8) && Bytes.IsUpper(value[2]) ? value[1..] : value;
        return value.Length >= 2
            && value[0] is (byte)'$' or (byte)'@' or (byte)':' or (byte)'&' or (byte)'%'
            && IsName(value[1..])
            && !IsChosen(value);
    }

    /// <summary>
    /// A sign before words with capitals and two digits at the end, as rules for passwords ask for them: <c>@Harbour2024</c>.
    /// </summary>
    private static bool IsChosen(ReadOnlySpan<byte> value) =>
        value[0] is (byte)'@' or (byte)'&'
        && value.Length >= 8
        && Bytes.IsUpper(value[1])
        && Bytes.IsDigit(value[^1])
        && Bytes.IsDigit(value[^2])
        && value.IndexOfAnyInRange((byte)'a', (byte)'z') > 0;

    private static bool IsName(ReadOnlySpan<byte> text)
    {
        bool isShellParameter = text.Length == 1;
        foreach (byte b in text)
        {
            if (!Bytes.IsWord(b) && b is not ((byte)'.' or (byte)'>' or (byte)'-' or (byte)':'))
            {
                return false;
            }
        }

        return isShellParameter || Bytes.IsLetter(text[0]) || text[0] == '_';
    }

    /// <summary><c>%s</c>, <c>_%d_</c>, <c>%(name)s</c>, <c>%{name}</c>, <c>{0}</c>, <c>{name}</c> anywhere.</summary>
    private static bool IsFormat(ReadOnlySpan<byte> value)
    {
        int percent = value.IndexOf((byte)'%');
        if (
            percent >= 0
            && percent + 1 < value.Length
            && value[percent + 1] is (byte)'s' or (byte)'d' or (byte)'v' or (byte)'(' or (byte)'{' or (byte)'@'
            && (value.Length <= 4 || (percent == value.Length - 2 && value[^1] == 's') || value[percent + 1] is (byte)'(' or (byte)'{')
        )
        {
            return true;
        }

        if (
            percent > 0
            && percent + 2 < value.Length
            && value[percent + 1] is (byte)'s' or (byte)'d'
            && value[percent - 1] == value[percent + 2]
            && value[percent - 1] is (byte)'_' or (byte)'-' or (byte)':'
        )
        {
            return true;
        }

        int open = value.IndexOf((byte)'{');
        int close = open < 0 ? -1 : value[open..].IndexOf((byte)'}');
        return close > 0 && value.Slice(open + 1, close - 1).IndexOfAnyExcept(ByteSets.FormatName) < 0;
    }
}
