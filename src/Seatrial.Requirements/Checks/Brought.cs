using Seatrial.Engine.Assessments;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Decisions;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Checks;

/// <summary>
/// Leaves of an assessment what stands in changed files and was not there before. Nothing else is said: levels and passes are those of a
/// whole check.
/// </summary>
internal static class Brought
{
    private const string Credentials = "SEC-1";
    private const string NotLooked = "Only what the change brings was looked at.";

    public static Assessment By(Assessment assessment, IReadOnlySet<string> changed)
    {
        var decided = assessment.Decisions.Where(d => d.Counts).SelectMany(d => d.Decision.Findings).ToHashSet(StringComparer.Ordinal);
        bool IsNew(Finding finding) =>
            finding.ControlId == Credentials
            || (!finding.IsKnown && changed.Contains(finding.Location.Path) && !decided.Contains(finding.Fingerprint));
        ControlResult Result(ControlResult result)
        {
            Finding[] left = [.. result.Judgement.Findings.Where(IsNew)];
            return left.Length == 0
                ? result with
                {
                    Judgement = Judgement.Unknown(NotLooked),
                    Decisions = new ControlDecisions([], [], IsDecided: true),
                }
                : result with
                {
                    Judgement = Judgement.Fail(left),
                    Decisions = result.Decisions with
                    {
                        Open = [.. result.Decisions.Open.Where(IsNew)],
                        IsDecided = !result.Decisions.Open.Any(IsNew),
                    },
                };
        }

        RequirementResult Requirement(RequirementResult requirement)
        {
            ControlResult[] controls = [.. requirement.Controls.Select(Result)];
            return requirement with { Level = RequirementLevels.Of(controls), Controls = controls };
        }

        return assessment with
        {
            AreLevelsWhole = false,
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
            Findings = [.. assessment.Findings.Where(f => IsNew(f.Finding))],
            Decisions = [.. assessment.Decisions.Where(d => d.Counts)],
            Information = [],
        };
    }
}
