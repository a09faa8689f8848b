using Seatrial.Secrets.Checksums;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Rules.Generic;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Code;

/// <summary>What the role of a string literal adds to the judgement of its name and value.</summary>
internal static class CodeValueJudge
{
    private const string RuleReason = "the value is a rule by which input is validated";

    /// <summary>Bytes before a value in which the options around it begin.</summary>
    private const int LongestOptions = 240;

    /// <summary>Bytes at the beginning in which a program names its libraries.</summary>
    private const int LongestHead = 8 * 1024;

    /// <summary>Bytes before options in which their owner is named.</summary>
    private const int LongestOwner = 24;

    private static readonly WordSet Encodings = new(
        "utf-8 utf8 utf-16 utf16le ascii us-ascii latin1 iso-8859-1 binary base64 base64url hex ucs2"
    );

    private static readonly WordSet Algorithms = new(
        "md5 sha1 sha-1 sha224 sha256 sha-256 sha384 sha512 sha-512 hs256 hs384 hs512 rs256 rs512 es256 ps256 eddsa bcrypt argon2 argon2i argon2id scrypt pbkdf2 aes-128-cbc aes-256-cbc aes-128-gcm aes-256-gcm "
            + "crc32 crc32b crc32c adler32 fnv132 fnv1a32 fnv164 fnv1a64 murmur3 murmur3a xxh32 xxh64 xxh3 xxh128 md4 whirlpool ripemd160 tiger192,3 sha3-256 sha3-512 sha512-256 blake2b blake2s blake2b512 blake3"
    );

    private static readonly WordSet Rules = new(
        "required nullable sometimes string confirmed min max bail filled present same different between regex required_if required_with required_without current_password integer optional"
    );

    private static readonly WordSet Schemes = new("bearer token apikey api-key jwt key bot ssws splunk geniekey oauth pat accesskey");

    private static readonly WordSet Nouns = new(
        "token tokens key keys secret secrets password passwd auth jwt session cookie credentials user id verifier apikey"
    );

