using Seatrial.Reporting.Text;

namespace Seatrial.Reporting.Terminal;

/// <summary>What is worth knowing and fails nothing: keys that are made to be public, and the like.</summary>
internal static class InformationSection
{
    private const int Shown = 5;

    public static void Write(Page page, Report report)
    {
        var information = report.Assessment.Information;
        if (information.Count == 0)
        {
            return;
        }

        page.Heading("Good to know", "nothing to fix");
        int shown = report.ShowAll ? information.Count : Math.Min(information.Count, Shown);
        foreach (var item in information.OrderByDescending(i => i.Severity).Take(shown))
        {
            page.Paragraph(2, 4, new Run(item.Location.ToString(), Style.Place), $"  {Words.Sentence(item.Message)}");
        }

        if (shown < information.Count)
        {
            page.Paragraph(2, 2, new Run($"… and {information.Count - shown} more; --all shows them", Style.Quiet));
        }
    }
}
