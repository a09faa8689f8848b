using Seatrial.Secrets.Surroundings;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>
/// Decides about a value that is assigned to a name: by the name, the syntax between them, the value, and the format of the file.
/// </summary>
internal static class AssignmentJudge
{
    /// <summary>Django's project template writes it before the key that it draws; whoever runs with the key signs with it.</summary>
    private static ReadOnlySpan<byte> DjangoDevelopmentPrefix => "django-insecure-"u8;

    private const int FingerprintLength = 40;

    private static readonly System.Buffers.SearchValues<byte> Hexadecimal = System.Buffers.SearchValues.Create("0123456789abcdefABCDEF"u8);

    private static readonly System.Buffers.SearchValues<byte> UpperHex = System.Buffers.SearchValues.Create("0123456789ABCDEF"u8);

    /// <summary>
    /// In bytes: docstrings are counted from the beginning of the file, for every candidate; nobody writes longer modules.
    /// </summary>
    private const int LongestModule = 512 * 1024;

    /// <summary>A literal in quotes.</summary>
    public static CandidateVerdict Quoted(in SecretCandidate candidate)
    {
        TextFormat format = TextFormats.Of(candidate.File);
        if (format == TextFormat.Prose)
        {
            return CandidateVerdict.Dismiss("prose and data are not read for values without a format of their own");
        }

        CredentialName name = CredentialName.Read(candidate.Name);
        if (name.Kind == NameKind.None)
        {
            return CandidateVerdict.Dismiss("the name is not that of a credential");
        }

        if (
            (format == TextFormat.Shell && candidate.Start > 0 && candidate.Text[candidate.Start - 1] == '`')
            || (candidate.Value[0] == '`' && candidate.Value.Contains((byte)' '))
        )
        {
            return CandidateVerdict.Dismiss("the value is what a command prints");
        }

        if (format == TextFormat.Code && IsInDocstring(candidate))
        {
            return CandidateVerdict.Dismiss("text inside of a string over several lines, which mostly shows how something is used");
        }

        if (format == TextFormat.Code && Neighbours.IsShownJson(candidate))
        {
            return CandidateVerdict.Dismiss("JSON laid out for a reader inside of a string");
        }

        if (name.Kind is NameKind.Token or NameKind.Key && KnownFormats.IsUuid(candidate.Value) && Neighbours.IsAmongUuids(candidate))
        {
            return CandidateVerdict.Dismiss("one of a list of UUIDs");
        }

        var syntax = AssignmentSyntax.Read(candidate);
        return syntax.FindObstacle(candidate.Name) is { } obstacle
            ? CandidateVerdict.Dismiss(obstacle)
            : WeighComment(candidate, format, Decide(name, candidate.Name, candidate.Value, format, candidate.Text));
    }

    /// <summary>A value without quotes: only in formats that write values so.</summary>
    public static CandidateVerdict Bare(in SecretCandidate candidate)
    {
        TextFormat format = TextFormats.Of(candidate.File);
        if (
            !TextFormats.AllowsBareValues(format)
            && !(format == TextFormat.Prose && DataText.Holds(candidate))
            && !NotebookOutputs.Hold(candidate)
        )
        {
            return CandidateVerdict.Dismiss("this format writes values in quotes");
        }

        CredentialName name = CredentialName.Read(candidate.Name);
        if (name.Kind == NameKind.None)
        {
            return CandidateVerdict.Dismiss("the name is not that of a credential");
        }

        if (BareValues.FindObstacle(candidate, format) is { } obstacle)
        {
            return CandidateVerdict.Dismiss(obstacle);
        }

        return WeighComment(
            candidate,
            format,
            Decide(name, candidate.Name, BareValues.Clean(NotebookOutputs.Trim(candidate)), format, candidate.Text)
        );
    }

    /// <summary>The text of an XML element or the value beside a name: <c>name: X, value: Y</c>.</summary>
    public static CandidateVerdict Paired(in SecretCandidate candidate)
    {
        TextFormat format = TextFormats.Of(candidate.File);
        CredentialName name = CredentialName.Read(candidate.Name);
        return format == TextFormat.Prose ? CandidateVerdict.Dismiss("prose and data are not read for values without a format of their own")
            : name.Kind == NameKind.None ? CandidateVerdict.Dismiss("the name is not that of a credential")
            : Decide(
                name,
                candidate.Name,
                Bytes.Trim(candidate.Value),
                format == TextFormat.Markup ? TextFormat.Ini : format,
                candidate.Text
            );
    }

    /// <summary>A setting that is commented out shows what could be set; only what a machine drew stands there by mistake.</summary>
    private static CandidateVerdict WeighComment(in SecretCandidate candidate, TextFormat format, CandidateVerdict verdict) =>
        verdict.IsReported
        && format is TextFormat.Yaml or TextFormat.Ini
        && Neighbours.IsCommentedOut(candidate.Line)
        && ValueModel.Judge(BareValues.Clean(candidate.Value)).Strength != ValueStrength.Random
            ? CandidateVerdict.Dismiss("a setting that is commented out, with a value that somebody made up")
            : verdict;

