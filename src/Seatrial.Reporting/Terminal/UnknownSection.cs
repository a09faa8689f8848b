using Seatrial.Engine.Controls;
using Seatrial.Reporting.Summaries;
using Seatrial.Reporting.Text;

namespace Seatrial.Reporting.Terminal;

/// <summary>What could not be judged, by cause. Unknown is never counted as fine.</summary>
internal static class UnknownSection
{
    public static void Write(Page page, Report report)
    {
        var groups = UnknownGroup.Of(report.Assessment);
        if (groups.Count == 0)
        {
            return;
        }

        page.Heading("Not known", $"{Words.Count(Ids(groups).Count, "control")} could not be judged; check them yourself");
        foreach (var cause in groups.GroupBy(g => g.Cause))
        {
            if (UnknownGroup.Describe(cause.Key) is { } common)
            {
                page.Paragraph(
                    2,
                    4,
                    new Run(ControlRanges.Of(Ids(cause)), Style.Strong),
                    $"  {(Ids(cause).Count == 1 ? "This" : "Each of these")} {common}."
                );
            }

            if (cause.Key == UnknownCause.NotShown || (cause.Key == UnknownCause.NeedsCodeAnalysis && report.ShowAll))
            {
                WriteReasons(page, cause, report.ShowAll);
            }
        }

        page.Paragraph(
            2,
            2,
            new Run(
                report.ShowAll
                    ? "'seatrial explain ID' says what a control means"
                    : "'seatrial explain ID' says what a control means; --all shows what was seen for each",
                Style.Quiet
            )
        );
    }

    private static void WriteReasons(Page page, IEnumerable<UnknownGroup> groups, bool whole)
    {
        foreach (var group in groups)
        {
            string reason = whole ? Words.Stopped(group.Reason) : Words.FirstSentence(group.Reason);
            page.Paragraph(2, 9, new Run(ControlRanges.Of(group.ControlIds), Style.Strong), "  ", reason);
        }
    }

    private static List<string> Ids(IEnumerable<UnknownGroup> groups) =>
        [.. groups.SelectMany(g => g.ControlIds).Distinct(StringComparer.Ordinal)];
}
