using System.CommandLine;
using Seatrial.Cli.Commands.Diff;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Output;
using Seatrial.Cli.Running;
using Seatrial.Engine.Assessments;
using Seatrial.Governance.Drift;
using Seatrial.Governance.Locking;

namespace Seatrial.Cli.Commands.Lock;

/// <summary>
/// <c>seatrial lock</c>: writes the security architecture of the code to <c>seatrial.lock</c>, or says whether that is current.
/// </summary>
internal static class LockCommand
{
    public static Command Create(CommandContext context)
    {
        var command = new DocumentedCommand(
            "lock",
            "Write the security architecture that the code has to seatrial.lock: endpoints and their checks, stores and their rules, hosts, services, identity, secrets by name."
        )
        {
            Examples = [("seatrial lock", "write it; commit it with the code"), ("seatrial lock --check", "whether it is current, for CI")],
            Note =
                "One fact on one line, sorted, without paths and lines, so that a refactoring changes nothing in it. Exit status of --check: 0 current, 1 not current, 3 something could not be analysed.",
        };
        var check = new Option<bool>("--check") { Description = "Only say whether the file is current, and what differs." };
        command.Options.Add(check);
        var run = new RunOptions(command, isWhole: false, isReport: false);
        command.SetAction(arguments =>
        {
            var (request, problem) = run.Read(arguments, context);
            return request is null ? context.Reject(problem!) : Run(context, request, arguments.GetValue(check));
        });
        return command;
    }

    private static int Run(CommandContext context, RunRequest request, bool isCheck)
    {
        if (ArchitectureRun.Read(context, request, revision: null) is not { } input)
        {
            return ExitStatus.Usage;
        }

        var current = LockBuilder.Of(input);
        return isCheck ? Check(context, request, current, input) : Write(context, request, current, input);
    }

    private static int Check(CommandContext context, RunRequest request, ArchitectureLock current, AssessmentInput input)
    {
        var (written, problem) = LockSource.Read(request.Path);
        if (problem is not null)
        {
            return context.Reject(problem);
        }

        if (written is null)
        {
            context.Out.Write($"There is no {ArchitectureLock.FilePath}: run 'seatrial lock' and commit it.\n");
            return ExitStatus.GateFails;
        }

        if (written.Digest == current.Digest)
        {
            context.Out.Write($"{ArchitectureLock.FilePath} is current ({current.Entries.Count} entries).\n");
            return input.Coverage.IsIncomplete ? ExitStatus.Incomplete : ExitStatus.Fine;
        }

        context.Out.Write(
            $"{ArchitectureLock.FilePath} is not current; 'seatrial lock' writes it anew. Since it was written, this code:\n"
        );
        context.Out.Write(DiffText.Changes(ArchitectureDiff.Of(written, current)));
        return ExitStatus.GateFails;
    }

    private static int Write(CommandContext context, RunRequest request, ArchitectureLock current, AssessmentInput input)
    {
        string file = Path.Combine(request.Path, ArchitectureLock.FilePath);
        var (written, _) = LockSource.Read(request.Path);
        if (OutputFiles.Write(context, file, LockFile.Write(current)) is { } failure)
        {
            context.Reject(failure + ".");
            return ExitStatus.CannotWrite;
        }

        context.Out.Write(
            $"Wrote {ArchitectureLock.FilePath}: {string.Join(", ", current.Entries.GroupBy(e => e.Kind).Select(g => LockWords.Count(g.Key, g.Count())))}.{(written?.Digest == current.Digest ? " It was current already." : " Commit it.")}\n"
        );
        if (input.Coverage.IsIncomplete)
        {
            context.Out.Write("Something could not be analysed, and what is there is not in the lock: 'seatrial check' lists it.\n");
            return ExitStatus.Incomplete;
        }

        return ExitStatus.Fine;
    }
}
