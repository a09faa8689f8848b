using Seatrial.Cli.Hosting;
using Seatrial.Cli.Output;
using Seatrial.Engine.Assessments;
using Seatrial.Reporting;

namespace Seatrial.Cli.Running;

/// <summary>A run with its outputs: what <c>check</c> and <c>secrets</c> have in common.</summary>
internal static class ReportRun
{
    public static int Run(CommandContext context, RunRequest request)
    {
        using var interruption = new Interruption(context);
        return AssessmentRun.Run(context, request) is { } assessment ? Finish(context, request, assessment) : ExitStatus.Usage;
    }

    /// <summary>Gate, outputs and exit status.</summary>
    /// <param name="context">The process.</param>
    /// <param name="request">What the user asked for.</param>
    /// <param name="assessment">What came of it.</param>
    /// <param name="place">What was looked at where it is not the working tree.</param>
    /// <param name="news">What a change does to the architecture, where that was looked at.</param>
    public static int Finish(
        CommandContext context,
        RunRequest request,
        Assessment assessment,
        string? place = null,
        ArchitectureNews? news = null
    )
    {
        var mode = assessment.Configuration.Mode;
        var report = new Report
        {
            Assessment = assessment,
            Gate = Gate.Evaluate(assessment, mode, place),
            Place = place,
            News = news,
            ToolVersion = ToolVersion.Text,
            ShowAll = request.ShowAll,
            Layout = TerminalLayout.Plain,
        };

        // Everything is rendered before anything is written, so that a defect in one format leaves no part of another.
        var layout = Layouts.Of(context, request.Color);
        var texts = request
            .Outputs.Targets.Select(t => (t.File, Text: t.Format.Render(t.File is null ? report with { Layout = layout } : report)))
            .ToList();
        foreach (var (file, text) in texts)
        {
            if (file is not null && OutputFiles.Write(context, file, text) is { } problem)
            {
                context.Reject(problem + ".");
                return ExitStatus.CannotWrite;
            }
        }

        WriteOutput(context, texts.Find(t => t.File is null).Text);
        return report.ExitStatus;
    }

    private static void WriteOutput(CommandContext context, string? text)
    {
        try
        {
            context.Out.Write(text);
            context.Out.Flush();
        }
        catch (IOException)
        {
            // Nobody reads any more ('seatrial check | head'): the result is still the exit status.
        }
    }
}
