using Seatrial.Engine.Findings;
using Seatrial.Secrets.Surroundings;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>Decides about the token of an Authorization header.</summary>
internal static class BearerJudge
{
    private static readonly System.Buffers.SearchValues<byte> LettersAndDots = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz."u8
    );

    public static CandidateVerdict Judge(in SecretCandidate candidate)
    {
        if (TextFormats.Of(candidate.File) == TextFormat.Prose && !SentCommands.Holds(candidate))
        {
            return CandidateVerdict.Dismiss("prose and data are not read for values without a format of their own");
        }

        ReadOnlySpan<byte> value = candidate.Value;
        if (JsonWebToken.LooksLike(value))
        {
            return JsonWebToken.Judge(value);
        }

        ValueVerdict verdict = ValueModel.Judge(value);
        int end = candidate.Start + candidate.Length;
        if (value[^1] == '=' && end < candidate.Text.Length && candidate.Text[end] == '"')
        {
            return CandidateVerdict.Dismiss("a parameter of a challenge, not a token");
        }

        if (value.IndexOfAnyExcept(LettersAndDots) < 0)
        {
            return CandidateVerdict.Dismiss("nothing but small letters: no issuer draws such a token");
        }

        return verdict.Strength switch
        {
            ValueStrength.Random => CandidateVerdict.Report(Confidence.High, $"it is sent as a credential, and {verdict.Reason}"),
            ValueStrength.Mixed => CandidateVerdict.Report(Confidence.Medium, $"it is sent as a credential, and {verdict.Reason}"),
            _ => CandidateVerdict.Dismiss(verdict.Reason),
        };
    }
}
