using System.Text;
using Seatrial.Engine.Assessments;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Decisions;
using Seatrial.Engine.Findings;
using Seatrial.Reporting.Summaries;
using Seatrial.Reporting.Text;

namespace Seatrial.Reporting.Html;

/// <summary>
/// The report of an application as one page that needs nothing else: levels, findings, what is decided and by whom, what each control rests
/// on, what was not analysed.
/// </summary>
public static class HtmlReport
{
    private const int ShownPlaces = 50;

    public static string Render(Report report) => Render(report, []);

    /// <summary>With further parts between the decisions and the controls.</summary>
    public static string Render(Report report, IReadOnlyList<HtmlSection> more)
    {
        var assessment = report.Assessment;
        string name = assessment.Applications.Count == 1 ? assessment.Applications[0].Application.Name : assessment.Repository.Name;
        return HtmlPage.Of(
            $"Production readiness of {name}",
            Head(report),
            [
                new("requirements", "The seven requirements", Requirements(assessment)),
                new("undecided", "What asks for a decision", Undecided(assessment)),
                new("findings", "Findings", Findings(report)),
                new("decisions", "Decisions", Decisions(assessment)),
                .. more,
                new("controls", "Controls and what they rest on", Controls(assessment)),
                new("gaps", "What was not analysed", Gaps(assessment)),
            ]
        );
    }

    private static string Head(Report report)
    {
        var assessment = report.Assessment;
        string gate =
            !report.Gate.Passes ? "<span class=\"bad\">✗ the gate fails</span>"
            : report.ExitStatus != 0 ? "<span class=\"warn\">? the run is incomplete</span>"
            : "<span class=\"good\">✓ the gate passes</span>";
        var text = new StringBuilder($"<p>{gate} <span class=\"quiet\">(mode {Words.Key(report.Gate.Mode)})</span></p>\n");
        if (report.Gate.Reasons.Count > 0)
        {
            text.Append(
                $"<ul>\n{string.Concat(report.Gate.Reasons.Select(r => $"<li>{HtmlText.Escape(Words.Sentence(r))}</li>\n"))}</ul>\n"
            );
        }

        return text.Append(
                $"<p class=\"quiet\">{HtmlText.Escape(RepositoryLine.Of(assessment))} As of {assessment.AsOf:yyyy-MM-dd}. Seatrial {HtmlText.Escape(report.ToolVersion)}.</p>\n"
            )
            .ToString();
    }

    private static string Requirements(Assessment assessment) =>
        HtmlPage.Table(
            ["Requirement", "Level", "Pass", "Fail", "Unknown", "Why"],
            RequirementSummaries
                .Of(assessment)
                .Select(r =>
                    (IReadOnlyList<string>)
                        [
                            HtmlText.Escape(Words.Sentence(r.Requirement.Title).TrimEnd('.')),
                            Level(r.Level),
                            $"{r.Pass}",
                            $"{r.Fail}",
                            $"{r.Unknown}",
                            HtmlText.Escape(r.Why),
                        ]
                )
        );

    private static string Level(RequirementLevel level)
    {
        string style = level switch
        {
            RequirementLevel.Prototype => "bad",
            RequirementLevel.Partial => "warn",
            RequirementLevel.Production => "good",
            _ => "quiet",
        };
        return $"<span class=\"{style}\">{Words.Key(level)}</span>";
    }

    private static string Undecided(Assessment assessment)
    {
        var open = assessment.Applications.SelectMany(a => a.Undecided.Select(c => (Application: a.Application.Name, Result: c))).ToList();
        if (open.Count == 0)
        {
            return "<p>Nothing: every control passes, does not apply, or is decided.</p>\n";
        }

        return $"<p>{Words.Count(open.Count, "control")} that nobody answers for yet: <code>seatrial decide</code> asks about each.</p>\n"
            + HtmlPage.Table(
                ["Application", "Control", "State", "Asks"],
                open.Select(o =>
                    (IReadOnlyList<string>)
                        [
                            HtmlText.Escape(o.Application),
                            HtmlText.Code(o.Result.Control.Id),
                            o.Result.Judgement.Status == ControlStatus.Fail
                                ? $"<span class=\"bad\">fails, {o.Result.Decisions.Open.Count} open</span>"
                                : "<span class=\"quiet\">not known</span>",
                            HtmlText.Escape(Words.Sentence(o.Result.Control.Title)),
                        ]
                )
            );
    }

    private static string Findings(Report report)
    {
        var groups = FindingGroup.Of(report.Assessment);
        return groups.Count == 0 ? "<p>None.</p>\n" : string.Concat(groups.Select(Group));
    }

