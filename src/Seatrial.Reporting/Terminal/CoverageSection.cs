using Seatrial.Engine.Scanning;
using Seatrial.Reporting.Text;

namespace Seatrial.Reporting.Terminal;

/// <summary>What was not analysed: failures one by one, deliberate exclusions by kind.</summary>
internal static class CoverageSection
{
    private const int ShownFailures = 5;
    private const int ShownExamples = 3;

    public static void Write(Page page, Report report)
    {
        var gaps = report.Assessment.Coverage.Gaps;
        if (gaps.Count == 0)
        {
            return;
        }

        page.Heading("Not analysed");
        var failures = gaps.Where(g => g.MakesRunIncomplete).ToList();
        int shown = report.ShowAll ? failures.Count : Math.Min(failures.Count, ShownFailures);
        foreach (var gap in failures.Take(shown))
        {
            page.Paragraph(2, 4, new Run("✗ ", Style.Bad), new Run(gap.Path, Style.Place), $"  {Words.Sentence(gap.Detail)}");
        }

        if (shown < failures.Count)
        {
            page.Paragraph(2, 2, new Run($"… and {failures.Count - shown} more that failed; --all shows them", Style.Quiet));
        }

        foreach (var kind in gaps.Where(g => !g.MakesRunIncomplete).GroupBy(g => g.Kind).OrderBy(g => g.Key))
        {
            WriteKind(page, report, kind);
        }
    }

    private static void WriteKind(Page page, Report report, IGrouping<GapKind, CoverageGap> kind)
    {
        int count = kind.Count();
        int shown = report.ShowAll ? count : Math.Min(count, ShownExamples);
        string examples = string.Join(", ", kind.Take(shown).Select(g => g.Path));
        page.Paragraph(
            2,
            4,
            $"{Words.Count(count, "place")} {Words.Of(kind.Key)}: ",
            new Run(examples + (shown < count ? ", …" : ""), Style.Quiet)
        );
    }
}
