using System.Text.Json;
using Seatrial.Engine.Assessments;
using Seatrial.Engine.Decisions;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Reporting.Json;
using Seatrial.Reporting.Text;

namespace Seatrial.Reporting.Sarif;

/// <summary>SARIF 2.1.0: findings as results, gaps as notifications of the one invocation, CWE as a taxonomy.</summary>
internal static class SarifReport
{
    private const string SchemaUri = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    public static string Render(Report report) =>
        JsonSerializer.Serialize(new SarifLog(SchemaUri, "2.1.0", [Run(report)]), ReportJsonContext.Readable.SarifLog) + "\n";

    private static SarifRun Run(Report report)
    {
        var assessment = report.Assessment;
        var rules = new SarifRules(assessment);
        return new SarifRun(
            new SarifTool(new SarifDriver("Seatrial", report.ToolVersion, rules.Descriptors, [SarifRules.CweReference])),
            [new SarifInvocation(!assessment.Coverage.IsIncomplete, report.ExitStatus, [.. assessment.Coverage.Gaps.Select(Notification)])],
            new SarifAutomationDetails("seatrial/"),
            Provenance(assessment),
            new SortedDictionary<string, SarifBaseUri>(StringComparer.Ordinal)
            {
                [SarifLocations.RootId] = new(new SarifText("The folder that was scanned.")),
            },
            "utf16CodeUnits",
            [rules.Taxonomy],
            [
                .. assessment.Findings.Select(f => Result(rules, f.Finding, f.Applications, Suppressions(assessment, f.Finding))),
                .. assessment.Information.Select(f => Result(rules, f, null, null)),
            ]
        );
    }

    /// <summary>What is known from a baseline, or decided in a way that ends the matter for now; what is to be fixed stays open.</summary>
    private static SarifSuppression[]? Suppressions(Assessment assessment, Finding finding)
    {
        if (finding.KnownFrom is { } known)
        {
            return [new SarifSuppression("external", "accepted", SafeText.Clean($"Known from {known}."))];
        }

        var decision = assessment
            .Decisions.FirstOrDefault(d => d.Counts && d.Decision.Kind != DecisionKind.Fix && finding.IsAmong(d.Decision.Findings))
            ?.Decision;
        return decision is null
            ? null
            :
            [
                new SarifSuppression(
                    decision.IsInCode ? "inSource" : "external",
                    "accepted",
                    SafeText.Clean($"{decision.Id}: {decision.Kind.Word()}, {decision.Owner}: {decision.Reason ?? decision.Where}")
                ),
            ];
    }

    private static SarifResult Result(
        SarifRules rules,
        Finding finding,
        IReadOnlyList<string>? applications,
        SarifSuppression[]? suppressions
    ) =>
        new(
            finding.RuleId,
            rules.IndexOf(finding.RuleId),
            applications is null ? "informational" : "fail",
            applications is null ? "none" : SarifRules.Level(finding.Severity),
            new SarifText(SafeText.Clean(finding.Message)),
            [SarifLocations.Of(finding.Location)],
            Related(finding),
            Flow(finding),
            suppressions,
            new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                // The first is what GitHub follows an alert by, the second is our own name for the same.
                ["primaryLocationLineHash"] = finding.Fingerprint,
                ["seatrial/v1"] = finding.Fingerprint,
            },
            new SarifResultProperties(
                finding.ControlId,
                Words.Key(finding.Severity),
                Words.Key(finding.Confidence),
                finding.Remediation,
                finding.Reasons,
                applications
            )
        );

    /// <summary>Places in old commits are named and not pointed to: the file of today may not have that line.</summary>
    private static SarifLocation[]? Related(Finding finding)
    {
        var others = finding
            .Occurrences.Skip(1)
            .Select(o =>
                SarifLocations.Of(o.Commit is null ? o.Location : new SourceLocation(o.Location.Path)) with
                {
                    Message = new SarifText(SafeText.Clean(o.Commit is null ? "The same here." : $"The same at {o}.")),
                }
            );
        SarifLocation[] all = [.. finding.RelatedLocations.Distinct().Select(SarifLocations.Of), .. others];
        return all.Length > 0 ? all : null;
    }

    /// <summary>The way of a request as one thread flow (section 3.36); execution orders begin with 1.</summary>
    private static SarifCodeFlow[]? Flow(Finding finding) =>
        finding.Flow.Count == 0
            ? null
            :
            [
                new SarifCodeFlow([
                    new SarifThreadFlow([
                        .. finding.Flow.Select(
                            (p, i) =>
                                new SarifThreadFlowLocation(
                                    SarifLocations.Of(p.Location) with
                                    {
                                        Message = new SarifText(SafeText.Clean(p.Statement)),
                                    },
                                    i + 1
                                )
                        ),
                    ]),
                ]),
            ];

    private static SarifNotification Notification(CoverageGap gap) =>
        new(
            gap.MakesRunIncomplete ? "warning" : "note",
            new SarifText(SafeText.Clean(gap.Detail.Length > 0 ? gap.Detail : $"Not analysed: {Words.Of(gap.Kind)}.")),
            gap.Path.Length > 0 ? [SarifLocations.Of(new SourceLocation(gap.Path))] : null,
            new SarifNotificationDescriptor($"not-analysed/{Words.Key(gap.Kind)}")
        );

    /// <summary>Only a remote in URI form can be named (section 3.23.3); the scp-like form of git is none.</summary>
    private static IReadOnlyList<SarifProvenance>? Provenance(Assessment assessment) =>
        Uri.TryCreate(assessment.Repository.Remote, UriKind.Absolute, out var remote)
        && remote.Scheme is "http" or "https" or "ssh" or "git"
            ? [new SarifProvenance(remote!.AbsoluteUri, assessment.Repository.Commit, assessment.Repository.Branch)]
            : null;
}
