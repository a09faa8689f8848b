using Seatrial.Engine.Findings;
using Seatrial.Secrets.Surroundings;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>
/// Decides about <c>deepgram secret 9f3c…</c>: no syntax binds the two, so the words before must name a provider and a machine must have
/// drawn the value.
/// </summary>
internal static class LabelledValueJudge
{
    /// <summary>How far before the word for a credential the provider's name may begin.</summary>
    private const int Reach = 48;

    public static CandidateVerdict Judge(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> value = candidate.Value.TrimEnd(".,;:-"u8);
        if (
            candidate.Start > 0
            && candidate.Text[candidate.Start - 1] == '.'
            && value.LastIndexOf((byte)'.') is > 0 and var dot
            && value[(dot + 1)..].IndexOfAnyExcept(ByteSets.JoinedName) < 0
        )
        {
            return CandidateVerdict.Dismiss("a member of something: it is read where the program runs");
        }

        ValueStrength strength = KnownFormats.IsUuid(value) ? ValueStrength.Random : ValueModel.Judge(value).Strength;
        if (strength == ValueStrength.Counted && !TextFormats.IsConfiguration(TextFormats.Of(candidate.File)))
        {
            return CandidateVerdict.Dismiss("the value is a run or a sequence of characters");
        }

        if (strength is not (ValueStrength.Random or ValueStrength.Counted) || KnownSamples.Contains(value))
        {
            return CandidateVerdict.Dismiss("no value that a machine drew");
        }

        int from = Math.Max(0, candidate.MatchStart - Reach);
        ReadOnlySpan<byte> before = candidate.Text[from..candidate.Start];
        before = before[(before.LastIndexOf((byte)'\n') + 1)..];
        return ProviderNames.OccurIn(before)
            ? CandidateVerdict.Report(
                strength == ValueStrength.Random ? Confidence.Medium : Confidence.Low,
                "it stands behind the name of a provider and a word for a credential"
            )
            : CandidateVerdict.Dismiss("nothing says whose key it would be");
    }
}
