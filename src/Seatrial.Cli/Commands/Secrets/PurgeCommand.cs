using System.CommandLine;
using Seatrial.Cli.Fixing;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Running;
using Seatrial.Requirements.Checks;
using Seatrial.Secrets.History.Purging;

namespace Seatrial.Cli.Commands.Secrets;

/// <summary>
/// <c>seatrial secrets purge</c>: the plan by which credentials go from the git history. It runs no git and changes no repository.
/// </summary>
internal static class PurgeCommand
{
    private const UnixFileMode OnlyOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static Command Create(CommandContext context)
    {
        var command = new DocumentedCommand(
            "purge",
            "Plan how credentials go from the git history: the exact call of git filter-repo, what it breaks, how to check it. Runs nothing."
        )
        {
            Examples =
            [
                ("seatrial secrets purge", "the plan for all credentials of the history"),
                ("seatrial secrets purge --expressions ~/purge.txt", "and the file that the call needs"),
                ("seatrial secrets purge --finding 3f2a…", "for one credential, by the id in the report"),
            ],
            Note =
                "Rotate first: whoever has a clone keeps what it holds. The file of --expressions holds the credentials in the clear; delete it afterwards.",
        };
        var expressions = new Option<string>("--expressions")
        {
            HelpName = "FILE",
            Description = "Write the replacements for git filter-repo here, outside of the repository, readable by you alone.",
        };
        var finding = new Option<string[]>("--finding")
        {
            HelpName = "ID",
            Description = "Only the credential of this finding; repeatable.",
        };
        expressions.CompletionSources.Add(Completing.Files);
        command.Options.Add(expressions);
        command.Options.Add(finding);
        var history = new HistoryChoice(isChoice: false);
        foreach (var option in history.Options)
        {
            command.Options.Add(option);
        }

        var options = new RunOptions(command, isWhole: false, isReport: false);
        command.SetAction(arguments =>
        {
            var (request, problem) = options.Read(arguments, context);
            if (request is null)
            {
                return context.Reject(problem!);
            }

            var (chosen, wrong) = history.Apply(arguments, request);
            return wrong is null
                ? Run(context, chosen, arguments.GetValue(expressions), arguments.GetValue(finding) ?? [])
                : context.Reject(wrong + ".");
        });
        return command;
    }

    private static int Run(CommandContext context, RunRequest request, string? file, string[] findings)
    {
        string? full = file is null ? null : Path.GetFullPath(file);
        if (full is not null && IsInside(full, Path.GetFullPath(request.Path)))
        {
            return context.Reject(
                $"'{file}' lies in '{request.Path}': the file holds credentials in the clear; name one outside of the repository."
            );
        }

        using var interruption = new Interruption(context);
        var outcome = PurgeRun.Plan(
            AssessmentRun.WithStore(AssessmentRun.Request(request, progress: null), request, context),
            new HashSet<string>(findings, StringComparer.Ordinal),
            CancellationToken.None
        );
        foreach (string problem in outcome.Problems)
        {
            context.Reject(problem);
        }

        if (outcome.Plan is not { } plan)
        {
            return ExitStatus.Usage;
        }

        if (full is not null && Write(context, full, file!, plan) is { } status)
        {
            return status;
        }

        context.Out.Write(PurgeText.Of(plan, full));
        return plan.Gaps.Any(g => g.MakesRunIncomplete) ? ExitStatus.Incomplete : ExitStatus.Fine;
    }

    /// <summary>Null where it was written, or where there is nothing to write.</summary>
    private static int? Write(CommandContext context, string full, string shown, PurgePlan plan)
    {
        string[] lines = [.. plan.Targets.Select(t => t.Expression).OfType<string>().Distinct(StringComparer.Ordinal)];
        if (lines.Length == 0)
        {
            return null;
        }

        if (!Directory.Exists(Path.GetDirectoryName(full)))
        {
            return context.Reject($"the folder of '{shown}' does not exist.");
        }

        string? old = File.Exists(full) ? File.ReadAllText(full) : null;
        if (FileReplacement.Write(context, full, old, string.Join('\n', lines) + "\n", OnlyOwner) is { } failure)
        {
            context.Reject($"cannot write '{shown}': {failure}.");
            return ExitStatus.CannotWrite;
        }

        return null;
    }

    /// <summary>Whether a file lies in the repository that a folder is in.</summary>
    private static bool IsInside(string file, string folder)
    {
        string top = folder;
        for (string? at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            top = Path.Exists(Path.Combine(at, ".git")) ? at : top;
        }

        return file.StartsWith(top.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }
}
