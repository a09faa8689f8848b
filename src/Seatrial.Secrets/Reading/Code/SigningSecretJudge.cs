using Seatrial.Engine.Findings;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Rules.Generic;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Code;

/// <summary>
/// Decides about secrets that the program itself signs or encrypts with and that people chose. They are keys however plain they are: whoever reads the program forges
/// its tokens, where nothing else was set (CWE-798, CWE-1392). A secret of somebody else's service is not: that service refuses a wrong one.
/// </summary>
internal static class SigningSecretJudge
{
    private const int ShortestSecret = 4;

    private static readonly WordSet Secrets = new("secret secretkey");

    /// <summary>What a secret is used for.</summary>
    private static readonly WordSet Uses = new("jwt session cookie nextauth token signing signature sign encryption encrypt crypto cipher hmac csrf refresh flask django app auth");

    /// <summary>What makes a key one to sign or encrypt with.</summary>
    private static readonly WordSet Ciphers = new("encryption signing jwt session");

    /// <summary>The account that a service comes with; its key is called a secret as well.</summary>
    private static readonly WordSet Accounts = new("minioadmin minio123 minio guest postgres rabbitmq redis localstack");

    private static readonly WordSet Foreign = new("client consumer webhook bot s3 aws stripe api oauth google github facebook twitter paypal test demo example");

    /// <summary>The verdict for a value that is too plain to be reported for itself; null where the name or the role does not make it a key.</summary>
    public static CandidateVerdict? Judge(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> value = candidate.Meaning;
        NamedValue named = candidate.Named.Value;
        if (value.Length < ShortestSecret || named.IsCommentedOut || Placeholders.FindTemplate(value) is not null || IsVariableName(value) || Accounts.Contains(value) || !IsSigningName(candidate.Name))
        {
            return null;
        }

        if (IsOfFramework(candidate))
        {
            return CandidateVerdict.Report(Confidence.Low, "Flask and Django sign sessions with the setting of this name, and everybody can read it");
        }

        bool isChosen = ValueModel.Judge(value).Strength is ValueStrength.Common or ValueStrength.Weak;
        return named.Role switch
        {
            ValueRole.Default => CandidateVerdict.Report(isChosen ? Confidence.Medium : Confidence.Low, "the program signs or encrypts with it where nothing is set, and everybody can read it"),
            ValueRole.Assignment or ValueRole.KeywordArgument when isChosen && !Neighbours.Repeats(value, candidate.Name)
                => CandidateVerdict.Report(Confidence.Medium, "the program signs or encrypts with it, and a person chose it"),
            _ => null,
        };
    }

    /// <summary><c>app.secret_key</c>, <c>SECRET_KEY</c>: whatever words stand there, the framework signs with them. A value that says the name again names a setting.</summary>
    private static bool IsOfFramework(in SecretCandidate candidate)
        => candidate.Named.Value is { Role: ValueRole.Assignment or ValueRole.KeywordArgument, IsInMap: false } && candidate.File.Extension.Equals(".py", StringComparison.OrdinalIgnoreCase)
        && Bytes.EqualsText(candidate.Name[(candidate.Name.LastIndexOf((byte)'.') + 1)..], "secret_key"u8)
        && !Bytes.EqualsText(candidate.Meaning, "secret_key"u8) && !Bytes.EqualsText(candidate.Meaning, "secret-key"u8) && !Placeholders.IsMasked(candidate.Meaning) && !Placeholders.IsReference(candidate.Meaning);

    private static bool IsSigningName(ReadOnlySpan<byte> name)
    {
        bool isKey = Bytes.EndsWith(name, "key"u8);
        return !Foreign.ContainsWordOf(name)
            && ((Secrets.ContainsWordOf(name) && (isKey || Uses.ContainsWordOf(name))) || (isKey && Ciphers.ContainsWordOf(name)));
    }

    /// <summary>The name of a variable of the environment: <c>JWT_SECRET</c>.</summary>
    private static bool IsVariableName(ReadOnlySpan<byte> value) => value.IndexOfAnyExcept(ByteSets.VariableName) < 0 && value.IndexOfAnyInRange((byte)'A', (byte)'Z') >= 0;
}
