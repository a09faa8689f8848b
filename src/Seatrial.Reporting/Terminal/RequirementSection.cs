using Seatrial.Engine.Assessments;
using Seatrial.Engine.Controls;
using Seatrial.Reporting.Summaries;
using Seatrial.Reporting.Text;

namespace Seatrial.Reporting.Terminal;

/// <summary>What was looked at, the seven requirements as a table, and the applications where there are several.</summary>
internal static class RequirementSection
{
    private const int ShownApplications = 10;
    private const int NarrowestWhy = 24;

    public static void Write(Page page, Report report)
    {
        var assessment = report.Assessment;
        page.Paragraph(0, 0, new Run("Seatrial", Style.Strong), "  ", new Run(assessment.Repository.Name, Style.Strong));
        page.Paragraph(0, 0, new Run(RepositoryLine.Of(assessment), Style.Quiet));
        var rows = RequirementSummaries.Of(assessment);
        if (rows.Count == 0)
        {
            return;
        }

        page.Blank();
        WriteTable(page, rows);
        page.Blank();
        foreach (var level in rows.Select(r => r.Level).Distinct().OrderBy(l => l == RequirementLevel.Unknown).ThenBy(l => l))
        {
            page.Paragraph(2, 4, Levels.Sign(level), " ", new Run($"{Words.Key(level)}: {Words.Meaning(level)}", Style.Quiet));
        }

        if (assessment.Applications.Count > 1)
        {
            WriteApplications(page, report);
        }
    }

    private static void WriteTable(Page page, IReadOnlyList<RequirementSummary> rows)
    {
        int title = Math.Max("requirement".Length, rows.Max(r => r.Requirement.Title.Length));
        int[] widths = [1, title, 10, 4, 4, 7];
        int room = page.Width - widths.Sum() - (2 * widths.Length) - 2;
        bool whyHasRoom = room >= NarrowestWhy;
        Run[] header = [Quiet(""), Quiet("requirement"), Quiet("level"), Quiet("pass"), Quiet("fail"), Quiet("unknown")];
        page.Row(widths, whyHasRoom ? [.. header, Quiet("why")] : header);
        foreach (var row in rows)
        {
            Run[] cells =
            [
                Levels.Sign(row.Level),
                new(row.Requirement.Title, Style.Strong),
                Levels.Word(row.Level),
                Number(row.Pass, Style.Good),
                Number(row.Fail, Style.Bad),
                Number(row.Unknown, Style.Plain),
            ];
            page.Row(widths, whyHasRoom ? [.. cells, Page.Cut(row.Why, (2 * room) - 6)] : cells);
            if (!whyHasRoom && row.Fail > 0)
            {
                page.Paragraph(5, 5, Quiet(row.Why));
            }
        }
    }

    private static void WriteApplications(Page page, Report report)
    {
        var applications = report.Assessment.Applications;
        var requirements = applications.SelectMany(a => a.Requirements).Select(r => r.Requirement).Distinct().Order().ToList();
        var shown = report.ShowAll ? applications : [.. applications.Take(ShownApplications)];
        int[] columns = [.. requirements.Select(_ => 3)];
        int room = page.Width - 4 - columns.Sum(c => c + 2);
        int name = Math.Min(room, Math.Max("application".Length, shown.Max(a => DisplayWidth.Of(SafeText.Clean(Label(a.Application))))));
        page.Heading("Applications", Words.Count(applications.Count, "application"));
        page.Row(
            [name, .. columns],
            [Quiet("application"), .. requirements.Select(r => Quiet(ControlCatalogue.Describe(r).ControlPrefix))]
        );
        foreach (var application in shown)
        {
            var levels = requirements.Select(r => application.Requirements.FirstOrDefault(a => a.Requirement == r));
            page.Row(
                [name, .. columns],
                [Page.Cut(Label(application.Application), name), .. levels.Select(l => l is null ? Quiet("-") : Levels.Sign(l.Level))]
            );
        }

        if (shown.Count < applications.Count)
        {
            page.Paragraph(2, 2, Quiet($"… and {Words.Count(applications.Count - shown.Count, "more application")}; --all shows them"));
        }
    }

    private static string Label(Application application) =>
        application.RootPath.Length == 0 || application.RootPath == application.Name
            ? application.Name
            : $"{application.Name} ({application.RootPath})";

    private static Run Number(int count, Style style) => new($"{count}", count > 0 ? style : Style.Quiet);

    private static Run Quiet(string text) => new(text, Style.Quiet);
}
