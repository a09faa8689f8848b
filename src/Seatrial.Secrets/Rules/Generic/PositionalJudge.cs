using Seatrial.Engine.Findings;
using Seatrial.Secrets.Reading.Code;
using Seatrial.Secrets.Surroundings;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>Decides about literals whose place in a call makes them keys.</summary>
internal static class PositionalJudge
{
    /// <summary>The literal is the key that the program works with, however it looks: a plain word is an even worse one. Only templates are not literals.</summary>
    public static CandidateVerdict JudgeKey(in SecretCandidate candidate)
    {
        if (TextFormats.Of(candidate.File) != TextFormat.Code)
        {
            return CandidateVerdict.Dismiss("not code that runs");
        }

        if (candidate.Named.IsCode && CodeValueJudge.FindObstacle(candidate) is { } obstacle)
        {
            return CandidateVerdict.Dismiss(obstacle);
        }

        if (Placeholders.FindTemplate(candidate.Meaning) is { } template)
        {
            return CandidateVerdict.Dismiss(template);
        }

        ValueVerdict verdict = ValueModel.Judge(candidate.Meaning);
        return verdict.Strength >= ValueStrength.Mixed
            ? CandidateVerdict.Report(Confidence.High, $"the program uses the literal as its key, and {verdict.Reason}")
            : CandidateVerdict.Report(Confidence.Medium, "the program uses the literal as its key");
    }
}
