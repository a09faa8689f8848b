using Seatrial.Engine.Findings;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading;

/// <summary>Password hashes in the dump of a database: users' own, to be guessed offline. Those of a seed are the developer's.</summary>
internal static class StoredHashes
{
    private const string Kind = "password-file-hash";

    private static readonly WordSet Dumps = new("dump dumps backup backups bak export exported snapshot prod production");

    /// <summary>Null where the value is no hash.</summary>
    public static CandidateVerdict? Judge(in SecretCandidate candidate, ReadOnlySpan<byte> value)
    {
        if (candidate.Named.Name.Kind != NameKind.Password || !(KnownFormats.IsPasswordHash(value) || IsDigest(value)))
        {
            return null;
        }

        if (Bytes.Contains(candidate.Line, "@example."u8))
        {
            return CandidateVerdict.Dismiss("the account beside the hash is of a domain that is reserved for documentation (RFC 2606)");
        }

        if (MadeUpAccounts.StandsBefore(candidate))
        {
            return CandidateVerdict.Dismiss("a script made the account up: its address is its name with a number");
        }

        ReadOnlySpan<char> path = candidate.File.Path.ToLowerInvariant();
        foreach (Range part in path.SplitAny('/', '.', '-', '_'))
        {
            if (Dumps.Contains(path[part]))
            {
                return CandidateVerdict.Report(
                    Confidence.High,
                    "the dump of a database holds it, with the account that it belongs to",
                    ruleId: Kind
                );
            }
        }

        return CandidateVerdict.Dismiss("the value is a password hash, not the password");
    }

    /// <summary>
    /// A digest in a record that has a salt of its own, outside of a dump: <c>{"username": "ann", "password": "…", "salt": ""}</c>.
    /// </summary>
    public static bool IsBesideSalt(in SecretCandidate candidate, ReadOnlySpan<byte> value) =>
        IsDigest(value)
        && (Bytes.Contains(candidate.Line, "\"salt\""u8) || Bytes.Contains(candidate.Line, "'salt'"u8))
        && candidate.Named.Value.Role != ValueRole.Column;

    /// <summary>
    /// MD5, SHA-1, SHA-256 or SHA-512 in hexadecimal digits, as old programs store passwords; with the '*' of MySQL before it.
    /// </summary>
    private static bool IsDigest(ReadOnlySpan<byte> value)
    {
        value = value.TrimStart((byte)'*');
        if (value.Length is not (32 or 40 or 64 or 128))
        {
            return false;
        }

        foreach (byte b in value)
        {
            if (!Bytes.IsHex(b))
            {
                return false;
            }
        }

        return true;
    }
}
