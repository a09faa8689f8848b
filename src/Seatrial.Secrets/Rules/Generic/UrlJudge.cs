using Seatrial.Engine.Findings;
using Seatrial.Secrets.Surroundings;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>Decides about <c>scheme://user:password@host</c> (RFC 3986, section 3.2.1) by password and host.</summary>
internal static class UrlJudge
{
    /// <summary>What no address has in it.</summary>
    private static readonly System.Buffers.SearchValues<byte> Around = System.Buffers.SearchValues.Create(" \t\r\n\"'`<>()"u8);

    /// <summary>In bytes, up to its query.</summary>
    private const int LongestAddress = 300;

    public static CandidateVerdict Judge(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> user = User(candidate);
        if (Placeholders.FindTemplate(user) is not null)
        {
            return CandidateVerdict.Dismiss("the user of the URL is a placeholder");
        }

        ValueVerdict verdict = ValueModel.Judge(candidate.Value);
        ReadOnlySpan<byte> host = Host(candidate);
        bool isLocal = IsLocal(host);
        bool isWorthReading =
            verdict.Strength == ValueStrength.Random || (verdict.Strength == ValueStrength.Mixed && ManagedHosts.IsOwn(host));
        if (TextFormats.Of(candidate.File) == TextFormat.Prose && (isLocal || !isWorthReading))
        {
            return CandidateVerdict.Dismiss(
                "prose and data are read only for passwords of remote hosts that a machine drew, and of those that a provider gave one customer"
            );
        }

        if (IsReserved(host) && verdict.Strength < ValueStrength.Random)
        {
            return CandidateVerdict.Dismiss("the host is a name reserved for documentation");
        }

        if (KnownSamples.Contains(candidate.Value))
        {
            return CandidateVerdict.Dismiss("the value is printed in public documentation");
        }

        if (verdict.Strength < ValueStrength.Random && IsDescribed(candidate))
        {
            return CandidateVerdict.Dismiss("a description for readers");
        }

        if (
            verdict.Strength < ValueStrength.Mixed
            && candidate.Value.SequenceEqual(user)
            && Neighbours.IsCommentedOut(candidate.Line)
            && TextFormats.IsConfiguration(TextFormats.Of(candidate.File))
        )
        {
            return CandidateVerdict.Dismiss("a setting that is commented out, with a password that is its user");
        }

        return verdict.Strength switch
        {
            ValueStrength.None when (verdict.Reason == ValueModel.Identifier || IsChosen(candidate.Value)) && ManagedHosts.IsOwn(host) =>
                CandidateVerdict.Report(
                    Confidence.Medium,
                    $"the host is one customer's own at a provider of databases, and {verdict.Reason}"
                ),
            ValueStrength.None when ManagedHosts.IsOwn(host) && IsPlain(candidate.Value) => CandidateVerdict.Report(
                Confidence.Medium,
                "the host is one customer's own at a provider of databases, and the password is a plain word, no place to fill in"
            ),
            ValueStrength.None => CandidateVerdict.Dismiss(verdict.Reason),
            ValueStrength.Mixed when IsLoopback(host) => CandidateVerdict.Report(
                Confidence.Low,
                $"the URL carries a password of a service on the same machine, and {verdict.Reason}",
                SecretClass.OpensNothing
            ),
            ValueStrength.Mixed when isLocal && LocalContainers.AreOf(candidate) && LocalContainers.IsStock(candidate.Value) =>
                CandidateVerdict.Report(
                    Confidence.Low,
                    "the URL carries a plain default for containers on the developer's machine",
                    SecretClass.OpensNothing
                ),
            ValueStrength.Random or ValueStrength.Mixed => CandidateVerdict.Report(
                isLocal ? Confidence.Medium : Confidence.High,
                $"the URL carries a password, and {verdict.Reason}"
            ),
            _ when isLocal => CandidateVerdict.Dismiss("a plain password of a service on the same machine"),
            _ => CandidateVerdict.Report(Confidence.Medium, $"the URL carries a password of a remote host, and {verdict.Reason}"),
        };
    }

    private static readonly WordSet Descriptions = new("description summary help helptext hint placeholder");

    /// <summary>The line's own name says what the text is for: <c>description = "postgres://tides:…@db/tides"</c>.</summary>
    private static bool IsDescribed(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> line = candidate.Line.TrimStart(" \t-{\"'"u8);
        int end = line.IndexOfAnyExcept(ByteSets.Letters);
        return end > 0 && Descriptions.Contains(line[..end]) && line[end..].TrimStart(" \t\"'"u8) is [(byte)':' or (byte)'=', ..];
    }

