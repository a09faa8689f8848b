using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading;

/// <summary>What the characters around a value of a configuration say of it: expressions of templates, outcomes of checks.</summary>
internal static class ReadSyntax
{
    /// <summary>Bytes before and behind a value in which what belongs to it stands.</summary>
    private const int Beside = 160;

    /// <summary>Identifiers are shorter than what they are proven with.</summary>
    private const int LongestAccount = 32;

    private static readonly WordSet References = new("key property name secretkey objectname");

    /// <summary>Why the text is no credential, whatever its name and value; null when it may be one.</summary>
    public static string? FindObstacle(in SecretCandidate candidate) =>
        IsSubscript(candidate) ? "the value is a key by which something is looked up"
        : IsEntry(candidate) ? "the name of an entry that is filled from a store of secrets"
        : IsReference(candidate) ? "the name by which an entry is asked for"
        : IsNameOfEntry(candidate) ? "the name of an entry whose value stands beside it"
        : IsInIds(candidate) ? "the number of an entry in a store of secrets"
        : IsAccountOfPair(candidate) ? "the identifier of a pair, whose secret half stands beside it"
        : IsSubstitution(candidate) ? "the value is what a command prints"
        : IsOfModule(candidate) ? "arguments of a module of Ansible"
        : IsEncrypted(candidate) ? "the attribute beside it says that it is encrypted"
        : IsOutcome(candidate) ? "pass and fail: the outcome of a check"
        : null;

    /// <summary><c>vaulted['db_password']</c>.</summary>
    private static bool IsSubscript(in SecretCandidate candidate)
    {
        int start = candidate.Start;
        int end = start + candidate.Length;
        ReadOnlySpan<byte> text = candidate.Text;
        return start >= 3
            && end + 1 < text.Length
            && text[start - 1] is (byte)'\'' or (byte)'"'
            && text[start - 2] == '['
            && Bytes.IsWord(text[start - 3])
            && text[end] == text[start - 1]
            && text[end + 1] == ']';
    }

    /// <summary>
    /// What an entry is called, beside where its value comes from: <c>secretKey</c> of External Secrets (<c>remoteRef</c>) and of the
    /// drivers of Vault (<c>secretPath</c>) and of Azure (<c>objectName</c>).
    /// </summary>
    private static bool IsEntry(in SecretCandidate candidate)
    {
        if (!Bytes.EqualsText(candidate.Name[(candidate.Name.LastIndexOf((byte)'.') + 1)..], "secretkey"u8))
        {
            return false;
        }

        ReadOnlySpan<byte> text = candidate.Text;
        int end = candidate.Start + candidate.Length;
        ReadOnlySpan<byte> behind = text[end..Math.Min(text.Length, end + Beside)];
        ReadOnlySpan<byte> before = text[Math.Max(0, candidate.Start - Beside)..candidate.Start];
        return Bytes.Contains(behind, "remoteref"u8)
            || Bytes.Contains(before, "remoteref"u8)
            || Bytes.Contains(before, "secretpath"u8)
            || Bytes.Contains(before, "objectname"u8);
    }

    /// <summary>
    /// What stands under a reference: <c>remoteRef: { key: b2-backup-key-id }</c> of External Secrets, <c>configMapKeyRef</c>,
    /// <c>secretKeyRef</c> and <c>secretRef</c> of Kubernetes.
    /// </summary>
    private static bool IsReference(in SecretCandidate candidate)
    {
        if (candidate.Named.Values is not { } values || !References.Contains(candidate.Name[(candidate.Name.LastIndexOf((byte)'.') + 1)..]))
        {
            return false;
        }

        (ByteRange key, _) = values.Parent(candidate.Named.Value.Scope);
        ReadOnlySpan<byte> around = candidate.Text.Slice(key.Start, key.Length);
        return around.EndsWith("Ref"u8) || around.EndsWith("KeySelector"u8) || around.EndsWith("SecretSelector"u8);
    }

    /// <summary><c>{ key: net.ipv4.tcp_syncookies, val: 1 }</c>.</summary>
    private static bool IsNameOfEntry(in SecretCandidate candidate) =>
        !candidate.Named.Name.IsStrong && candidate.Named.Values is { } values && values.NamesAnother(candidate.Named.Value);

