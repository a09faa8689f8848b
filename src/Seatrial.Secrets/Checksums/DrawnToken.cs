using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Checksums;

/// <summary>Tokens whose prefix is a word: names of things begin with it as well.</summary>
internal static class DrawnToken
{
    /// <summary>Dismisses what consists of words.</summary>
    public static CandidateVerdict Judge(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> value = candidate.Value;
        ReadOnlySpan<byte> digits = value[(value.IndexOf((byte)'_') + 1)..];
        return ValueModel.Judge(digits).Strength == ValueStrength.Random
            ? CandidateVerdict.Report(
                candidate.Rule?.Confidence ?? Engine.Findings.Confidence.High,
                $"has the form of: {candidate.Rule?.Title}"
            )
            : CandidateVerdict.Dismiss("the value consists of words");
    }
}