    private static readonly WordSet Plain = new(
        "admin administrator root owner test demo guest qwerty welcome letmein monkey hello master super"
    );

    /// <summary>A common word that nobody writes where a password is to be filled in.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> value) => Plain.Contains(value);

    /// <summary>A password of three kinds of characters that no template is: <c>Aa123%40123</c>, which says little by itself.</summary>
    private static bool IsChosen(ReadOnlySpan<byte> value)
    {
        var shape = new ValueShape(value);
        return Placeholders.FindTemplate(value) is null
            && Placeholders.Find(value) is null
            && shape.Length >= 8
            && shape.Distinct >= 4
            && (shape.Lower > 0 ? 1 : 0) + (shape.Upper > 0 ? 1 : 0) + (shape.Digits > 0 ? 1 : 0) + (shape.Symbols > 0 ? 1 : 0) >= 3;
    }

    /// <summary>
    /// A token where the user stands. The key in the address that a program reports its errors to (Sentry's DSN) is made to be public.
    /// </summary>
    public static CandidateVerdict JudgeToken(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> after = candidate.Text[(candidate.Start + candidate.Length)..(candidate.MatchStart + candidate.MatchLength)];
        ReadOnlySpan<byte> host = after[(after.IndexOf((byte)'@') + 1)..];
        if (
            Bytes.Contains(host, "sentry"u8)
            || Bytes.Contains(host, "bugsink"u8)
            || Bytes.Contains(host, "glitchtip"u8)
            || IsSentryPath(candidate)
        )
        {
            return CandidateVerdict.Dismiss("the value is made to be public");
        }

        if (IsKeyOfRelay(candidate.Value))
        {
            return CandidateVerdict.Dismiss("the public key of a relay, as addresses of relays have it (MEV-Boost)");
        }

        ValueVerdict verdict = ValueModel.Judge(candidate.Value);
        return IsReserved(host) ? CandidateVerdict.Dismiss("the host is a name reserved for documentation")
            : verdict.Strength == ValueStrength.Random || (verdict.Strength == ValueStrength.Mixed && after.StartsWith(":x-"u8))
                ? CandidateVerdict.Report(Confidence.High, $"the URL carries it in place of a user, and {verdict.Reason}")
            : CandidateVerdict.Dismiss(verdict.Strength == ValueStrength.None ? verdict.Reason : "the user of a URL, and no token");
    }

    /// <summary>A public key of BLS12-381 in compressed form, 48 bytes; private ones have 32.</summary>
    private static bool IsKeyOfRelay(ReadOnlySpan<byte> value) =>
        value.Length == 2 + (2 * 48) && value.StartsWith("0x"u8) && value[2..].IndexOfAnyExcept(ByteSets.LowerHex) < 0;

