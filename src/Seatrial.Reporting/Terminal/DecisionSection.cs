using Seatrial.Engine.Assessments;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Decisions;
using Seatrial.Reporting.Text;

namespace Seatrial.Reporting.Terminal;

/// <summary>
/// The failing controls as questions that somebody has to answer, not only to fix; then what was decided, and decisions that count no more.
/// </summary>
internal static class DecisionSection
{
    private const int Shown = 5;

    public static void Write(Page page, Report report)
    {
        WriteOpen(page, report.Assessment);
        WriteDecided(page, report);
    }

    private static void WriteOpen(Page page, Assessment assessment)
    {
        var failing = assessment
            .Applications.SelectMany(a => a.Undecided)
            .Where(c => c.Judgement.Status == ControlStatus.Fail && c.Decisions.Open.Any(f => !f.IsKnown))
            .Select(c => c.Control)
            .DistinctBy(c => c.Id)
            .ToList();
        if (failing.Count == 0)
        {
            return;
        }

        page.Heading("Needs a decision", "fix each, or agree with its owner that it may wait: 'seatrial decide'");
        foreach (var control in failing)
        {
            page.Row([5], [new Run(control.Id, Style.Strong), Words.Sentence(control.Title)]);
        }
    }

    private static void WriteDecided(Page page, Report report)
    {
        var decisions = report.Assessment.Decisions;
        if (decisions.Count == 0)
        {
            return;
        }

        string kinds = string.Join(
            ", ",
            decisions.Where(d => d.Counts).GroupBy(d => d.Decision.Kind).OrderBy(g => g.Key).Select(g => $"{g.Count()} {g.Key.Word()}")
        );
        page.Heading("Decided", kinds.Length > 0 ? kinds : "nothing that counts today");
        var worth = decisions
            .Where(d => !d.Counts || d.EndsSoon(report.Assessment.AsOf))
            .OrderBy(d => d.Counts)
            .ThenBy(d => d.Decision.LastDay)
            .ToList();
        int shown = report.ShowAll ? worth.Count : Math.Min(Shown, worth.Count);
        foreach (var reviewed in worth.Take(shown))
        {
            string what = reviewed.Counts ? $"ends on {reviewed.Decision.LastDay:yyyy-MM-dd}." : $"counts no more. {reviewed.Reason}";
            page.Paragraph(
                2,
                4,
                new Run(reviewed.Decision.Id, reviewed.Counts ? Style.Strong : Style.Warning),
                $"  {reviewed.Decision.Kind.Word()}, {Words.Owner(reviewed.Decision)}: {what}"
            );
        }

        if (shown < worth.Count)
        {
            page.Paragraph(2, 2, new Run($"… and {worth.Count - shown} more; 'seatrial decide --list' shows them", Style.Quiet));
        }
    }
}
