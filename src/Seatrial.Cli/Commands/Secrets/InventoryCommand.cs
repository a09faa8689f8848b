using System.CommandLine;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Output;
using Seatrial.Cli.Running;
using Seatrial.Requirements.Checks;

namespace Seatrial.Cli.Commands.Secrets;

/// <summary><c>seatrial secrets inventory</c>: the secrets that the applications use, by name.</summary>
internal static class InventoryCommand
{
    private const string Control = "SEC-4";

    private static readonly string[] Formats = ["table", "json", "markdown"];

    public static Command Create(CommandContext context)
    {
        var command = new DocumentedCommand(
            "inventory",
            "List the secrets that the code uses: where they are read, where they come from, who owns them, when they are due."
        )
        {
            Examples =
            [
                ("seatrial secrets inventory", "the current folder"),
                ("seatrial secrets inventory -f markdown -o SECRETS.md", "into a document"),
            ],
            Note =
                "Names only, never values. Owner and period stand in seatrial.yaml (secrets: owner, rotate, used), rotations in .seatrial/rotations.yaml.",
        };
        var format = new Option<string>("--format", "-f") { HelpName = "FORMAT", Description = "table (default), json or markdown." };
        var output = new Option<string>("--output", "-o") { HelpName = "FILE", Description = "File for the output." };
        format.CompletionSources.Add(Formats);
        output.CompletionSources.Add(Completing.Files);
        command.Options.Add(format);
        command.Options.Add(output);
        var options = new RunOptions(command, isWhole: false, isReport: false);
        command.SetAction(arguments =>
        {
            var (request, problem) = options.Read(arguments, context);
            string chosen = arguments.GetValue(format) ?? Formats[0];
            return request is null ? context.Reject(problem!)
                : !Formats.Contains(chosen, StringComparer.Ordinal)
                    ? context.Reject($"--format must be one of {string.Join(", ", Formats)}, but is '{chosen}'.")
                : Run(
                    context,
                    request with
                    {
                        Controls = new HashSet<string>(StringComparer.Ordinal) { Control },
                    },
                    chosen,
                    arguments.GetValue(output)
                );
        });
        return command;
    }

    private static int Run(CommandContext context, RunRequest request, string format, string? file)
    {
        using var interruption = new Interruption(context);
        InventoryOutcome outcome;
        using (var progress = new ProgressLine(context, request.HasProgress))
        {
            outcome = CheckRun.Inventory(AssessmentRun.Request(request, progress), CancellationToken.None);
        }

        if (!outcome.IsRead)
        {
            foreach (string problem in outcome.Problems)
            {
                context.Reject(problem);
            }

            return ExitStatus.Usage;
        }

        string text = format switch
        {
            "json" => InventoryJson.Write(outcome.Applications, request.AsOf),
            "markdown" => InventoryText.Markdown(outcome.Applications, request.AsOf),
            _ => InventoryText.Table(outcome.Applications, request.AsOf),
        };
        if (file is null)
        {
            context.Out.Write(text);
        }
        else if (OutputFiles.Write(context, file, text) is { } failure)
        {
            context.Reject(failure + ".");
            return ExitStatus.CannotWrite;
        }

        return outcome.IsIncomplete ? ExitStatus.Incomplete : ExitStatus.Fine;
    }
}
