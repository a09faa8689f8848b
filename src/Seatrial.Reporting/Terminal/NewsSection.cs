using Seatrial.Reporting.Text;

namespace Seatrial.Reporting.Terminal;

/// <summary>What a change does to the security architecture, then why a commit stops where it does.</summary>
internal static class NewsSection
{
    private const int Shown = 12;

    public static void Write(Page page, Report report)
    {
        if (report.News is not { } news)
        {
            return;
        }

        if (news.Lines.Count > 0)
        {
            page.Heading("Architecture", "what this change does to it");
            int shown = report.ShowAll ? news.Lines.Count : Math.Min(Shown, news.Lines.Count);
            foreach (var line in news.Lines.Take(shown))
            {
                page.Paragraph(
                    2,
                    4,
                    new Run(line.IsWeaker ? "✗ " : "• ", line.IsWeaker ? Style.Bad : Style.Quiet),
                    Words.Stopped(line.Sentence)
                );
            }

            if (shown < news.Lines.Count)
            {
                page.Paragraph(2, 2, new Run($"… and {news.Lines.Count - shown} more; --all shows them", Style.Quiet));
            }
        }

        if (!news.IsWhole)
        {
            page.Paragraph(
                0,
                2,
                new Run(
                    $"{news.FilesRead} of {news.FilesAll} source files were read; 'seatrial check --diff HEAD' reads them all, and tells what endpoints lack.",
                    Style.Quiet
                )
            );
        }

        if (!report.Gate.Passes)
        {
            page.Blank();
            page.Paragraph(
                0,
                2,
                new Run("✗ The gate fails", Style.Bad),
                $" (mode {Words.Key(report.Gate.Mode)}): {string.Join(' ', report.Gate.Reasons.Select(Words.Sentence))}"
            );
        }
    }
}
