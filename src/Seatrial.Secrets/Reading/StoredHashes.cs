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
        if (candidate.Named.Name.Kind != NameKind.Password || !KnownFormats.IsPasswordHash(value))
        {
            return null;
        }

        ReadOnlySpan<char> path = candidate.File.Path.ToLowerInvariant();
        foreach (Range part in path.SplitAny('/', '.', '-', '_'))
        {
            if (Dumps.Contains(path[part]))
            {
                return CandidateVerdict.Report(Confidence.High, "the dump of a database holds it, with the account that it belongs to", ruleId: Kind);
            }
        }

        return CandidateVerdict.Dismiss("the value is a password hash, not the password");
    }
}