    /// <summary>
    /// A value that a machine drew, in an address of code that names its host; elsewhere, whatever has a name is read by it.
    /// </summary>
    public static CandidateVerdict JudgeQuery(in SecretCandidate candidate)
    {
        TextFormat format = TextFormats.Of(candidate.File);
        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.MatchStart - LongestAddress)..candidate.MatchStart];
        before = before[(before.LastIndexOfAny(Around) + 1)..];
        int scheme = before.LastIndexOf("://"u8);
        if (
            scheme < 0
            || (
                format is not (TextFormat.Code or TextFormat.Json or TextFormat.Markup or TextFormat.Shell)
                && !(format == TextFormat.Prose && IsOfDatabase(before[..scheme]))
            )
        )
        {
            return CandidateVerdict.Dismiss("no address in the code of a program");
        }

        ReadOnlySpan<byte> host = before[(scheme + 3)..];
        int end = host.IndexOfAny((byte)'/', (byte)':', (byte)'?');
        host = end < 0 ? host : host[..end];
        CredentialName name = CredentialName.Read(candidate.Name);
        ValueVerdict verdict = ValueModel.Judge(candidate.Value);
        return IsReserved(host) || IsLocal(host)
                ? CandidateVerdict.Dismiss("the host is a name reserved for documentation, or the same machine")
            : !name.IsStrong
            || PublicIdentifiers.IsPublicKeyName(candidate.Name)
            || PublicIdentifiers.IsPublic(candidate.Value, candidate.Name)
                ? CandidateVerdict.Dismiss("the value is made to be public")
            : IsOfOneUse(before) ? CandidateVerdict.Dismiss("the address is one to follow once, from a mail")
            : JsonWebToken.LooksLike(candidate.Value) ? CandidateVerdict.Dismiss("a JSON Web Token, which has a kind of its own")
            : KnownSamples.Contains(candidate.Value) ? CandidateVerdict.Dismiss("the value is printed in public documentation")
            : verdict.Strength == ValueStrength.Random
                ? CandidateVerdict.Report(Confidence.Medium, $"it is sent in an address, and {verdict.Reason}")
            : CandidateVerdict.Dismiss(verdict.Reason);
    }

    /// <summary>
    /// An address that no browser follows, of one customer's database: <c>sqlitecloud://…?apikey=…</c>, <c>libsql://…?authToken=…</c>.
    /// </summary>
    public static bool IsOfDatabase(ReadOnlySpan<byte> scheme) =>
        !scheme.IsEmpty && !Bytes.StartsWith(scheme, "http"u8) && !Bytes.StartsWith(scheme, "ws"u8) && !Bytes.StartsWith(scheme, "ftp"u8);

    /// <summary>Confirmations, invitations and the like: their token is worth nothing when it was used.</summary>
    private static bool IsOfOneUse(ReadOnlySpan<byte> address) =>
        Bytes.Contains(address, "verif"u8)
        || Bytes.Contains(address, "confirm"u8)
        || Bytes.Contains(address, "invit"u8)
        || Bytes.Contains(address, "reset"u8)
        || Bytes.Contains(address, "unsubscribe"u8)
        || Bytes.Contains(address, "activate"u8);

    /// <summary>The path is a number alone: the project of an error tracker.</summary>
    private static bool IsSentryPath(in SecretCandidate candidate)
    {
        int end = candidate.MatchStart + candidate.MatchLength;
        ReadOnlySpan<byte> rest = candidate.Text[end..Math.Min(candidate.Text.Length, end + 12)];
        int digits = rest.IndexOfAnyExcept(ByteSets.Digits);
        return candidate.Text[end - 1] == '/'
            && (
                digits < 0
                    ? rest.Length > 0
                    : digits > 0 && !Bytes.IsWord(rest[digits]) && rest[digits] is not ((byte)'/' or (byte)'-' or (byte)'.')
            );
    }

    private static ReadOnlySpan<byte> User(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> before = candidate.Text[candidate.MatchStart..(candidate.Start - 1)];
        return before[(before.IndexOf("://"u8) + 3)..];
    }

    private static ReadOnlySpan<byte> Host(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> after = candidate.Text[(candidate.Start + candidate.Length)..(candidate.MatchStart + candidate.MatchLength)];
        return after.TrimStart((byte)'@');
    }

    private static bool IsLoopback(ReadOnlySpan<byte> host) =>
        Bytes.StartsWith(host, "localhost"u8) || host.StartsWith("127."u8) || host.StartsWith("[::1]"u8);

    private static bool IsLocal(ReadOnlySpan<byte> host) =>
        Bytes.StartsWith(host, "localhost"u8)
        || host.StartsWith("127."u8)
        || host.StartsWith("0.0.0.0"u8)
        || host.StartsWith("["u8)
        || host.IndexOf((byte)'.') < 0
        || Bytes.EndsWith(host, ".local"u8)
        || Bytes.EndsWith(host, ".localhost"u8)
        || Bytes.EndsWith(host, ".internal"u8);

    /// <summary>RFC 2606 and what everybody uses in its stead.</summary>
    private static bool IsReserved(ReadOnlySpan<byte> host) =>
        Bytes.Contains(host, "example."u8)
        || Bytes.EndsWith(host, ".example"u8)
        || Bytes.EndsWith(host, ".test"u8)
        || Bytes.EndsWith(host, ".invalid"u8)
        || Bytes.EqualsText(host, "host"u8)
        || Bytes.EqualsText(host, "hostname"u8)
        || Bytes.StartsWith(host, "your"u8)
        || Bytes.StartsWith(host, "my-"u8)
        || Bytes.Contains(host, "domain.com"u8)
        || host.IsEmpty
        || host.IndexOfAny("${<%"u8) >= 0 && host.Length < 3;
}
