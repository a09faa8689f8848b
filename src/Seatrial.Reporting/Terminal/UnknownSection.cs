using Seatrial.Engine.Assessments;
using Seatrial.Reporting.Summaries;
using Seatrial.Reporting.Text;

namespace Seatrial.Reporting.Terminal;

/// <summary>What could not be judged, by reason. Unknown is never counted as fine.</summary>
internal static class UnknownSection
{
    private const int ShownReasons = 8;

    public static void Write(Page page, Report report)
    {
        // What no analysis of this version decides says least about the application: it comes last.
        var groups = UnknownGroup.Of(report.Assessment).OrderBy(g => g.Reason == Assessor.NoAnalysisYet).ToList();
        if (groups.Count == 0)
        {
            return;
        }

        int controls = groups.SelectMany(g => g.ControlIds).Distinct(StringComparer.Ordinal).Count();
        page.Heading("Not known", $"{Words.Count(controls, "control")} could not be judged; check them yourself");
        int shown = report.ShowAll || groups.Count <= ShownReasons ? groups.Count : ShownReasons;
        foreach (var group in groups.Take(shown - 1).Concat(groups.TakeLast(1)))
        {
            string reason = report.ShowAll ? Words.Stopped(group.Reason) : Words.FirstSentence(group.Reason);
            page.Paragraph(2, 9, new Run(ControlRanges.Of(group.ControlIds), Style.Strong), "  ", reason);
        }

        if (shown < groups.Count)
        {
            page.Paragraph(2, 2, new Run($"… and {Words.Count(groups.Count - shown, "more reason")}; --all shows them", Style.Quiet));
        }
    }
}
