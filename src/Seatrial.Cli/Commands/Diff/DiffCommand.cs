using System.CommandLine;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Output;
using Seatrial.Cli.Running;
using Seatrial.Governance.Drift;
using Seatrial.Governance.Locking;
using Seatrial.Requirements.Checks;

namespace Seatrial.Cli.Commands.Diff;

/// <summary><c>seatrial diff</c>: what a change does to the security architecture.</summary>
internal static class DiffCommand
{
    private static readonly string[] Formats = ["text", "markdown", "json"];

    public static Command Create(CommandContext context)
    {
        var command = new DocumentedCommand(
            "diff",
            "Say in plain words what a change does to the security architecture: endpoints, checks, stores and their rules, hosts, services, identity, secrets."
        )
        {
            Examples =
            [
                ("seatrial diff main", "what this branch and the working tree change, compared with where the branch left main"),
                ("seatrial diff v1.0 v1.1", "between two commits"),
                ("seatrial diff --lock", "compared with seatrial.lock"),
                ("seatrial diff main -f markdown -o comment.md", "for a comment on a pull request"),
            ],
            Note =
                "Commits are read from git's objects; the working tree is not touched. Exit status: 0 nothing is weaker, 1 something is, 3 something could not be analysed.",
        };
        var baseline = new Argument<string>("BASE")
        {
            Description = "A branch, a tag, HEAD~1 or a commit id; HEAD when left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var head = new Argument<string>("TO")
        {
            Description = "What is compared with it; the working tree when left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var folder = new Option<string>("--in")
        {
            HelpName = "FOLDER",
            Description = "The folder to look at; the current one when left out.",
        };
        var locked = new Option<bool>("--lock") { Description = "Compare with seatrial.lock instead of a commit." };
        var format = new Option<string>("--format", "-f") { HelpName = "FORMAT", Description = $"{string.Join(", ", Formats)}." };
        var output = new Option<string>("--output", "-o")
        {
            HelpName = "FILE",
            Description = "File for the output; its ending says the format when --format does not.",
        };
        var noCache = new Option<bool>("--no-cache") { Description = "Work everything out anew." };
        command.Arguments.Add(baseline);
        command.Arguments.Add(head);
        foreach (var option in (Option[])[folder, locked, format, output, noCache])
        {
            command.Options.Add(option);
        }

        folder.CompletionSources.Add(Completing.Folders);
        output.CompletionSources.Add(Completing.Files);
        format.CompletionSources.Add(Formats);
        command.SetAction(arguments =>
        {
            string? file = arguments.GetValue(output);
            string chosen =
                arguments.GetValue(format)
                ?? (
                    file?.EndsWith(".md", StringComparison.Ordinal) == true ? "markdown"
                    : file?.EndsWith(".json", StringComparison.Ordinal) == true ? "json"
                    : "text"
                );
            if (!Formats.Contains(chosen))
            {
                return context.Reject($"--format must be one of {string.Join(", ", Formats)}, but is '{chosen}'.");
            }

            if (arguments.GetValue(locked) && arguments.GetValue(baseline) is not null)
            {
                return context.Reject("--lock and a commit are two different things to compare with; name one.");
            }

            var request = new RunRequest
            {
                Path = arguments.GetValue(folder) ?? ".",
                AsOf = DateOnly.FromDateTime(context.Time.GetUtcNow().UtcDateTime),
                Threads = Environment.ProcessorCount,
                Outputs = new OutputPlan([]),
                Color = ColorChoice.Auto,
                HasCache = !arguments.GetValue(noCache),
                HasProgress = context.ErrorIsTerminal,
            };
            return Run(
                context,
                request,
                arguments.GetValue(locked) ? null : arguments.GetValue(baseline) ?? "HEAD",
                arguments.GetValue(head),
                chosen,
                file
            );
        });
        return command;
    }

    private static int Run(CommandContext context, RunRequest request, string? baseline, string? head, string format, string? file)
    {
        bool isIncomplete = false;
        ArchitectureLock? Of(RevisionChoice? revision)
        {
            if (ArchitectureRun.Read(context, request, revision) is not { } input)
            {
                return null;
            }

            isIncomplete |= input.Coverage.IsIncomplete;
            return LockBuilder.Of(input);
        }

        ArchitectureLock? before;
        if (baseline is null)
        {
            (before, string? problem) = LockSource.Read(request.Path);
            if (before is null)
            {
                return context.Reject(problem ?? $"there is no {ArchitectureLock.FilePath} to compare with: 'seatrial lock' writes it.");
            }
        }
        else
        {
            before = Of(new RevisionChoice(baseline, IsBase: head is null));
        }

        var after = before is null ? null : Of(head is null ? null : new RevisionChoice(head, IsBase: false));
        if (before is null || after is null)
        {
            return ExitStatus.Usage;
        }

        var changes = ArchitectureDiff.Of(before, after);
        string text = format switch
        {
            "json" => DiffJson.Of(changes, before, after),
            "markdown" => DiffMarkdown.Of(changes),
            _ => DiffText.Of(changes),
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

        return changes.Any(c => c.Weight == ChangeWeight.Weaker) ? ExitStatus.GateFails
            : isIncomplete ? ExitStatus.Incomplete
            : ExitStatus.Fine;
    }
}