    private static string Group(FindingGroup group)
    {
        string style =
            group.Severity >= Severity.High ? "bad"
            : group.Severity == Severity.Medium ? "warn"
            : "quiet";
        var text = new StringBuilder(
            $"<details open>\n<summary><span class=\"{style}\">{group.Severity}</span> <strong>{HtmlText.Escape(Words.Title(group.Title))}</strong> <span class=\"quiet\">{HtmlText.Escape(group.ControlId)}, {Words.Count(group.Places, "place")}, {HtmlText.Escape(Words.Of(group.Confidence))}</span></summary>\n<ul>\n"
        );
        foreach (var finding in group.Findings.Take(ShownPlaces).Select(f => f.Finding))
        {
            text.Append($"<li>{HtmlText.Code(finding.Location.ToString())} {HtmlText.Escape(Words.Stopped(finding.Message))}");
            text.Append(
                finding.Reasons.Count == 0
                    ? ""
                    : $"<details><summary class=\"quiet\">evidence</summary><ul>{string.Concat(finding.Reasons.Select(r => $"<li>{HtmlText.Escape(r)}</li>"))}</ul></details>"
            );
            text.Append(group.CommonFix is null ? $" {Fix(finding.Remediation)}" : "").Append("</li>\n");
        }

        text.Append(
                group.Findings.Count > ShownPlaces
                    ? $"<li>… and {group.Findings.Count - ShownPlaces} more; the JSON output has them</li>\n"
                    : ""
            )
            .Append("</ul>\n");
        text.Append($"<p><strong>Why</strong> {HtmlText.Escape(Words.Sentence(group.Why))}</p>\n");
        return text.Append(group.CommonFix is { } fix ? $"<p>{Fix(fix)}</p>\n" : "").Append("</details>\n").ToString();
    }

    private static string Fix(string fix) =>
        fix.Contains('\n', StringComparison.Ordinal)
            ? $"<strong>Fix</strong></p><pre>{string.Join("\n", fix.TrimEnd().Split('\n').Select(HtmlText.Escape))}</pre><p>"
            : $"<strong>Fix</strong> {HtmlText.Escape(Words.Stopped(fix))}";

    private static string Decisions(Assessment assessment) =>
        HtmlPage.Table(
            ["Decision", "Control", "By", "Why", "Until", "Counts"],
            assessment
                .Decisions.OrderBy(d => d.Counts)
                .ThenBy(d => d.Decision.Id, StringComparer.Ordinal)
                .Select(r =>
                    (IReadOnlyList<string>)
                        [
                            $"{HtmlText.Code(r.Decision.Id)} {r.Decision.Kind.Word()}{(r.Decision.Application is { } application ? $" <span class=\"quiet\">{HtmlText.Escape(application)}</span>" : "")}",
                            HtmlText.Code(r.Decision.Control),
                            HtmlText.Escape(Words.Owner(r.Decision))
                                + (r.Decision.Approver is { } approver ? $", approved by {HtmlText.Escape(approver)}" : ""),
                            HtmlText.Escape(r.Decision.Reason ?? r.Decision.Where ?? ""),
                            r.Decision.LastDay is { } last ? $"{last:yyyy-MM-dd}" : "",
                            r.Counts
                                ? r.EndsSoon(assessment.AsOf)
                                    ? "<span class=\"warn\">yes, ends soon</span>"
                                    : "<span class=\"good\">yes</span>"
                                : $"<span class=\"bad\">no</span>: {HtmlText.Escape(r.Reason)}",
                        ]
                )
        );

    private static string Controls(Assessment assessment) =>
        string.Concat(
            assessment.Applications.Select(a =>
                (assessment.Applications.Count > 1 ? $"<h3>{HtmlText.Escape(a.Application.Name)}</h3>\n" : "")
                + HtmlPage.Table(["Control", "State", "Rests on"], a.Controls.Select(Control))
            )
        );

    private static IReadOnlyList<string> Control(ControlResult result)
    {
        var (word, style) = result.Judgement.Status switch
        {
            ControlStatus.Pass => ("pass", "good"),
            ControlStatus.Fail => ("fail", "bad"),
            ControlStatus.NotApplicable => ("not applicable", "quiet"),
            _ => ("not known", "quiet"),
        };
        string decided =
            result.Judgement.Status is ControlStatus.Fail or ControlStatus.Unknown && result.Decisions.IsDecided
                ? $"<br><span class=\"quiet\">decided: {HtmlText.Escape(string.Join(", ", result.Decisions.Counting.Select(d => d.Id)))}</span>"
                : "";
        string reason =
            result.Judgement.Status == ControlStatus.Fail
                ? $"{Words.Count(result.Judgement.Findings.Count, "finding")}, above"
                : HtmlText.Escape(result.Judgement.Reason ?? "");
        string evidence = string.Concat(
            result
                .Judgement.Evidence.Take(ShownPlaces)
                .Select(e => $"<li>{HtmlText.Escape(e.Statement)}{(e.Location is { } at ? $" {HtmlText.Code(at.ToString())}" : "")}</li>")
        );
        return
        [
            $"{HtmlText.Code(result.Control.Id)} {HtmlText.Escape(Words.Sentence(result.Control.Title))}",
            $"<span class=\"{style}\">{word}</span>{decided}",
            reason + (evidence.Length > 0 ? $"<ul>{evidence}</ul>" : ""),
        ];
    }

    private static string Gaps(Assessment assessment) =>
        HtmlPage.Table(
            ["Place", "What"],
            assessment.Coverage.Gaps.Select(g =>
                (IReadOnlyList<string>)
                    [
                        HtmlText.Code(g.Path),
                        (g.MakesRunIncomplete ? "<span class=\"warn\">incomplete</span> " : "") + HtmlText.Escape(Words.Sentence(g.Detail)),
                    ]
            )
        );
}
