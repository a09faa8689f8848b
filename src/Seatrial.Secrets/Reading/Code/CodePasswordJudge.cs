using Seatrial.Engine.Findings;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Code;

/// <summary>
/// Decides about passwords that people choose, which look like any word. In a program the role makes the difference: what is compared with
/// a password or given as one is a password, however plain; a label, a rule or a message stands elsewhere.
/// </summary>
internal static class CodePasswordJudge
{
    private const int ShortestWord = 5;
    private const int ShortestKey = 8;
    private const int ShortestNumber = 4;

    /// <summary>How far from a password its account is looked for, in bytes.</summary>
    private const int Beside = 160;

    private static readonly System.Buffers.SearchValues<byte> Account = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz0123456789@._-+"u8
    );

    private static readonly WordSet Administrators = new("admin administrator root superuser superadmin owner master");

    private static readonly WordSet Forms = new(
        "email e-mail username user login host text string required name mail nullable unique optional usuario correo benutzer utilisateur"
    );

    private static readonly System.Buffers.SearchValues<byte> NameSeparators = System.Buffers.SearchValues.Create("_-.:/"u8);

    private static readonly WordSet Invented = new(
        "test testing tests tester demo example sample dummy mock fake foo bar your my change changeme some stub temp fixture bad wrong invalid old"
    );

    /// <summary>What messages and states say of passwords.</summary>
    private static readonly WordSet States = new(
        "error errors fail failed failure warning success passed weak strong medium short expired locked unknown hidden visible masked hashed encrypted disabled enabled missing empty changed updated created deleted "
            + "reset sent pending active inactive always never function object number boolean email username phone login logout signin signup register facebook google twitter github apple manual automatic configured unconfigured set unset present absent provided saved stored protected verified matched mismatch anonymized anonymised anonymous erased scrubbed redacted removed purged obfuscated"
    );

    /// <summary>
    /// The verdict on a value that is too plain to be reported for itself; null where the role does not make it a credential either.
    /// </summary>
    public static CandidateVerdict? Judge(CredentialName name, in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> value = candidate.Meaning;
        ValueRole role = candidate.Named.Value.Role;
        if (!name.IsStrong || candidate.Named.Value.IsCommentedOut || HasInvented(candidate.Name) || !Bytes.IsWord(value[0]))
        {
            return null;
        }

        ValueStrength strength = ValueModel.Judge(value).Strength;
        return name.Kind == NameKind.Password ? JudgePassword(strength, candidate)
            : name.Kind == NameKind.Secret
            && role == ValueRole.Default
            && value.Length >= ShortestKey
            && strength is ValueStrength.Weak or ValueStrength.Mixed
                ? CandidateVerdict.Report(Confidence.Low, "the program falls back to the literal as its secret")
            : null;
    }

    private static CandidateVerdict? JudgePassword(ValueStrength strength, in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> value = candidate.Meaning;
        switch (strength)
        {
            case ValueStrength.Common when candidate.Named.Value.Role == ValueRole.Comparison:
                return CandidateVerdict.Report(Confidence.Medium, "the program lets in whoever gives this password");
            case ValueStrength.Common when !HasInvented(value) && value.IndexOfAny(NameSeparators) < 0:
                return CandidateVerdict.Report(
                    Confidence.Medium,
                    "the program uses the literal as a password, one of those that are tried first"
                );
            case ValueStrength.None
                when candidate.Named.Value.Role == ValueRole.Default
                    && value.Length >= ShortestNumber
                    && value.IndexOfAnyExcept(ByteSets.Digits) < 0
                    && Administrators.ContainsWordOf(candidate.Name):
                return CandidateVerdict.Report(Confidence.Low, "the program falls back to the number as an administrator's password");
            case ValueStrength.Word
            or ValueStrength.Mixed
                when value.Length >= ShortestWord
                    && IsLowerWord(value)
                    && !HasInvented(value)
                    && !States.Contains(value)
                    && (!candidate.Named.Value.IsInMap || HasAccountBeside(candidate))
                    && !LiteralTypes.Hold(candidate):
                return CandidateVerdict.Report(Confidence.Low, "the program uses the literal as a password, though it could be any word");
            case < ValueStrength.Mixed when value.Length >= ShortestWord && !States.Contains(value) && ComparedConstants.Hold(candidate):
                return CandidateVerdict.Report(Confidence.Low, "the program compares what somebody types as a password with it");
            default:
                return null;
        }
    }

    /// <summary>In a map of labels a password is called something, too; beside a user or a host it is one.</summary>
    private static bool HasAccountBeside(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> text = candidate.Text;
        int end = candidate.Start + candidate.Length;
        ReadOnlySpan<byte> before = text[Math.Max(0, candidate.Start - Beside)..candidate.Start];
        ReadOnlySpan<byte> behind = text[end..Math.Min(text.Length, end + Beside)];
        int open = candidate.Start - before.Length + before.LastIndexOfAny((byte)'{', (byte)'(') + 1;
        int close = behind.IndexOfAny((byte)'}', (byte)')');
        ReadOnlySpan<byte> around = text[open..(close < 0 ? end + behind.Length : end + close)];
        return HasValue(around, "user"u8) || HasValue(around, "email"u8) || HasValue(around, "host"u8) || HasValue(around, "login"u8);
    }

    /// <summary>The word is a key, and its value no label: in small letters, and not a word about forms.</summary>
    private static bool HasValue(ReadOnlySpan<byte> text, ReadOnlySpan<byte> key)
    {
        int at = Bytes.IndexOf(text, key);
        ReadOnlySpan<byte> rest = at < 0 ? default : text[(at + key.Length)..];
        int sign = rest.IndexOfAny((byte)':', (byte)'=', (byte)',');
        ReadOnlySpan<byte> value = sign is < 0 or > 8 ? default : rest[(sign + 1)..].TrimStart(" \t\r\n>"u8);
        if (value.Length < 4 || value[0] is not ((byte)'"' or (byte)'\''))
        {
            return false;
        }

        int end = value[1..].IndexOf(value[0]);
        value = end < 0 ? default : value.Slice(1, end);
        return value.Length >= 3 && value.IndexOfAnyExcept(Account) < 0 && !Forms.Contains(value);
    }

    /// <summary>Labels begin with a capital, and names have separators.</summary>
    private static bool IsLowerWord(ReadOnlySpan<byte> value)
    {
        foreach (byte b in value)
        {
            if (!Bytes.IsLower(b) && !Bytes.IsDigit(b))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasInvented(ReadOnlySpan<byte> text)
    {
        Span<char> lower = stackalloc char[WordSplitter.MaxLength];
        Span<Range> words = stackalloc Range[WordSplitter.MaxWords];
        int count = WordSplitter.Split(text, lower, words);
        foreach (Range word in words[..count])
        {
            if (Invented.Contains(lower[word]))
            {
                return true;
            }
        }

        return count > 0
            && (
                lower[words[0]].StartsWith("test", StringComparison.Ordinal)
                || lower[words[0]] is "demouser" or "demouser1" or "demopass" or "demopassword" or "demoadmin"
            );
    }
}
