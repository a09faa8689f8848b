using Seatrial.Engine.Controls;

namespace Seatrial.Engine.Assessments;

/// <summary>
/// What a change introduces: findings that were there before are known, and what they and the unknown leave open is not asked of the
/// change.
/// </summary>
public static class Introduced
{
    /// <summary>The assessment of what came since an earlier one.</summary>
    /// <param name="assessment">What is there.</param>
    /// <param name="before">What was there before.</param>
    /// <param name="origin">Where they were, as a sentence names it: <c>main</c>.</param>
    public static Assessment Since(Assessment assessment, Assessment before, string origin)
    {
        var earlier = before.Findings.Select(f => f.Finding.Fingerprint).ToHashSet(StringComparer.Ordinal);
        Findings.Finding Known(Findings.Finding finding) =>
            finding.IsKnown || !earlier.Contains(finding.Fingerprint) ? finding : finding with { KnownFrom = origin };
        ControlResult Result(ControlResult result)
        {
            var judgement = result.Judgement.WithFindings(Known);
            var open = result.Decisions.Open.Select(Known).Where(f => !f.IsKnown).ToList();
            return result with
            {
                Judgement = judgement,
                Decisions = result.Decisions with
                {
                    Open = open,
                    IsDecided = result.Decisions.IsDecided || judgement.Status == ControlStatus.Unknown || open.Count == 0,
                },
            };
        }

        RequirementResult Requirement(RequirementResult requirement) =>
            requirement with
            {
                Controls = [.. requirement.Controls.Select(Result)],
            };
        return assessment with
        {
            Earlier = before.Applications,
            Applications =
            [
                .. assessment.Applications.Select(a =>
                    a with
                    {
                        Requirements = [.. a.Requirements.Select(Requirement)],
                        Process = Requirement(a.Process),
                    }
                ),
            ],
            Findings = [.. assessment.Findings.Select(f => f with { Finding = Known(f.Finding) }).OrderBy(f => f.Finding.IsKnown)],
        };
    }
}
