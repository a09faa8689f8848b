using System.CommandLine;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Output;
using Seatrial.Cli.Running;
using Seatrial.Cli.Signing;
using Seatrial.Engine.Assessments;
using Seatrial.Governance.Locking;
using Seatrial.Reporting;
using Seatrial.Reporting.Html;
using Seatrial.Reporting.Parts;
using Seatrial.Requirements.Access;

namespace Seatrial.Cli.Commands.Report;

/// <summary><c>seatrial report</c>: everything about an application in one page.</summary>
internal static class ReportCommand
{
    private const string DefaultFile = "seatrial-report.html";
    private const string Html = "html";
    private const string Markdown = "markdown";

    public static Command Create(CommandContext context)
    {
        var command = new DocumentedCommand(
            "report",
            "Write the report of an application as one page that needs nothing else: levels, findings, decisions, sign-offs, how it went, drift, the authorization matrix and the architecture."
        )
        {
            Examples =
            [
                ("seatrial report", $"writes {DefaultFile}"),
                ("seatrial report shop -o shop.html", "another folder and file"),
                (
                    "seatrial report -o report.html -o report.md",
                    "both, in one run; Markdown holds levels, findings, sign-offs, how it went and drift"
                ),
            ],
            Note =
                "The page holds no script and loads nothing; it can be printed and mailed. Sign-offs are verified for the last commit, by the trust file of the checkout. Exit status: 0 written, 3 written and something could not be analysed.",
        };
        var output = new Option<string[]>("--output", "-o")
        {
            HelpName = "FILE",
            Description =
                $"File for the report; {DefaultFile} when left out; repeatable. Its ending says the format when --format does not.",
            AllowMultipleArgumentsPerToken = false,
        };
        var format = new Option<string>("--format", "-f") { HelpName = "FORMAT", Description = $"{Html} (default) or {Markdown}." };
        output.CompletionSources.Add(Completing.Files);
        format.CompletionSources.Add(Html, Markdown);
        command.Options.Add(output);
        command.Options.Add(format);
        var run = new RunOptions(command, isWhole: false, isReport: false);
        command.SetAction(arguments =>
        {
            var (request, problem) = run.Read(arguments, context);
            string? asked = arguments.GetValue(format);
            string[] files = arguments.GetValue(output) is { Length: > 0 } named
                ? named
                : [asked == Markdown ? Path.ChangeExtension(DefaultFile, ".md") : DefaultFile];
            return request is null ? context.Reject(problem!)
                : asked is not (null or Html or Markdown) ? context.Reject($"--format must be {Html} or {Markdown}, but is '{asked}'.")
                : Run(context, request, [.. files.Select(f => (f, asked ?? FormatOf(f)))]);
        });
        return command;
    }

    private static string FormatOf(string file) => Path.GetExtension(file).ToLowerInvariant() is ".md" or ".markdown" ? Markdown : Html;

    private static int Run(CommandContext context, RunRequest request, IReadOnlyList<(string File, string Format)> outputs)
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
        var status = SignoffStatus.Read(context, request.Path);
        ReportPart[] parts = [SignoffPart.Of(status), TrendPart.Of(status, assessment), DriftPart.Of(written, problem, current)];
        string Text(string format) =>
            format == Markdown
                ? ReportFormats.Find(Markdown)!.Render(report).TrimEnd()
                    + "\n\n"
                    + string.Concat(parts.Select(p => p.ToMarkdown())).TrimEnd()
                    + "\n"
                : HtmlReport.Render(
                    report,
                    [
                        .. parts.Select(p => p.ToHtml()),
                        new(
                            "matrix",
                            "The authorization matrix",
                            MatrixSection.Of(
                                input.Applications.Select(a =>
                                    (a.Application.Name, (IReadOnlyList<AccessRow>)[.. a.Facts.Of<EndpointFact>().Select(e => e.Row)])
                                )
                            )
                        ),
                        new("architecture", "The security architecture", ArchitectureSection.Of(current)),
                    ]
                );
        foreach (var (file, format) in outputs)
        {
            if (OutputFiles.Write(context, file, Text(format)) is { } failure)
            {
                context.Reject(failure + ".");
                return ExitStatus.CannotWrite;
            }

            context.Out.Write($"Wrote {file}.\n");
        }

        return assessment.Coverage.IsIncomplete ? ExitStatus.Incomplete : ExitStatus.Fine;
    }
}
