using Seatrial.Engine.Controls;
using Seatrial.Reporting.Text;

namespace Seatrial.Reporting.Terminal;

/// <summary>The failing controls as questions that somebody has to answer, not only to fix.</summary>
internal static class DecisionSection
{
    public static void Write(Page page, Report report)
    {
        var failing = report.Assessment.Applications
            .SelectMany(a => a.Controls)
            .Where(c => c.Judgement.Status == ControlStatus.Fail && c.Judgement.Findings.Any(f => !f.IsKnown))
            .Select(c => c.Control)
            .DistinctBy(c => c.Id)
            .ToList();
        if (failing.Count == 0)
        {
            return;
        }

        page.Heading("Needs a decision", "fix each, or agree with its owner that it may wait");
        foreach (var control in failing)
        {
            page.Row([5], [new Run(control.Id, Style.Strong), Words.Sentence(control.Title)]);
        }
    }
}
