using Seatrial.Engine.Findings;
using Seatrial.Reporting.Text;

namespace Seatrial.Reporting.Terminal;

/// <summary>What a change brings, for somebody who is about to commit or push it: every place with what to do, and nothing else.</summary>
internal static class ChangeSection
{
    private const int ShownPlaces = 20;

    public static void Write(Page page, Report report, string place)
    {
        var findings = report.Assessment.Findings;
        var coverage = report.Assessment.Coverage;
        string looked = $"{Words.Count(coverage.FilesRead, "file")} looked at";
        string what = report.News is null ? "new credential" : "new finding";
        if (findings.Count == 0)
        {
            page.Paragraph(
                0,
                2,
                coverage.IsIncomplete ? new Run("? ", Style.Warning) : new Run("✓ ", Style.Good),
                $"No {what} in {place} ({looked})."
            );
        }
        else
        {
            page.Paragraph(0, 2, new Run($"✗ {Words.Count(findings.Count, what)} in {place}", Style.Bad), $" ({looked})");
            Write(page, report, findings.Select(f => f.Finding).ToList());
        }

        NewsSection.Write(page, report);
        if (report.Gate.Apart is { } apart)
        {
            page.Blank();
            page.Paragraph(0, 2, new Run(report.ExitStatus == 0 ? $"{apart} The gate passes." : apart, Style.Quiet));
        }

        foreach (
            var gap in coverage.Gaps.Where(g =>
                g.MakesRunIncomplete || g.Kind is Engine.Scanning.GapKind.TooLarge or Engine.Scanning.GapKind.NotSupported
            )
        )
        {
            page.Paragraph(0, 2, new Run("? ", Style.Warning), new Run(gap.Path, Style.Place), $"  {Words.Sentence(gap.Detail)}");
        }
    }

    private static void Write(Page page, Report report, List<Finding> findings)
    {
        int shown = report.ShowAll ? findings.Count : Math.Min(findings.Count, ShownPlaces);
        string fix = "";
        foreach (var finding in findings.Take(shown))
        {
            page.Blank();
            string severity = finding.Severity.ToString().ToUpperInvariant();
            page.Paragraph(
                2,
                4,
                new Run(finding.Location.ToString(), Style.Place),
                "  ",
                new Run(severity, finding.Severity >= Severity.High ? Style.Bad : Style.Warning),
                $"  {Words.Stopped(finding.Message)}"
            );
            if (finding.Reasons.Count > 0)
            {
                page.Paragraph(4, 4, new Run($"{Words.Stopped(string.Join("; ", finding.Reasons))}", Style.Quiet));
            }

            if (finding.Remediation != fix)
            {
                page.Paragraph(4, 9, new Run("Fix  ", Style.Good), Words.Stopped(finding.Remediation));
            }

            fix = finding.Remediation;
        }

        if (shown < findings.Count)
        {
            page.Paragraph(2, 2, new Run($"… and {findings.Count - shown} more; --all shows them", Style.Quiet));
        }
    }
}
