using Seatrial.Engine.Configuration;
using Seatrial.Reporting.Text;

namespace Seatrial.Reporting.Terminal;

/// <summary>The result for a build, and one next step.</summary>
internal static class GateSection
{
    public static void Write(Page page, Report report)
    {
        page.Blank();
        string mode = Words.Key(report.Gate.Mode);
        if (!report.Gate.Passes)
        {
            page.Paragraph(0, 2, new Run("✗ The gate fails", Style.Bad), $" (mode {mode}, exit status {report.ExitStatus}):");
            foreach (string reason in report.Gate.Reasons)
            {
                page.Paragraph(2, 4, "• ", Words.Sentence(reason));
            }
        }
        else if (report.ExitStatus != 0)
        {
            page.Paragraph(
                0,
                2,
                new Run("? The run is incomplete", Style.Warning),
                $" (exit status {report.ExitStatus}): see what was not analysed. Nothing that was read fails the gate (mode {mode})."
            );
        }
        else
        {
            page.Paragraph(0, 2, new Run("✓ The gate passes", Style.Good), $" (mode {mode}: {Meaning(report.Gate.Mode)}).");
        }

        if (report.Gate.Apart is { } apart)
        {
            page.Paragraph(2, 2, new Run(apart, Style.Quiet));
        }

        page.Paragraph(2, 2, new Run("Next: ", Style.Strong), NextStep(report));
    }

    private static string Meaning(GateMode mode) =>
        mode switch
        {
            GateMode.Advise => "only a credential of which we are more than a little sure fails it, known and decided ones apart",
            GateMode.Decide => "a credential or an open decision fails it",
            _ => "anything below production fails it",
        };

    private static string NextStep(Report report)
    {
        var assessment = report.Assessment;
        if (assessment.NewFindings.FirstOrDefault()?.Finding is { } first)
        {
            return $"start with the first finding; 'seatrial explain {first.ControlId}' says more about it.";
        }

        return assessment.Configuration.SourcePath is null
            ? "'seatrial init' writes a seatrial.yaml, in which you state what the code cannot tell."
            : "go through what is not known; 'seatrial explain' lists every control.";
    }
}
