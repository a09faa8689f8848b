using System.CommandLine;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Output;
using Seatrial.Cli.Running;
using Seatrial.Engine.Assessments;
using Seatrial.Governance.Locking;
using Seatrial.Reporting.Html;
using Seatrial.Requirements.Access;

namespace Seatrial.Cli.Commands.Report;

/// <summary><c>seatrial report</c>: everything about an application in one page.</summary>
internal static class ReportCommand
{
    private const string DefaultFile = "seatrial-report.html";

    public static Command Create(CommandContext context)
    {
        var command = new DocumentedCommand("report", "Write the report of an application as one page that needs nothing else: levels, findings, decisions, the authorization matrix, the architecture and what changed in it.")
        {
            Examples = [("seatrial report", $"writes {DefaultFile}"), ("seatrial report shop -o shop.html", "another folder and file")],
            Note = "The page holds no script and loads nothing; it can be printed and mailed. 'seatrial check -f markdown' writes the short form for a pull request. Exit status: 0 written, 3 written and something could not be analysed.",
        };
        var output = new Option<string>("--output", "-o") { HelpName = "FILE", Description = $"File for the page; {DefaultFile} when left out." };
        output.CompletionSources.Add(Completing.Files);
        command.Options.Add(output);
        var run = new RunOptions(command, isWhole: false, isReport: false);
        command.SetAction(arguments =>
        {
            var (request, problem) = run.Read(arguments, context);
            return request is null ? context.Reject(problem!) : Run(context, request, arguments.GetValue(output) ?? DefaultFile);
        });
        return command;
    }

    private static int Run(CommandContext context, RunRequest request, string file)
    {
        if (ArchitectureRun.Read(context, request, revision: null, isJudged: true) is not { } input)
        {
            return ExitStatus.Usage;
        }

        var assessment = Assessor.Assess(input);
        var report = new Reporting.Report
        {
            Assessment = assessment,
            Gate = Gate.Evaluate(assessment, assessment.Configuration.Mode),
            ToolVersion = ToolVersion.Text,
            ShowAll = true,
        };
        var current = LockBuilder.Of(input);
        var (written, problem) = LockSource.Read(request.Path);
        string page = HtmlReport.Render(report,
        [
            new("matrix", "The authorization matrix", MatrixSection.Of(input.Applications.Select(a => (a.Application.Name, (IReadOnlyList<AccessRow>)[.. a.Facts.Of<EndpointFact>().Select(e => e.Row)])))),
            new("drift", "What changed since the architecture was locked", DriftSection.Of(written, problem, current)),
            new("architecture", "The security architecture", ArchitectureSection.Of(current)),
        ]);
        if (OutputFiles.Write(context, file, page) is { } failure)
        {
            context.Reject(failure + ".");
            return ExitStatus.CannotWrite;
        }

        context.Out.Write($"Wrote {file}.\n");
        return assessment.Coverage.IsIncomplete ? ExitStatus.Incomplete : ExitStatus.Fine;
    }
}
