using Seatrial.Engine.Findings;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Rules.Generic;
using Seatrial.Secrets.Surroundings;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Code;

/// <summary>
/// Decides about secrets that the program itself signs or encrypts with and that people chose. They are keys however plain they are:
/// whoever reads the program forges its tokens, where nothing else was set (CWE-798, CWE-1392). A secret of somebody else's service is not:
/// that service refuses a wrong one.
/// </summary>
internal static class SigningSecretJudge
{
    private const int ShortestSecret = 4;

    /// <summary>Shorter words are states and kinds.</summary>
    private const int ShortestWords = 6;

    /// <summary>What sessions are called is shorter than a key.</summary>
    private const int LongestSessionName = 10;

    /// <summary>Bytes before a literal in which the call around it is looked for.</summary>
    private const int LongestCall = 24;

    /// <summary>Bytes before an argument in which its call begins.</summary>
    private const int LongestArguments = 240;

    /// <summary>Bytes before a text in which its translation is asked for.</summary>
    private const int LongestText = 120;

    /// <summary>Bytes of a program that are looked through for what it makes.</summary>
    private const int LongestSource = 64 * 1024;

    /// <summary>What settings that hold a secret are called.</summary>
    private static readonly WordSet Settings = new(
        "jwt secret secrets key keys token tokens auth session sessions cookie cookies signing sign api access refresh private public hmac name app user admin server client env config value string default prod dev"
    );

    /// <summary>What is signed with a secret, beyond doubt.</summary>
    private static readonly WordSet Signers = new("jwt session cookie nextauth signing hmac");

    private static readonly WordSet Secrets = new("secret secretkey secret_key");

    /// <summary>What a session keeps under a key.</summary>
    private static readonly WordSet Kept = new("secret token password passwd credentials otp nonce");

    /// <summary>What a secret is used for.</summary>
    private static readonly WordSet Uses = new(
        "jwt session cookie nextauth token signing signature sign encryption encrypt crypto cipher hmac csrf refresh flask django app auth"
    );

    /// <summary>What makes a key one to sign or encrypt with.</summary>
    private static readonly WordSet Ciphers = new("encryption signing jwt session");

    /// <summary>The account that a service comes with; its key is called a secret as well.</summary>
    private static readonly WordSet Accounts = new("minioadmin minio123 minio guest postgres rabbitmq redis localstack");

    /// <summary>First words of what stands in while a program is tried out.</summary>
    private static readonly WordSet Trying = new("test qa e2e");

    /// <summary>What stands in for a secret so that something else runs.</summary>
    private static readonly WordSet Mocked = new("mock mocked dummy fake");

    /// <summary>What says how a secret is made and is none.</summary>
    private static readonly WordSet Modes = new("random auto generate generated none disabled unset undefined null missing");

    /// <summary>What calls other services is called.</summary>
    private static readonly WordSet Clients = new("api client sdk exchange broker gateway storage connector");

    private static readonly WordSet Foreign = new(
        "client consumer webhook bot s3 aws stripe api oauth google github facebook twitter paypal test demo example"
    );

    /// <summary>
    /// The verdict for a value that is too plain to be reported for itself; null where the name or the role does not make it a key.
    /// </summary>
    public static CandidateVerdict? Judge(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> value = candidate.Meaning;
        NamedValue named = candidate.Named.Value;
        if (
            value.Length < ShortestSecret
            || value.IndexOfAnyInRange((byte)0x80, (byte)0xff) >= 0
            || named.IsCommentedOut
            || Placeholders.FindTemplate(value) is not null
            || IsVariableName(value)
            || value.EndsWith("..."u8)
            || Accounts.Contains(value)
            || Mocked.ContainsWordOf(value)
            || Foreign.ContainsWordOf(candidate.Name)
            || !(IsSigningName(candidate.Name) || Signs(candidate) || IsBytes(candidate))
        )
        {
            return null;
        }

        if (
            IsShownText(candidate)
            || IsToFill(candidate)
            || (named.Role == ValueRole.Default && Trying.Contains(value[..Math.Max(0, value.IndexOfAny((byte)'-', (byte)'_'))]))
            || Modes.Contains(value)
            || IsNameOfSession(candidate)
        )
        {
            return null;
        }

        if (IsOfFramework(candidate))
        {
            return IsOfDevelopment(candidate) && Placeholders.HasMarker(value)
                ? null
                : CandidateVerdict.Report(
                    Confidence.Low,
                    "Flask and Django sign sessions with the setting of this name, and everybody can read it"
                );
        }

        bool isChosen = ValueModel.Judge(value).Strength is ValueStrength.Common or ValueStrength.Weak;
        return named.Role switch
        {
            ValueRole.Assignment when IsBytes(candidate) && IsKeyMaterial(candidate) => CandidateVerdict.Report(
                isChosen ? Confidence.Medium : Confidence.Low,
                "the program makes the bytes of a key from it, and everybody can read it"
            ),
            ValueRole.Default => CandidateVerdict.Report(
                isChosen ? Confidence.Medium : Confidence.Low,
                "the program signs or encrypts with it where nothing is set, and everybody can read it"
            ),
            ValueRole.Assignment or ValueRole.KeywordArgument when isChosen && !Neighbours.Repeats(value, candidate.Name) =>
                CandidateVerdict.Report(Confidence.Medium, "the program signs or encrypts with it, and a person chose it"),
            ValueRole.Assignment when !named.IsInMap && IsWordsOfKey(candidate) => CandidateVerdict.Report(
                Confidence.Low,
                "the program signs with it though it is made of words, and everybody can read it"
            ),
            _ => null,
        };
    }