    /// <summary>UUIDs under a name for those of entries: <c>secretIds: { smtpPassword: 263bee8d-… }</c>, of Bitwarden's operator.</summary>
    private static bool IsInIds(in SecretCandidate candidate)
    {
        if (candidate.Named.Values is not { } values || !KnownFormats.IsUuid(candidate.Meaning))
        {
            return false;
        }

        if (Bytes.Contains(candidate.Name, "secretids."u8))
        {
            return true;
        }

        (ByteRange key, _) = values.Parent(candidate.Named.Value.Scope);
        ReadOnlySpan<byte> around = candidate.Text.Slice(key.Start, key.Length);
        return around.EndsWith("Ids"u8) || around.EndsWith("IDs"u8) || around.EndsWith("_ids"u8) || around.EndsWith("-ids"u8);
    }

    /// <summary>
    /// <c>access-key: …</c> beside <c>secret-key: …</c>, as every store with the interface of S3 has them: the first says who asks.
    /// </summary>
    private static bool IsAccountOfPair(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> name = candidate.Name[(candidate.Name.LastIndexOf((byte)'.') + 1)..];
        if (
            !(
                Bytes.EndsWith(name, "access_key"u8)
                || Bytes.EndsWith(name, "access-key"u8)
                || Bytes.EndsWith(name, "accesskey"u8)
                || Bytes.EndsWith(name, "access_key_id"u8)
                || Bytes.EndsWith(name, "accesskeyid"u8)
            )
            || Bytes.Contains(name, "secret"u8)
            || candidate.Meaning.Length > LongestAccount
        )
        {
            return false;
        }

        int end = candidate.Start + candidate.Length;
        ReadOnlySpan<byte> behind = candidate.Text[end..Math.Min(candidate.Text.Length, end + Beside)];
        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.Start - Beside)..candidate.Start];
        return SaysSecretKey(behind) || SaysSecretKey(before);
    }

    private static bool SaysSecretKey(ReadOnlySpan<byte> text) =>
        Bytes.Contains(text, "secret_key"u8)
        || Bytes.Contains(text, "secret-key"u8)
        || Bytes.Contains(text, "secretkey"u8)
        || Bytes.Contains(text, "secret_access_key"u8)
        || Bytes.Contains(text, "secret-access-key"u8)
        || Bytes.Contains(text, "secretaccesskey"u8);

    /// <summary>POSIX.1-2024, Shell Command Language, 2.6.3, the older form: <c>pass="`echo $pair | cut -d: -f2`"</c>.</summary>
    private static bool IsSubstitution(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> value = candidate.Value;
        return value.Length > 2 && value[0] == '`' && value[^1] == '`' && value.IndexOfAny(" |$"u8) > 0;
    }

    /// <summary><c>htpasswd: name=tides</c> with further arguments below.</summary>
    private static bool IsOfModule(in SecretCandidate candidate) =>
        Bytes.EqualsText(candidate.Name[(candidate.Name.LastIndexOf((byte)'.') + 1)..], "htpasswd"u8)
        && (candidate.Value.StartsWith("name="u8) || candidate.Value.StartsWith("path="u8));

    /// <summary><c>&lt;password encrypted="true"&gt;…</c>.</summary>
    private static bool IsEncrypted(in SecretCandidate candidate) =>
        candidate.Text[..candidate.Start].TrimEnd(" \t\r\n"u8) is var before
        && (before.EndsWith("encrypted=\"true\">"u8) || before.EndsWith("encrypted='true'>"u8));

    private static bool IsOutcome(in SecretCandidate candidate)
    {
        if (candidate.Name.Length > 4 && candidate.Name[0] >= 0x80 && candidate.Name.EndsWith("PASS"u8))
        {
            return true;
        }

        if (!Bytes.EqualsText(candidate.Name, "pass"u8))
        {
            return false;
        }

        int from = Math.Max(0, candidate.Start - Beside);
        int to = Math.Min(candidate.Text.Length, candidate.Start + candidate.Length + Beside);
        return Bytes.Contains(candidate.Text[from..to], "fail"u8);
    }
}
