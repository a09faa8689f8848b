using Seatrial.Engine.Findings;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Checksums;

/// <summary>Passwords that somebody gives a database in code: words of placeholders are what its documentation shows.</summary>
internal static class MasterPassword
{
    public static CandidateVerdict Judge(in SecretCandidate candidate)
    {
        ValueVerdict value = ValueModel.Judge(candidate.Value);
        return
            (value.Strength == ValueStrength.None && value.Reason != ValueModel.Identifier)
            || (value.Strength <= ValueStrength.Word && Bytes.Contains(candidate.Value, "password"u8))
            ? CandidateVerdict.Dismiss(value.Reason)
            : CandidateVerdict.Report(Confidence.Medium, $"has the form of: {candidate.Rule?.Title}");
    }
}
