using Seatrial.Engine.Findings;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Checksums;

/// <summary>Secrets that a framework takes in any form: one that is drawn, or words, with which sessions are signed all the same.</summary>
internal static class SessionSecret
{
    /// <summary>Words in an example or a document tell what to put there; where the program runs, they are the secret.</summary>
    public static CandidateVerdict Judge(in SecretCandidate candidate)
    {
        if (ValueModel.Judge(candidate.Value).Strength == ValueStrength.Random)
        {
            return CandidateVerdict.Report(candidate.Rule?.Confidence ?? Confidence.High, $"has the form of: {candidate.Rule?.Title}");
        }

        return (candidate.File.Role & (FileRole.Example | FileRole.Documentation)) != FileRole.None
            ? CandidateVerdict.Dismiss("words that tell what to put there")
            : CandidateVerdict.Report(Confidence.Low, "sessions are signed with it, though it is made of words");
    }
}
