using System.CommandLine;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Output;
using Seatrial.Cli.Running;
using Seatrial.Requirements.Checks;

namespace Seatrial.Cli.Commands.Access;

/// <summary><c>seatrial access</c>: the authorization matrix.</summary>
internal static class AccessCommand
{
    private const string Control = "AUZ-1";
    private const int ShownGaps = 5;

    public static Command Create(CommandContext context)
    {
        var command = new DocumentedCommand(
            "access",
            "Print the authorization matrix: every endpoint, its guards, what it loads, whose that is and whether that is checked."
        )
        {
            Examples =
            [
                ("seatrial access", "the current folder"),
                ("seatrial access --missing", "what lacks a check"),
                ("seatrial access -f html -o access.html", "a page to filter and review"),
                ("seatrial access --endpoint 'GET /orders/:id'", "one endpoint, with the lines that prove it"),
            ],
            Note = "Verdicts follow from the code alone: enforced, missing, public (by design), n/a (nothing to enforce), unsure.",
        };
        var format = new Option<string>("--format", "-f")
        {
            HelpName = "FORMAT",
            Description = $"{string.Join(", ", AccessFormats.Names)}; table when left out.",
        };
        var output = new Option<string>("--output", "-o") { HelpName = "FILE", Description = "File for the output." };
        var missing = new Option<bool>("--missing") { Description = "Only endpoints that lack a check." };
        var endpoint = new Option<string>("--endpoint")
        {
            HelpName = "TEXT",
            Description = "Only endpoints whose method, route, handler or file holds the text, each explained.",
        };
        format.CompletionSources.Add([.. AccessFormats.Names]);
        output.CompletionSources.Add(Completing.Files);
        command.Options.Add(format);
        command.Options.Add(output);
        command.Options.Add(missing);
        command.Options.Add(endpoint);
        var options = new RunOptions(command, isWhole: false, isReport: false);
        command.SetAction(arguments =>
        {
            var (request, problem) = options.Read(arguments, context);
            var selection = new AccessSelection(arguments.GetValue(missing), arguments.GetValue(endpoint));
            string chosen = arguments.GetValue(format) ?? AccessFormats.OfFile(arguments.GetValue(output));
            return request is null ? context.Reject(problem!)
                : AccessFormats.Find(chosen) is not { } write
                    ? context.Reject($"--format must be one of {string.Join(", ", AccessFormats.Names)}, but is '{chosen}'.")
                : Run(
                    context,
                    request with
                    {
                        Controls = new HashSet<string>(StringComparer.Ordinal) { Control },
                    },
                    selection,
                    write,
                    arguments.GetValue(output)
                );
        });
        return command;
    }

    private static int Run(
        CommandContext context,
        RunRequest request,
        AccessSelection selection,
        Func<AccessOutcome, AccessSelection, string> write,
        string? file
    )
    {
        using var interruption = new Interruption(context);
        AccessOutcome outcome;
        using (var progress = new ProgressLine(context, request.HasProgress))
        {
            outcome = CheckRun.Access(
                AssessmentRun.WithStore(AssessmentRun.Request(request, progress), request, context),
                CancellationToken.None
            );
        }

        if (!outcome.IsRead)
        {
            foreach (string problem in outcome.Problems)
            {
                context.Reject(problem);
            }

            return ExitStatus.Usage;
        }

        string text = write(selection.Of(outcome), selection);
        if (file is null)
        {
            context.Out.Write(text);
        }
        else if (OutputFiles.Write(context, file, text) is { } failure)
        {
            context.Reject(failure + ".");
            return ExitStatus.CannotWrite;
        }

        foreach (
            var gap in outcome
                .Coverage!.Gaps.Where(g => g.MakesRunIncomplete && !text.Contains(g.Detail, StringComparison.Ordinal))
                .Take(ShownGaps)
        )
        {
            context.Reject($"Incomplete: {(gap.Path == "./" ? "" : $"{gap.Path}: ")}{gap.Detail}");
        }

        return outcome.Coverage!.IsIncomplete ? ExitStatus.Incomplete : ExitStatus.Fine;
    }
}