    /// <summary>What the name and the value say together.</summary>
    public static CandidateVerdict Decide(
        CredentialName name,
        ReadOnlySpan<byte> written,
        scoped ReadOnlySpan<byte> value,
        TextFormat format,
        ReadOnlySpan<byte> text
    )
    {
        Span<byte> decoded = stackalloc byte[256];
        if (format == TextFormat.Yaml && KubernetesSecrets.TryDecode(text, value, decoded, out int length))
        {
            value = decoded[..length];
            if (Neighbours.IsMadeOf(value, written))
            {
                return CandidateVerdict.Dismiss("the value decodes to the words of its name");
            }
        }

        if (JsonWebToken.LooksLike(value))
        {
            return JsonWebToken.Judge(value);
        }

        if (value.StartsWith(DjangoDevelopmentPrefix))
        {
            value = value[DjangoDevelopmentPrefix.Length..];
        }

        if (Bytes.EqualsText(value, written) || Neighbours.IsOwnOf(value, written))
        {
            return CandidateVerdict.Dismiss("the value repeats its name");
        }

        if (name.Kind == NameKind.Password && (NameWords.Computed.ContainsWordOf(written) || IsDigestOfPassword(written, value)))
        {
            return CandidateVerdict.Dismiss("the name says that the value was computed from the password");
        }

        if (written.StartsWith("@"u8) && written.Contains((byte)'/'))
        {
            return CandidateVerdict.Dismiss("the name is that of a package");
        }

        if (written.EndsWith("}"u8) && written.Contains((byte)'{') && written[0] != '{')
        {
            return CandidateVerdict.Dismiss("the name is a path of an interface with what stands in for its parts");
        }

        if (IsDigestOfFile(written, value))
        {
            return CandidateVerdict.Dismiss("the digest of a file, under its path");
        }

        if (PublicIdentifiers.IsStrongName(written))
        {
            return CandidateVerdict.Dismiss("a digest of a public key names an assembly");
        }

        if (name.Kind == NameKind.Token && (value.IndexOf(":APA91b"u8) > 0 || Bytes.Contains(written, "facebook_client_token"u8)))
        {
            return CandidateVerdict.Dismiss(
                value.IndexOf(":APA91b"u8) > 0
                    ? "the address of a device in Firebase Cloud Messaging; who sends needs a key of the server"
                    : "the value is made to be public"
            );
        }

        if (KnownFormats.IsUuid(Innermost(value)) && value.Length > 36 && !name.IsStrong)
        {
            return CandidateVerdict.Dismiss("a UUID with a letter or a number around it, as tools name their parts");
        }

        if (
            name.Kind is NameKind.Key or NameKind.Auth
                ? PublicIdentifiers.IsPublicKeyName(written) || PublicIdentifiers.IsPublic(value, written)
                : name.Kind == NameKind.Token && (PublicIdentifiers.IsPublicToken(value) || PublicIdentifiers.IsDocument(written))
        )
        {
            return CandidateVerdict.Dismiss("the value is made to be public");
        }

        ValueVerdict verdict = ValueModel.Judge(value);
        if (
            name.Kind is NameKind.Key or NameKind.Token
            && verdict.Strength >= ValueStrength.Mixed
            && PublicUse.Find(written, text) is { } use
        )
        {
            return CandidateVerdict.Dismiss(use);
        }

        if (
            name.Kind is NameKind.Key or NameKind.Token or NameKind.Secret
            && verdict.Strength < ValueStrength.Random
            && Neighbours.IsStandIn(value, written)
        )
        {
            return CandidateVerdict.Dismiss("the value has no words but those of its name, and a number that counts");
        }

        if (name.Kind != NameKind.Password && (Neighbours.Repeats(value, written) || Neighbours.IsDescribedBy(value, written)))
        {
            return CandidateVerdict.Dismiss("the value repeats its name");
        }

        if (
            (verdict.Strength == ValueStrength.Random || value.EndsWith("="u8))
            && KubernetesSecrets.TryDecodeText(value, decoded, out length)
            && !HasDrawnPart(decoded[..length])
            && (
                ValueModel.Judge(decoded[..length]) is var inner && inner.Strength is ValueStrength.None or ValueStrength.Counted
                || Neighbours.IsMadeOf(decoded[..length], written)
            )
        )
        {
            return CandidateVerdict.Dismiss(
                inner.Strength is ValueStrength.None or ValueStrength.Counted
                    ? $"the value decodes to text: {inner.Reason}"
                    : "the value decodes to the words of its name"
            );
        }

        if (KubernetesSecrets.IsSentence(value))
        {
            return CandidateVerdict.Dismiss("the value decodes to a sentence");
        }

        if (
            verdict.Strength is ValueStrength.Counted or >= ValueStrength.Mixed
            && KnownSamples.Contains(value)
            && !KnownSamples.IsDefault(value)
        )
        {
            return CandidateVerdict.Dismiss("the value is printed in public documentation");
        }

        if (verdict.Strength == ValueStrength.Word && IsNameElsewhere(text, value))
        {
            return CandidateVerdict.Dismiss("the word is the name of something else in the file: a default");
        }

        if (!name.IsStrong && IsFingerprint(value))
        {
            return CandidateVerdict.Dismiss("the value has the form of the fingerprint of an OpenPGP key");
        }

        if (KnownFormats.IsUuid(value) && Neighbours.IsIdentifierElsewhere(text, value))
        {
            return CandidateVerdict.Dismiss("the file has the same value under the name of an identifier");
        }

        bool isIssued = verdict.Strength is ValueStrength.Random or ValueStrength.Counted || KnownFormats.IsUuid(value);
        if (isIssued && name.Kind is NameKind.Key or NameKind.Token or NameKind.Auth && ProviderNames.OccurIn(written))
        {
            name = name with { IsStrong = true };
        }

        return verdict.Strength == ValueStrength.None
            ? CandidateVerdict.Dismiss(verdict.Reason)
            : CredentialDecision.Weigh(name, verdict, value, format);
    }