    private static readonly System.Buffers.SearchValues<byte> RuleName = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz_"u8
    );

    private static readonly System.Buffers.SearchValues<byte> SelectorName = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz0123456789-_"u8
    );

    private static readonly System.Buffers.SearchValues<byte> ClassPath = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_\\"u8
    );

    private static readonly System.Buffers.SearchValues<byte> SmallName = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz0123456789-_.:/@"u8
    );

    /// <summary>What a known function says of its argument, and where it says so.</summary>
    public static CredentialName NameOf(in NamedValue value, out ByteRange said)
    {
        said = value.Function;
        return value.Argument switch
        {
            ArgumentMeaning.None => CredentialName.None,
            ArgumentMeaning.Password => new(NameKind.Password, IsStrong: true),
            ArgumentMeaning.Token => new(NameKind.Token, IsStrong: true),
            _ => new(NameKind.Key, IsStrong: true),
        };
    }

    /// <summary>The name as the role leaves it: many things are listed under the name of a credential, and few of them are one.</summary>
    public static CredentialName Weaken(CredentialName name, ValueRole role) =>
        role == ValueRole.ListItem ? name with { IsStrong = false } : name;

    /// <summary>What else the literal names, so that nobody signs with it either; null when it may be a credential.</summary>
    public static string? FindReferent(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> value = candidate.Meaning;
        return Algorithms.Contains(value) ? "the value is the name of an algorithm"
            : IsSelector(value) ? "the value is a selector, by which a part of a page is found"
            : IsHandler(value) ? "the value names what handles a request"
            : value.Contains((byte)'|') && IsRule(value) ? RuleReason
            : candidate.Named.Name.Kind is NameKind.Token or NameKind.Key && IsInjected(value)
                ? "the value is the name of something that a framework passes in"
            : null;
    }

    /// <summary>Why the literal is no credential, whatever its name and value; null when it may be one.</summary>
    public static string? FindObstacle(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> value = candidate.Meaning;
        return Encodings.Contains(value) ? "the value is the name of an encoding"
            : IsRule(value) ? RuleReason
            : IsNameOfCredential(value) ? "the value is what a credential is called, not the credential"
            : candidate.Named.Name.Kind is NameKind.Token or NameKind.Key
            && KnownFormats.IsUuid(value)
            && Neighbours.IsAmongUuids(candidate)
                ? "one of a list of UUIDs"
            : CephKey.HasForm(value) ? CephKey.Shown
            : IsOfSolana(candidate) ? "the address of an account or a program, which everybody may know"
            : Bytes.EndsWith(candidate.Name, "setlicensekey"u8) ? "the license of a kit for pages, which every copy of the page carries"
            : candidate.Named.Name.Kind is NameKind.Key && IsOfPublicKit(candidate) ? "the value is made to be public"
            : null;
    }

    /// <summary>
    /// 32 bytes in base58 where a program works with Solana: a public key. A private one has 64 (solana.com/docs/core/accounts).
    /// </summary>
    private static bool IsOfSolana(in SecretCandidate candidate) =>
        candidate.Meaning.Length is 43 or 44
        && candidate.Meaning.IndexOfAnyExcept(ByteSets.Base58) < 0
        && Bytes.Contains(candidate.Text[..Math.Min(candidate.Text.Length, LongestHead)], "solana"u8);

    /// <summary>
    /// Pusher's key names an application to browsers (pusher.com/docs/channels), and its secret is called so; Bugsnag's is in every copy
    /// of an app that reports its errors (docs.bugsnag.com, "API key"), and its token for reading them is called so.
    /// </summary>
    private static bool IsOfPublicKit(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.Start - LongestOptions)..candidate.Start];
        int open = before.LastIndexOf((byte)'{');
        ReadOnlySpan<byte> owner = open > 0 ? before[Math.Max(0, open - LongestOwner)..open] : default;
        return Bytes.Contains(owner, "pusher"u8) || Bytes.Contains(owner, "bugsnag"u8);
    }

    /// <summary>
    /// What stands behind the scheme of a header (<c>ApiKey …</c>, <c>Token …</c>; RFC 9110, section 11), which then is a token by that;
    /// behind <c>{noop}</c>, with which Spring's <c>DelegatingPasswordEncoder</c> marks a password in the clear.
    /// </summary>
    public static ReadOnlySpan<byte> WithoutScheme(ReadOnlySpan<byte> value, ref CredentialName name)
    {
        if (name.Kind == NameKind.Password && value.StartsWith("{noop}"u8))
        {
            return value["{noop}".Length..];
        }

        int space = value.IndexOf((byte)' ');
        if (
            space < 3
            || value[(space + 1)..].Contains((byte)' ')
            || name.Kind is NameKind.Password or NameKind.None
            || !Schemes.Contains(value[..space])
        )
        {
            return value;
        }

        name = new CredentialName(NameKind.Token, IsStrong: true);
        return value[(space + 1)..];
    }

    /// <summary>An element by its id or class: <c>#s3-secret-key</c> (Selectors Level 4, section 6).</summary>
    private static bool IsSelector(ReadOnlySpan<byte> value) =>
        value.Length > 3
        && value[0] is (byte)'#' or (byte)'.'
        && Bytes.IsLower(value[1])
        && value[1..].Contains((byte)'-')
        && value[1..].IndexOfAnyExcept(SelectorName) < 0
        && Nouns.ContainsWordOf(value[1..]);

    /// <summary>A class and its method: <c>Auth\Register@create</c> of Laravel.</summary>
    private static bool IsHandler(ReadOnlySpan<byte> value) =>
        value.IndexOf((byte)'@') is > 0 and var at
        && value.Contains((byte)'\\')
        && at < value.Length - 1
        && Bytes.IsUpper(value[0])
        && value[..at].IndexOfAnyExcept(ClassPath) < 0
        && value[(at + 1)..].IndexOfAnyExcept(ByteSets.MemberName) < 0;

    /// <summary>Letters behind a dollar sign, or between two: <c>$transition$</c>.</summary>
    private static bool IsInjected(ReadOnlySpan<byte> value) =>
        value.Length > 3
        && value[0] == '$'
        && value.Trim((byte)'$') is { IsEmpty: false } name
        && name.IndexOfAnyExcept(ByteSets.Letters) < 0
        && !LetterPairs.AreUnlikeWords(name);

    /// <summary>Rules of Laravel and its kin: <c>required|min:8</c>.</summary>
    private static bool IsRule(ReadOnlySpan<byte> value)
    {
        int end = value.IndexOfAny((byte)'|', (byte)':');
        return Rules.Contains(end < 0 ? value : value[..end]) || IsRuleList(value);
    }

    /// <summary>Names in small letters between bars, one of them with its bound: <c>permit_empty|max_length[100]</c>.</summary>
    private static bool IsRuleList(ReadOnlySpan<byte> value)
    {
        bool hasBound = false;
        foreach (Range range in value.Split((byte)'|'))
        {
            ReadOnlySpan<byte> rule = value[range];
            int bound = rule.IndexOfAny((byte)'[', (byte)':');
            ReadOnlySpan<byte> name = bound < 0 ? rule : rule[..bound];
            if (name.Length < 2 || name.IndexOfAnyExcept(RuleName) >= 0)
            {
                return false;
            }

            hasBound |= bound > 0;
        }

        return hasBound && value.Contains((byte)'|');
    }

    /// <summary>Small letters, digits and separators with a word for credentials at the end: keys of caches, cookies and storage.</summary>
    private static bool IsNameOfCredential(ReadOnlySpan<byte> value)
    {
        int last =
            value.LastIndexOfAny((byte)'-', (byte)'_', (byte)'.') is var dash && value.LastIndexOfAny((byte)':', (byte)'/') is var colon
                ? Math.Max(dash, colon)
                : -1;
        return last > 0 && value[..last].IndexOfAnyExcept(SmallName) < 0 && Nouns.Contains(value[(last + 1)..]);
    }
}
