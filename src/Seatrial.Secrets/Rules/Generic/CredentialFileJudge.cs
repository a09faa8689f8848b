using Seatrial.Engine.Findings;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>Decides about values that only the name of their file makes credentials.</summary>
internal static class CredentialFileJudge
{
    /// <summary><c>host:port:database:user:password</c> (PostgreSQL manual, "The Password File").</summary>
    public static CandidateVerdict JudgePgpass(in SecretCandidate candidate)
    {
        ReadOnlySpan<char> name = candidate.File.Name;
        return
            name.EndsWith(".pgpass", StringComparison.OrdinalIgnoreCase) || name.Equals("pgpass.conf", StringComparison.OrdinalIgnoreCase)
            ? UserAndPassword.JudgeUsed(candidate)
            : CandidateVerdict.Dismiss("not a PostgreSQL password file");
    }

    /// <summary>htpasswd files, shadow files and their relatives.</summary>
    public static CandidateVerdict JudgePasswordFile(in SecretCandidate candidate)
    {
        ReadOnlySpan<char> name = candidate.File.Name;
        return name.Contains("passwd", StringComparison.OrdinalIgnoreCase) || name.Contains("shadow", StringComparison.OrdinalIgnoreCase)
            ? CandidateVerdict.Report(Confidence.High, "the file is read by a server to check passwords")
            : CandidateVerdict.Dismiss("a password hash outside of a password file");
    }

    public static CandidateVerdict JudgeMasterKey(in SecretCandidate candidate)
    {
        bool isKeyFile =
            candidate.File.Name is "master.key"
            || (candidate.File.Path.Contains("credentials/", StringComparison.Ordinal) && candidate.File.Extension is ".key");
        return isKeyFile && Randomness.IsRandom(candidate.Value, new ValueShape(candidate.Value))
            ? CandidateVerdict.Report(Confidence.High, "the file is where Rails keeps the key of its encrypted credentials")
            : CandidateVerdict.Dismiss("not a key file of Rails");
    }
}
