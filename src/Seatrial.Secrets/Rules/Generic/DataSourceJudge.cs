using Seatrial.Secrets.Surroundings;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>Decides about <c>user:password@tcp(host)</c>, as Go's driver for MySQL reads it, by password and host.</summary>
internal static class DataSourceJudge
{
    public static CandidateVerdict Judge(in SecretCandidate candidate)
    {
        if (TextFormats.Of(candidate.File) == TextFormat.Prose)
        {
            return CandidateVerdict.Dismiss("prose and data are not read for values without a format of their own");
        }

        ReadOnlySpan<byte> behind = candidate.Text[(candidate.Start + candidate.Length)..(candidate.MatchStart + candidate.MatchLength)];
        bool isLocal =
            Bytes.Contains(behind, "localhost"u8)
            || Bytes.Contains(behind, "127."u8)
            || Bytes.Contains(behind, "unix("u8)
            || behind.IndexOf((byte)'.') < 0;
        return UserAndPassword.JudgePassword(
            candidate.Value,
            isLocal ? ValueStrength.Mixed : ValueStrength.Weak,
            "it is the password of a data source"
        );
    }
}
