using System.Text;
using Seatrial.Engine.Assessments;
using Seatrial.Engine.Decisions;
using Seatrial.Reporting.Summaries;
using Seatrial.Reporting.Text;

namespace Seatrial.Reporting.Markdown;

/// <summary>A comment for a pull request: the table, then findings folded away. Stays below GitHub's limit of 65,536 characters.</summary>
internal static class MarkdownReport
{
    private const int MaximumLength = 60_000;
    private const int ShownPlaces = 10;

    public static string Render(Report report)
    {
        var text = new StringBuilder();
        WriteHead(text, report);
        if (report.News is { } news)
        {
            WriteNews(text, news);
            WriteFindings(text, report);
            WriteGaps(text, report);
            return text.ToString();
        }

        WriteLevels(text, report);
        WriteFindings(text, report);
        WriteKnown(text, report);
        WriteDecided(text, report);
        WriteUnknown(text, report);
        WriteGaps(text, report);
        return text.ToString();
    }

    private static void WriteHead(StringBuilder text, Report report)
    {
        string result = report.ExitStatus switch
        {
            0 => "✅ the gate passes",
            3 => "⚠️ the run is incomplete",
            _ => "❌ the gate fails",
        };
        text.Append("## Seatrial: ").Append(result).Append("\n\n");
        foreach (string reason in report.Gate.Reasons)
        {
            text.Append("- ").Append(MarkdownText.Escape(Words.Sentence(reason))).Append('\n');
        }

        text.Append(report.Gate.Reasons.Count > 0 ? "\n" : "")
            .Append(MarkdownText.Escape(RepositoryLine.Of(report.Assessment)))
            .Append("\n\n");
    }

    private static void WriteNews(StringBuilder text, ArchitectureNews news)
    {
        foreach (var line in news.Lines)
        {
            text.Append(line.IsWeaker ? "- 🔴 " : "- ").Append(MarkdownText.Escape(Words.Stopped(line.Sentence))).Append('\n');
        }

        text.Append(news.Lines.Count > 0 ? "\n" : "")
            .Append(news.IsWhole ? "" : $"{news.FilesRead} of {news.FilesAll} source files were read.\n\n");
    }

    private static void WriteLevels(StringBuilder text, Report report)
    {
        text.Append("| requirement | level | pass | fail | unknown | why |\n|---|---|--:|--:|--:|---|\n");
        foreach (var row in RequirementSummaries.Of(report.Assessment))
        {
            text.Append(
                $"| {row.Requirement.Title} | {Sign(row.Level)} {Words.Key(row.Level)} | {row.Pass} | {row.Fail} | {row.Unknown} | {MarkdownText.Escape(row.Why)} |\n"
            );
        }

        text.Append('\n');
    }

    private static string Sign(RequirementLevel level) =>
        level switch
        {
            RequirementLevel.Prototype => "🔴",
            RequirementLevel.Partial => "🟡",
            RequirementLevel.Production => "🟢",
            _ => "⚪",
        };

    private static void WriteFindings(StringBuilder text, Report report)
    {
        var groups = FindingGroup.Of(report.Assessment);
        for (int i = 0; i < groups.Count; i++)
        {
            string group = Group(groups[i], report.ShowAll ? int.MaxValue : ShownPlaces);
            if (text.Length + group.Length > MaximumLength)
            {
                text.Append(
                    $"… and {Words.Count(groups.Count - i, "more kind")} of findings; the log of the run and the other formats have them.\n\n"
                );
                return;
            }

            text.Append(group);
        }
    }

    private static string Group(FindingGroup group, int limit)
    {
        var text = new StringBuilder();
        text.Append(
            $"<details><summary><b>{group.Severity}</b>: {MarkdownText.Escape(Words.Title(group.Title))} ({group.ControlId}, {Words.Count(group.Places, "place")})</summary>\n\n"
        );
        foreach (var finding in group.Findings.Take(limit).Select(f => f.Finding))
        {
            text.Append($"- {MarkdownText.Code(finding.Location.ToString())} {MarkdownText.Escape(Words.Stopped(finding.Message))}");
            text.Append(
                finding.Occurrences.Count > 1 ? $" {MarkdownText.Escape(Words.Sentence(OccurrenceText.Others(finding, limit)))}" : ""
            );
            text.Append(group.CommonFix is null ? $" {Fix(finding.Remediation)}\n" : "\n");
        }

        text.Append(group.Findings.Count > limit ? $"- … and {group.Findings.Count - limit} more\n" : "");
        text.Append($"\n**Why:** {MarkdownText.Escape(Words.Sentence(group.Why))}\n\n");
        if (group.CommonFix is { } fix)
        {
            text.Append(Fix(fix)).Append("\n\n");
        }

        return text.Append("</details>\n\n").ToString();
    }

