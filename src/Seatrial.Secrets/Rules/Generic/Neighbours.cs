using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>What the name and the lines around an assignment say of its value.</summary>
internal static class Neighbours
{
    /// <summary>Shorter names are words that occur in anything.</summary>
    private const int ShortestName = 10;

    /// <summary>A name as short as <c>api_key</c>, where hardly anything else is in the value: <c>tv-api-key-123</c>.</summary>
    private const int ShortestJoined = 6;

    private const int LongestAround = 6;

    /// <summary>Digits that count by chance in shorter numbers.</summary>
    private const int ShortestNumber = 4;

    /// <summary>Digits of the number of a step.</summary>
    private const int LongestCount = 2;

    /// <summary>Fewer are what the program calls something.</summary>
    private const int FewestWords = 4;

    private static readonly WordSet Credentials = new("secret key token password here value");

    /// <summary>Bytes of a file in which a value is looked for again, and places of it that are looked at.</summary>
    private const int MostText = 64 * 1024;

    private const int MostPlaces = 16;

    /// <summary>Bytes before and behind a value in which its neighbours stand.</summary>
    private const int Reach = 4 * 1024;

    /// <summary>
    /// The value has the words of its name in it, however they are joined: <c>FeatureAuthKey = "web-12-feature-auth-key"</c>.
    /// </summary>
    public static bool Repeats(scoped ReadOnlySpan<byte> value, ReadOnlySpan<byte> name)
    {
        Span<byte> foldedName = stackalloc byte[WordSplitter.MaxLength];
        Span<byte> foldedValue = stackalloc byte[WordSplitter.MaxLength];
        int nameLength = Fold(name[(name.LastIndexOf((byte)'.') + 1)..], foldedName);
        int valueLength = value.Length <= WordSplitter.MaxLength ? Fold(value, foldedValue) : 0;
        return (nameLength >= ShortestName || (nameLength >= ShortestJoined && valueLength - nameLength <= LongestAround))
            && foldedValue[..valueLength].IndexOf(foldedName[..nameLength]) >= 0;
    }

    /// <summary>
    /// Small words that dashes join, the name's own among them: <c>TIDES_KEY=ihr-tides-key-von-schritt-1</c> says what is to stand there.
    /// </summary>
    public static bool IsDescribedBy(scoped ReadOnlySpan<byte> value, ReadOnlySpan<byte> name)
    {
        Span<byte> foldedName = stackalloc byte[WordSplitter.MaxLength];
        Span<byte> foldedValue = stackalloc byte[WordSplitter.MaxLength];
        int length = Fold(name[(name.LastIndexOf((byte)'.') + 1)..], foldedName);
        if (
            length < ShortestJoined
            || value.Length > WordSplitter.MaxLength
            || foldedValue[..Fold(value, foldedValue)].IndexOf(foldedName[..length]) < 0
        )
        {
            return false;
        }

        int words = 0;
        foreach (Range range in value.SplitAny("-_ "u8))
        {
            ReadOnlySpan<byte> word = value[range];
            bool isNumber = word.Length <= LongestCount && word.IndexOfAnyExcept(ByteSets.Digits) < 0;
            if (!isNumber && word.IndexOfAnyExceptInRange((byte)'a', (byte)'z') >= 0 && !Bytes.Contains(name, word))
            {
                return false;
            }

            words++;
        }

        return words >= FewestWords;
    }

    /// <summary><c>rhsm_password: my_rhsm_password</c>: somebody's own is to stand there.</summary>
    public static bool IsOwnOf(ReadOnlySpan<byte> value, ReadOnlySpan<byte> name) =>
        value.Length > 3 && Bytes.StartsWith(value, "my"u8) && value[2] is (byte)'_' or (byte)'-' && Bytes.EndsWith(name, value[3..]);

    /// <summary>
    /// The value has no other words than its name and what credentials are called: <c>nextauth-secret: nextauth_secret_key</c>.
    /// </summary>
    public static bool IsMadeOf(scoped ReadOnlySpan<byte> value, ReadOnlySpan<byte> name)
    {
        Span<char> lower = stackalloc char[WordSplitter.MaxLength];
        Span<Range> words = stackalloc Range[WordSplitter.MaxWords];
        int count = value.Length > WordSplitter.MaxLength ? 0 : WordSplitter.Split(value, lower, words);
        Span<byte> word = stackalloc byte[WordSplitter.MaxLength];
        foreach (Range range in words[..count])
        {
            int length = System.Text.Encoding.ASCII.GetBytes(lower[range], word);
            if (!Credentials.Contains(lower[range]) && !Bytes.Contains(name, word[..length]))
            {
                return false;
            }
        }

        return count > 1;
    }

