using System.Globalization;
using System.Text.Json;
using Seatrial.Engine.Assessments;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Decisions;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Reporting.Text;

namespace Seatrial.Reporting.Json;

/// <summary>
/// Everything that an assessment holds, for programs. No time but the day that dated tables were looked at, so that equal input gives equal
/// bytes.
/// </summary>
internal static class JsonReport
{
    public static string Render(Report report) =>
        JsonSerializer.Serialize(Document(report), ReportJsonContext.Readable.AssessmentJson) + "\n";

    private static AssessmentJson Document(Report report)
    {
        var assessment = report.Assessment;
        var state = assessment.Repository;
        var usedRules = assessment
            .Findings.Select(f => f.Finding)
            .Concat(assessment.Information)
            .Select(f => f.RuleId)
            .ToHashSet(StringComparer.Ordinal);
        return new AssessmentJson(
            "seatrial-assessment",
            1,
            new ToolJson("seatrial", report.ToolVersion),
            assessment.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            new RepositoryJson(state.Name, state.IsGit, state.Commit, state.Branch, state.IsDirty, state.Remote, state.Prefix),
            new GateJson(Words.Key(report.Gate.Mode), report.Gate.Passes, report.Gate.Reasons, report.ExitStatus),
            [.. assessment.Applications.Select(Application)],
            [.. assessment.Findings.Select(f => Finding(f.Finding, f.Applications))],
            [.. assessment.Information.Select(f => Finding(f, null))],
            assessment.Decisions.Count == 0 ? null : [.. assessment.Decisions.Select(Decision)],
            report.News is { } news
                ? new ArchitectureJson(
                    news.IsWhole,
                    news.FilesRead,
                    news.FilesAll,
                    [.. news.Lines.Select(l => new ArchitectureChangeJson(l.Group, l.IsWeaker, l.IsMaterial, SafeText.Clean(l.Sentence)))]
                )
                : null,
            Coverage(assessment),
            [.. assessment.Applications.SelectMany(a => a.Controls).Select(c => c.Control).DistinctBy(c => c.Id).Select(Control)],
            [.. assessment.Rules.Values.Where(r => usedRules.Contains(r.Id)).OrderBy(r => r.Id, StringComparer.Ordinal).Select(Rule)]
        );
    }

    private static ApplicationJson Application(ApplicationAssessment application) =>
        new(
            application.Application.Name,
            application.Application.RootPath,
            application.Application.Kind,
            application.Application.Manifests,
            [
                .. application.Requirements.Select(r => Requirement(r, Words.Key(r.Level))),
                .. application.Process.Controls.Count > 0 ? [Requirement(application.Process, null)] : Array.Empty<RequirementJson>(),
            ]
        );

    private static RequirementJson Requirement(RequirementResult result, string? level) =>
        new(
            Words.Key(result.Requirement),
            level,
            [
                .. result.Controls.Select(c => new ControlResultJson(
                    c.Control.Id,
                    Words.Key(c.Judgement.Status),
                    c.Judgement.Status == ControlStatus.Unknown ? Words.Key(c.Judgement.Cause) : null,
                    c.Judgement.Reason,
                    [.. c.Judgement.Evidence.Select(Evidence)],
                    [.. c.Judgement.Findings.Select(f => f.Fingerprint)],
                    c.Judgement.Status is ControlStatus.Fail or ControlStatus.Unknown ? c.Decisions.IsDecided : null
                )),
            ]
        );

    private static DecisionJson Decision(ReviewedDecision reviewed)
    {
        var d = reviewed.Decision;
        return new DecisionJson(
            d.Id,
            d.Control,
            d.Application,
            d.Kind.Word(),
            d.Findings,
            d.Owner,
            d.RequestedBy,
            d.Reason,
            d.Where,
            d.Approver,
            Day(d.Date),
            d.LastDay is { } last ? Day(last) : null,
            Words.Key(reviewed.Standing),
            reviewed.Counts ? null : reviewed.Reason,
            d.IsInCode ? Location(d.Location) : null
        );
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static EvidenceJson Evidence(Evidence evidence) =>
        new(evidence.Statement, evidence.Location is { } location ? Location(location) : null);

    private static LocationJson Location(SourceLocation location) =>
        new(location.Path, Positive(location.Line), Positive(location.Column), Positive(location.EndLine), Positive(location.EndColumn));

    private static int? Positive(int value) => value > 0 ? value : null;

    private static FindingJson Finding(Finding finding, IReadOnlyList<string>? applications) =>
        new(
            finding.Fingerprint,
            finding.RuleId,
            finding.ControlId,
            Words.Key(finding.Severity),
            Words.Key(finding.Confidence),
            finding.Message,
            finding.Remediation,
            Location(finding.Location),
            [.. finding.RelatedLocations.Select(Location)],
            finding.Occurrences.Count > 0
                ? [.. finding.Occurrences.Select(o => new OccurrenceJson(Location(o.Location), o.Commit, o.Note))]
                : null,
            finding.KnownFrom,
            finding.Reasons,
            applications
        );

    private static CoverageJson Coverage(Assessment assessment) =>
        new(
            assessment.Coverage.FilesListed,
            assessment.Coverage.FilesRead,
            assessment.Coverage.BytesRead,
            !assessment.Coverage.IsIncomplete,
            new SortedDictionary<string, int>(assessment.Coverage.Languages.ToDictionary(), StringComparer.Ordinal),
            [.. assessment.Coverage.Gaps.Select(g => new GapJson(g.Path, Words.Key(g.Kind), g.Detail, g.MakesRunIncomplete))]
        );

    private static ControlJson Control(ControlDescriptor control) =>
        new(
            control.Id,
            Words.Key(control.Requirement),
            control.Title,
            control.IsPrototypeMarker,
            control.Mappings.Cwe,
            control.Mappings.Asvs
        );

    private static RuleJson Rule(RuleDescriptor rule) =>
        new(rule.Id, rule.Title, rule.ControlId, Words.Key(rule.Severity), rule.Why, rule.HowToFix, rule.Cwe);
}
