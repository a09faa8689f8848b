using Seatrial.Engine.Findings;
using Seatrial.Reporting.Text;

namespace Seatrial.Reporting.Terminal;

/// <summary>Findings that somebody recorded as known: still there, and no reason to stop a build.</summary>
internal static class KnownSection
{
    private const int Shown = 5;

    public static void Write(Page page, Report report)
    {
        if (OccurrenceText.Known(report.Assessment) is not { } summary)
        {
            return;
        }

        Finding[] known = [.. report.Assessment.Findings.Where(f => f.Finding.IsKnown).Select(f => f.Finding)];
        page.Heading("Known", summary.TrimEnd('.'));
        int shown = report.ShowAll ? known.Length : Math.Min(known.Length, Shown);
        foreach (var finding in known.Take(shown))
        {
            page.Paragraph(2, 4, new Run(finding.Location.ToString(), Style.Place), $"  {Words.Sentence(finding.Message)}");
            if (finding.Occurrences.Count > 1 && report.ShowAll)
            {
                page.Paragraph(4, 6, new Run(OccurrenceText.Others(finding, int.MaxValue), Style.Quiet));
            }
        }

        if (shown < known.Length)
        {
            page.Paragraph(2, 2, new Run($"… and {known.Length - shown} more; --all shows them", Style.Quiet));
        }
    }
}