    /// <summary>What a page shows where no translation is there: <c>t('app_secret') ?? 'App Secret'</c>.</summary>
    private static bool IsShownText(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> value = candidate.Meaning;
        if (
            candidate.Named.Value.Role != ValueRole.Default
            || !value.Contains((byte)' ')
            || value.IndexOfAnyInRange((byte)'0', (byte)'9') >= 0
            || value.IndexOfAnyInRange((byte)'A', (byte)'Z') < 0
        )
        {
            return false;
        }

        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.Start - LongestText)..candidate.Start];
        before = before[(before.LastIndexOf((byte)'\n') + 1)..];
        return before.IndexOf("__("u8) >= 0
            || before.IndexOf(" t("u8) >= 0
            || before.IndexOf("(t("u8) >= 0
            || before.IndexOf("{t("u8) >= 0
            || before.IndexOf("$t("u8) >= 0
            || before.IndexOf("trans("u8) >= 0
            || before.IndexOf("gettext("u8) >= 0
            || before.IndexOf("i18n"u8) >= 0;
    }

    /// <summary>
    /// <c>your-jwt-secret</c>: where it is assigned, somebody is to write the real one there; as a default it counts where the program
    /// itself signs with it, and not as the key of somebody else's service.
    /// </summary>
    private static bool IsToFill(in SecretCandidate candidate) =>
        Bytes.StartsWith(candidate.Meaning, "your"u8)
        && (
            candidate.Named.Value.Role == ValueRole.Default
                ? !Uses.ContainsWordOf(candidate.Name)
                    && !Bytes.EqualsText(candidate.Name[(candidate.Name.LastIndexOf((byte)'.') + 1)..], "secret_key"u8)
                : !candidate.File.Extension.Equals(".py", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>
    /// The key by which a session is found (<c>sessionKey || 'main'</c>), or by which a session keeps a secret: <c>SETUP_SECRET_SESSION_KEY
    /// = 'mfa-setup-secret'</c>.
    /// </summary>
    private static bool IsNameOfSession(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> name = candidate.Name;
        int end =
            Bytes.EndsWith(name, "session_key"u8) ? name.Length - "session_key".Length
            : Bytes.EndsWith(name, "sessionkey"u8) ? name.Length - "sessionkey".Length
            : -1;
        return end >= 0
            && (
                (candidate.Meaning.Length <= LongestSessionName && candidate.Meaning.IndexOfAnyExcept(ByteSets.Letters) < 0)
                || Kept.ContainsWordOf(name[..end])
            );
    }

    /// <summary>
    /// The literal becomes bytes, as no name of a setting does: <c>[]byte("…")</c>, <c>b"…"</c>, <c>"…".getBytes()</c>,
    /// <c>GetBytes("…")</c>.
    /// </summary>
    private static bool IsBytes(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.Start - LongestCall)..(candidate.Start - 1)];
        ReadOnlySpan<byte> behind = candidate.Text[Math.Min(candidate.Text.Length, candidate.Start + candidate.Length + 1)..];
        return before.EndsWith("[]byte("u8)
            || Bytes.EndsWith(before, "getbytes("u8)
            || before.EndsWith(" b"u8)
            || Bytes.StartsWith(behind, ".getbytes("u8)
            || Bytes.StartsWith(behind, ".encode("u8)
            || behind.StartsWith(".as_bytes("u8);
    }

    /// <summary>A name of a credential that is not of somebody else's service.</summary>
    private static bool IsKeyMaterial(in SecretCandidate candidate) =>
        candidate.Named.Name.IsStrong
        && candidate.Named.Name.Kind is NameKind.Key or NameKind.Secret
        && !Neighbours.Repeats(candidate.Meaning, candidate.Name)
        && !IsPath(candidate.Meaning);

    /// <summary>Words under a name that says what is signed with them, and not the name or the place of a setting.</summary>
    private static bool IsWordsOfKey(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> value = candidate.Meaning;
        return value.Length >= ShortestWords
            && Signs(candidate)
            && !Neighbours.Repeats(value, candidate.Name)
            && !IsPath(value)
            && !Placeholders.IsReference(value)
            && !Placeholders.IsMasked(value)
            && !OnlyNames(value);
    }

    /// <summary>No other words than those of settings: <c>jwt-secret</c> is what a secret is called somewhere.</summary>
    private static bool OnlyNames(ReadOnlySpan<byte> value)
    {
        Span<char> lower = stackalloc char[WordSplitter.MaxLength];
        Span<Range> words = stackalloc Range[WordSplitter.MaxWords];
        int count = value.Length > WordSplitter.MaxLength ? 0 : WordSplitter.Split(value, lower, words);
        foreach (Range word in words[..count])
        {
            if (!Settings.Contains(lower[word]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary><c>JWT_SECRET</c>; where a file makes tokens, also <c>SECRET</c>.</summary>
    private static bool Signs(in SecretCandidate candidate) =>
        Signers.ContainsWordOf(candidate.Name) || IsInSigning(candidate)
            ? Secrets.ContainsWordOf(candidate.Name)
            : Secrets.Contains(candidate.Name[(candidate.Name.LastIndexOf((byte)'.') + 1)..])
                && Bytes.Contains(candidate.Text[..Math.Min(candidate.Text.Length, LongestSource)], "jwt"u8);

    /// <summary>
    /// What stands in for a variable where a token is made or checked: <c>jwt.sign(payload, process.env.QR_SECRET || "…")</c>.
    /// </summary>
    private static bool IsInSigning(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.Start - LongestText)..candidate.Start];
        before = before[(before.LastIndexOf((byte)'\n') + 1)..];
        return candidate.Named.Value.Role == ValueRole.Default
            && (
                before.IndexOf("jwt.sign("u8) >= 0
                || before.IndexOf("jwt.verify("u8) >= 0
                || before.IndexOf("jwt.encode("u8) >= 0
                || before.IndexOf("jwt.decode("u8) >= 0
            );
    }

    /// <summary>Where something is found: a path, a key of nested settings, an address.</summary>
    private static bool IsPath(ReadOnlySpan<byte> value) =>
        value.IndexOfAny((byte)'/', (byte)'.', (byte)':') >= 0 && !value.Contains((byte)' ');

    /// <summary>Settings that are taken on a developer's machine alone: <c>settings/development.py</c>.</summary>
    private static bool IsOfDevelopment(in SecretCandidate candidate) =>
        Path.GetFileNameWithoutExtension(candidate.File.Name)
            is "development"
                or "dev"
                or "local"
                or "settings_dev"
                or "settings_local"
                or "dev_settings"
                or "local_settings";

    /// <summary>
    /// <c>app.secret_key</c>, <c>SECRET_KEY</c>: whatever words stand there, the framework signs with them. A value that says the name
    /// again names a setting.
    /// </summary>
    private static bool IsOfFramework(in SecretCandidate candidate) =>
        candidate.Named.Value is { Role: ValueRole.Assignment or ValueRole.KeywordArgument, IsInMap: false }
        && candidate.File.Extension.Equals(".py", StringComparison.OrdinalIgnoreCase)
        && Bytes.EqualsText(candidate.Name[(candidate.Name.LastIndexOf((byte)'.') + 1)..], "secret_key"u8)
        && !Bytes.EqualsText(candidate.Meaning, "secret_key"u8)
        && !Bytes.EqualsText(candidate.Meaning, "secret-key"u8)
        && !Placeholders.IsMasked(candidate.Meaning)
        && !Placeholders.IsReference(candidate.Meaning)
        && !IsGivenToClient(candidate);

    /// <summary>An argument of what calls somebody else: <c>StoreAPI(secret_key="…")</c>.</summary>
    private static bool IsGivenToClient(in SecretCandidate candidate)
    {
        if (candidate.Named.Value.Role != ValueRole.KeywordArgument)
        {
            return false;
        }

        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.Start - LongestArguments)..candidate.Start];
        return Clients.ContainsWordOf(CallsAround.Innermost(before));
    }

    private static bool IsSigningName(ReadOnlySpan<byte> name)
    {
        bool isKey = Bytes.EndsWith(name, "key"u8) && !Bytes.EndsWith(name, "session.session_key"u8);
        return Bytes.EndsWith(name, "default_signer"u8)
            || (Secrets.ContainsWordOf(name) && (isKey || Uses.ContainsWordOf(name)))
            || (isKey && Ciphers.ContainsWordOf(name));
    }

    /// <summary>The name of a variable of the environment: <c>JWT_SECRET</c>.</summary>
    private static bool IsVariableName(ReadOnlySpan<byte> value) =>
        value.IndexOfAnyExcept(ByteSets.VariableName) < 0 && value.IndexOfAnyInRange((byte)'A', (byte)'Z') >= 0;
}
