using Seatrial.Engine.Findings;
using Seatrial.Reporting.Summaries;
using Seatrial.Reporting.Text;

namespace Seatrial.Reporting.Terminal;

/// <summary>Findings by rule, most important first: what, where, why and how to fix.</summary>
internal static class FindingSection
{
    private const int ShownGroups = 12;
    private const int ShownPlaces = 3;

    public static void Write(Page page, Report report)
    {
        var groups = FindingGroup.Of(report.Assessment);
        if (groups.Count == 0)
        {
            page.Heading("Findings", "none");
            return;
        }

        page.Heading("Findings", $"{report.Assessment.NewFindings.Count()} in {Words.Count(groups.Count, "group")}, most important first");
        int shown = report.ShowAll ? groups.Count : Math.Min(groups.Count, ShownGroups);
        var said = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < shown; i++)
        {
            page.Blank();
            WriteGroup(page, report, groups[i], i + 1, said);
        }

        if (shown < groups.Count)
        {
            page.Blank();
            foreach (var group in groups.Skip(shown))
            {
                page.Paragraph(
                    2,
                    6,
                    SeverityRun(group.Severity),
                    "  ",
                    Words.Sentence(group.Title),
                    Quiet($" {group.ControlId}, {Words.Count(group.Places, "place")}")
                );
            }

            page.Paragraph(2, 2, Quiet("--all shows these in full"));
        }
    }

    private static void WriteGroup(Page page, Report report, FindingGroup group, int number, Dictionary<string, int> said)
    {
        page.Paragraph(
            number < 10 ? 1 : 0,
            4,
            new Run($"{number}. ", Style.Quiet),
            SeverityRun(group.Severity),
            "  ",
            new Run(Words.Sentence(group.Title), Style.Strong),
            Quiet($" {group.ControlId}, {Words.Of(group.Confidence)}")
        );
        int shown = report.ShowAll ? group.Findings.Count : Math.Min(group.Findings.Count, ShownPlaces);
        string? commonFix = group.CommonFix;
        string message = "";
        foreach (var attributed in group.Findings.Take(shown))
        {
            var finding = attributed.Finding;
            string applications = report.Assessment.Applications.Count > 1 ? $" [{string.Join(", ", attributed.Applications)}]" : "";
            page.Paragraph(
                4,
                6,
                new Run(finding.Location.ToString(), Style.Place),
                Quiet(applications),
                finding.Message == message ? "" : $"  {Words.Stopped(finding.Message)}"
            );
            message = finding.Message;
            if (finding.Occurrences.Count > 1)
            {
                page.Paragraph(6, 8, Quiet(OccurrenceText.Others(finding, report.ShowAll ? int.MaxValue : ShownPlaces)));
            }

            if (commonFix is null)
            {
                WriteFix(page, 6, finding.Remediation, finding.Remediation);
            }
        }

        if (shown < group.Findings.Count)
        {
            page.Paragraph(4, 4, Quiet($"… and {group.Findings.Count - shown} more; --all shows them"));
        }

        page.Paragraph(4, 9, Quiet("Why  "), Once(group.Why, number, said));
        if (commonFix is not null)
        {
            WriteFix(page, 4, commonFix, Once(commonFix, number, said));
        }
    }

    /// <summary>Advice of several lines is something to paste: it keeps its lines.</summary>
    private static void WriteFix(Page page, int indent, string fix, string shown)
    {
        var label = new Run("Fix  ", Style.Good);
        string[] lines = fix.TrimEnd().Split('\n');
        if (lines.Length == 1 || shown.StartsWith("As for ", StringComparison.Ordinal))
        {
            page.Paragraph(indent, indent + 5, label, Words.Stopped(shown));
            return;
        }

        page.Paragraph(indent, indent + 5, label, "as in:");
        foreach (string line in lines)
        {
            string code = line.TrimEnd().TrimStart(' ');
            int depth = Math.Min(line.TrimEnd().Length - code.Length, 20);
            page.Paragraph(indent + 7 + depth, indent + 9 + depth, code);
        }
    }

    /// <summary>The same advice is not read twice: later groups name the first that gave it.</summary>
    private static string Once(string text, int number, Dictionary<string, int> said) =>
        said.TryAdd(text, number) || said[text] == number ? Words.Stopped(text) : $"As for {said[text]}.";

    private static Run SeverityRun(Severity severity) =>
        new(
            severity.ToString().ToUpperInvariant(),
            severity switch
            {
                Severity.Critical or Severity.High => Style.Bad,
                Severity.Medium => Style.Warning,
                _ => Style.Quiet,
            }
        );

    private static Run Quiet(string text) => new(text, Style.Quiet);
}