    /// <summary>Advice of several lines is something to paste: it keeps its lines.</summary>
    private static string Fix(string fix) =>
        fix.Contains('\n', StringComparison.Ordinal)
            ? $"**Fix:**\n<pre>{string.Join("\n", fix.TrimEnd().Split('\n').Select(MarkdownText.Escape))}</pre>"
            : $"**Fix:** {MarkdownText.Escape(Words.Stopped(fix))}";

    private static void WriteKnown(StringBuilder text, Report report)
    {
        if (OccurrenceText.Known(report.Assessment) is { } known)
        {
            text.Append(MarkdownText.Escape(known)).Append("\n\n");
        }
    }

    private static void WriteDecided(StringBuilder text, Report report)
    {
        var decisions = report.Assessment.Decisions;
        if (decisions.Count == 0)
        {
            return;
        }

        text.Append(
            $"<details><summary>Decided: {Words.Count(decisions.Count(d => d.Counts), "decision")} that count, {decisions.Count(d => !d.Counts)} that do not</summary>\n\n"
        );
        foreach (
            var reviewed in decisions
                .OrderBy(d => d.Counts)
                .ThenBy(d => d.Decision.Id, StringComparer.Ordinal)
                .Take(report.ShowAll ? int.MaxValue : ShownPlaces * 2)
        )
        {
            var d = reviewed.Decision;
            string end = d.LastDay is { } last ? $" until {last:yyyy-MM-dd}" : "";
            text.Append(
                $"- {MarkdownText.Code(d.Id)} {d.Kind.Word()}{end}, {MarkdownText.Escape(Words.Owner(d))}{(reviewed.Counts ? "" : $": counts no more. {MarkdownText.Escape(reviewed.Reason)}")}\n"
            );
        }

        text.Append("\n</details>\n\n");
    }

    private static void WriteUnknown(StringBuilder text, Report report)
    {
        var groups = UnknownGroup.Of(report.Assessment);
        if (groups.Count == 0)
        {
            return;
        }

        int controls = groups.SelectMany(g => g.ControlIds).Distinct(StringComparer.Ordinal).Count();
        text.Append($"<details><summary>Not known: {Words.Count(controls, "control")} could not be judged</summary>\n\n");
        foreach (var cause in groups.GroupBy(g => g.Cause))
        {
            if (UnknownGroup.Describe(cause.Key) is { } common)
            {
                text.Append($"- {ControlRanges.Of([.. cause.SelectMany(g => g.ControlIds).Distinct(StringComparer.Ordinal)])}: {common}\n");
                continue;
            }

            foreach (var group in cause)
            {
                text.Append($"- {ControlRanges.Of(group.ControlIds)}: {MarkdownText.Escape(Cut(Words.Stopped(group.Reason)))}\n");
            }
        }

        text.Append("\n</details>\n\n");
    }

    private static void WriteGaps(StringBuilder text, Report report)
    {
        var failures = report.Assessment.Coverage.Gaps.Where(g => g.MakesRunIncomplete).ToList();
        if (failures.Count == 0)
        {
            return;
        }

        text.Append($"<details><summary>Not analysed: {Words.Count(failures.Count, "place")}</summary>\n\n");
        foreach (var gap in failures.Take(ShownPlaces))
        {
            text.Append($"- {MarkdownText.Code(Cut(gap.Path))} {MarkdownText.Escape(Cut(Words.Sentence(gap.Detail)))}\n");
        }

        text.Append(failures.Count > ShownPlaces ? $"- … and {failures.Count - ShownPlaces} more\n" : "").Append("\n</details>\n");
    }

    private static string Cut(string text) => text.Length > 300 ? string.Concat(text.AsSpan(0, 300), "…") : text;
}
