using Seatrial.Engine.Assessments;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Findings;

namespace Seatrial.Reporting.Summaries;

/// <summary>The new findings of one rule, so that sixty similar ones take no more room than one.</summary>
internal sealed record FindingGroup(string RuleId, string ControlId, string Title, string Why, IReadOnlyList<AttributedFinding> Findings)
{
    public Severity Severity => Findings[0].Finding.Severity;

    public Confidence Confidence => Findings.Max(f => f.Finding.Confidence);

    /// <summary>The one fix of all places, or null when they differ.</summary>
    public string? CommonFix =>
        Findings.All(f => f.Finding.Remediation == Findings[0].Finding.Remediation) ? Findings[0].Finding.Remediation : null;

    /// <summary>Places of all findings together.</summary>
    public int Places => Findings.Sum(f => Math.Max(1, f.Finding.Occurrences.Count));

    /// <summary>
    /// Groups of new findings, in the order of their most important finding; an assessment's findings are in that order already.
    /// </summary>
    public static IReadOnlyList<FindingGroup> Of(Assessment assessment) =>
        [
            .. assessment
                .NewFindings.GroupBy(f => (f.Finding.RuleId, f.Finding.ControlId))
                .Select(g => new FindingGroup(
                    g.Key.RuleId,
                    g.Key.ControlId,
                    TitleOf(assessment, g.First().Finding),
                    WhyOf(assessment, g.First().Finding),
                    [.. g]
                )),
        ];

    public static string TitleOf(Assessment assessment, Finding finding) =>
        assessment.Rules.TryGetValue(finding.RuleId, out var rule) ? rule.Title
        : ControlCatalogue.Find(finding.ControlId) is { } control ? $"not met: {control.Title}"
        : finding.RuleId;

    private static string WhyOf(Assessment assessment, Finding finding) =>
        assessment.Rules.TryGetValue(finding.RuleId, out var rule) ? rule.Why : ControlCatalogue.Find(finding.ControlId)?.Why ?? "";
}
