using Seatrial.Engine.Findings;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading;

/// <summary>Password hashes in the dump of a database: users' own, to be guessed offline. Those of a seed are the developer's.</summary>
internal static class StoredHashes
{
    private const string Kind = "password-file-hash";

    /// <summary>Bytes before and behind a value in which its row begins and ends.</summary>
    private const int LongestRow = 600;

    /// <summary>Columns of what an account is given when it signs in.</summary>
    private static readonly WordSet Sessions = new(
        "token session_token sessiontoken login_token logintoken remember_token remembertoken access_token accesstoken refresh_token refreshtoken"
    );

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
    /// A token of nothing but a sign-in in the row of an account, with the hash of its password: <c>(1, 'admin', '$2y$10$…', 'q7Jx…')</c>.
    /// Keys for an interface are called so.
    /// </summary>
    public static bool IsSessionOfAccount(in SecretCandidate candidate)
    {
        if (!Sessions.Contains(candidate.Name))
        {
            return false;
        }

        int end = candidate.Start + candidate.Length;
        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.Start - LongestRow)..candidate.Start];
        ReadOnlySpan<byte> behind = candidate.Text[end..Math.Min(candidate.Text.Length, end + LongestRow)];
        int close = behind.IndexOfAny((byte)')', (byte)'\n');
        return HasHash(before[(before.LastIndexOfAny((byte)'(', (byte)'\n') + 1)..]) || HasHash(close < 0 ? behind : behind[..close]);
    }

    private static bool HasHash(ReadOnlySpan<byte> row)
    {
        foreach (Range range in row.SplitAny("'\"\t, "u8))
        {
            if (KnownFormats.IsPasswordHash(row[range]) || IsDigest(row[range]))
            {
                return true;
            }
        }

        return false;
    }

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
