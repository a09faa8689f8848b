using Seatrial.Engine.Controls;

namespace Seatrial.Reporting.Text;

/// <summary>What a control comes to, in a sentence or two for documents that are made of such.</summary>
internal static class ControlSentence
{
    public static string Of(Judgement judgement) =>
        judgement.Status switch
        {
            ControlStatus.Pass => "It passes.",
            ControlStatus.Fail => $"It fails at {Words.Count(judgement.Findings.Count, "place")}.",
            ControlStatus.NotApplicable => $"It does not apply: {SafeText.Clean(judgement.Evidence[0].Statement)}",
            _ => $"It could not be told: {SafeText.Clean(judgement.Reason ?? "")}",
        };
}