    /// <summary>An object of JSON with a value that a machine drew, as some issuers wrap their keys: <c>{"org":"…","id":"…"}</c>.</summary>
    private static bool HasDrawnPart(ReadOnlySpan<byte> text)
    {
        if (text is not [(byte)'{', ..])
        {
            return false;
        }

        foreach (Range part in text.Split((byte)'"'))
        {
            if (ValueModel.Judge(text[part]).Strength == ValueStrength.Random)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What of a value stays without up to three characters and a dash at either end: <c>Q-…-0</c>.</summary>
    private static ReadOnlySpan<byte> Innermost(ReadOnlySpan<byte> value)
    {
        int first = value.IndexOf((byte)'-');
        value = first is > 0 and <= 3 ? value[(first + 1)..] : value;
        int last = value.LastIndexOf((byte)'-');
        return last > 0 && value.Length - last is > 1 and <= 4 ? value[..last] : value;
    }

    /// <summary>What caches of pages and lists of assets are made of: <c>"assets/flags/pw.png": "9f86d0…"</c>.</summary>
    private static bool IsDigestOfFile(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value) =>
        value.Length is 32 or 40 or 64 or 96 or 128
        && value.IndexOfAnyExcept(Hexadecimal) < 0
        && name.LastIndexOf((byte)'/') is >= 0 and var slash
        && name[slash..].LastIndexOf((byte)'.') is > 0 and var dot
        && name[(slash + dot + 1)..] is { Length: >= 2 and <= 5 } ending
        && !ending.ContainsAnyExcept(ByteSets.Letters);

    /// <summary>64 hexadecimal digits and more that are called encoded, and the salt beside them.</summary>
    private static bool IsDigestOfPassword(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value) =>
        (Bytes.EndsWith(name, "encoded"u8) || Bytes.EndsWith(name, "salt"u8))
        && value.Length is 64 or 96 or 128
        && value.IndexOfAnyExcept(Hexadecimal) < 0;

    /// <summary>Forty hexadecimal digits in capitals, as GnuPG prints the fingerprint of a key (RFC 9580, section 5.5.4).</summary>
    private static bool IsFingerprint(ReadOnlySpan<byte> value) =>
        value.Length == FingerprintLength && value.IndexOfAnyExcept(UpperHex) < 0 && value.IndexOfAnyInRange((byte)'A', (byte)'F') >= 0;

    /// <summary>Python's strings of documentation: an odd number of triple quotes stands before the place.</summary>
    private static bool IsInDocstring(in SecretCandidate candidate)
    {
        if (!candidate.File.Extension.Equals(".py", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (candidate.MatchStart > LongestModule)
        {
            return false;
        }

        ReadOnlySpan<byte> before = candidate.Text[..candidate.MatchStart];
        return before.Count("\"\"\""u8) % 2 == 1 || before.Count("'''"u8) % 2 == 1;
    }

    /// <summary>User, database and password that are all called the same: what a compose file for development looks like.</summary>
    private static bool IsNameElsewhere(ReadOnlySpan<byte> text, scoped ReadOnlySpan<byte> value)
    {
        text = text[..Math.Min(text.Length, 64 * 1024)];
        int first = text.IndexOf(value);
        return first >= 0 && text[(first + value.Length)..].IndexOf(value) >= 0;
    }
}