    /// <summary>
    /// Words of the name and of the vocabulary of placeholders, one other where it ends in <c>123</c>, and at least one number, all of
    /// which count: <c>AGENT_TOKEN = "ci_agent_token_123456"</c>.
    /// </summary>
    public static bool IsStandIn(scoped ReadOnlySpan<byte> value, ReadOnlySpan<byte> name)
    {
        Span<char> lower = stackalloc char[WordSplitter.MaxLength];
        Span<Range> words = stackalloc Range[WordSplitter.MaxWords];
        int count =
            value.Length > WordSplitter.MaxLength || value.IndexOfAny((byte)'-', (byte)'_') < 0
                ? 0
                : WordSplitter.Split(value, lower, words);
        Span<byte> word = stackalloc byte[WordSplitter.MaxLength];
        int numbers = 0,
            foreign = 0;
        foreach (Range range in words[..count])
        {
            ReadOnlySpan<byte> part = word[..System.Text.Encoding.ASCII.GetBytes(lower[range], word)];
            bool isNumber = Bytes.IsDigit(part[0]);
            if (isNumber && !part.SequenceEqual("123"u8) && (part.Length < ShortestNumber || !Randomness.HasRuns(part)))
            {
                return false;
            }

            foreign +=
                isNumber || ValueWords.Vocabulary.Contains(lower[range]) || Bytes.Contains(name, part) ? 0
                : LetterPairs.AreUnlikeWords(part) ? count
                : 1;

            numbers += isNumber ? 1 : 0;
        }

        return numbers > 0 && count - numbers >= 2 && foreign <= (value.EndsWith("123"u8) ? 1 : 0);
    }

    /// <summary>Two of the two lines before and the two after it assign UUIDs too: identifiers of whatever is listed.</summary>
    public static bool IsAmongUuids(in SecretCandidate candidate)
    {
        int end = candidate.Start + candidate.Length;
        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.Start - Reach)..candidate.Start];
        ReadOnlySpan<byte> after = candidate.Text[end..Math.Min(candidate.Text.Length, end + Reach)];
        before = before[..Math.Max(0, before.LastIndexOf((byte)'\n'))];
        int count = 0;
        for (int i = 0; i < 2; i++)
        {
            int previous = before.LastIndexOf((byte)'\n');
            count += EndsInUuid(before[(previous + 1)..]) ? 1 : 0;
            before = before[..Math.Max(0, previous)];

            int next = after.IndexOf((byte)'\n');
            after = next < 0 ? default : after[(next + 1)..];
            int lineEnd = after.IndexOf((byte)'\n');
            count += EndsInUuid(lineEnd < 0 ? after : after[..lineEnd]) ? 1 : 0;
        }

        return count >= 2;
    }

    /// <summary>One of the first places of the value in the file is that of an identifier: <c>"accountId": "8d2f…"</c>.</summary>
    public static bool IsIdentifierElsewhere(ReadOnlySpan<byte> text, scoped ReadOnlySpan<byte> value)
    {
        text = text[..Math.Min(text.Length, MostText)];
        for (int i = 0; i < MostPlaces; i++)
        {
            int at = text.IndexOf(value);
            if (at < 0)
            {
                return false;
            }

            ReadOnlySpan<byte> before = text[..at].TrimEnd("\"'`:= \t\\"u8);
            if (before.EndsWith("Id"u8) || before.EndsWith("_id"u8) || before.EndsWith("_ID"u8) || before.EndsWith("\"id"u8))
            {
                return true;
            }

            text = text[(at + value.Length)..];
        }

        return false;
    }

    /// <summary>
    /// Escaped quotes with an escaped line end behind them, <c>"  \"token\": \"...\"\n" +</c>, or quotes that are escaped twice; a line of
    /// a notebook's cell is a string of its own.
    /// </summary>
    public static bool IsShownJson(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> after = candidate.Text[(candidate.Start + candidate.Length)..];
        bool isCell = candidate.File.Extension.Equals(".ipynb", StringComparison.OrdinalIgnoreCase) && after.Length > 4 && after[4] == '"';
        return (after.StartsWith("\\\"\\n"u8) && !isCell) || after.StartsWith("\\\",\\n"u8) || after.StartsWith("\\\\\\\""u8);
    }

    /// <summary>The line is a comment of YAML, INI and the like.</summary>
    public static bool IsCommentedOut(ReadOnlySpan<byte> line)
    {
        line = Bytes.Trim(line);
        return !line.IsEmpty && line[0] is (byte)'#' or (byte)';';
    }

    private static bool EndsInUuid(ReadOnlySpan<byte> line)
    {
        ReadOnlySpan<byte> text = Bytes.Trim(line).TrimEnd(";,)\"'`"u8);
        return text.Length > 36 && KnownFormats.IsUuid(text[^36..]);
    }

    private static int Fold(scoped ReadOnlySpan<byte> text, scoped Span<byte> folded)
    {
        int count = 0;
        foreach (byte b in text)
        {
            if ((Bytes.IsLetter(b) || Bytes.IsDigit(b)) && count < folded.Length)
            {
                folded[count++] = Bytes.IsUpper(b) ? (byte)(b | 0x20) : b;
            }
        }

        return count;
    }
}
