using System.CommandLine;
using System.Text;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Running;
using Seatrial.Cli.Signing;
using Seatrial.Engine.Workspaces.Changes;
using Seatrial.Governance.Records;
using Seatrial.Governance.Signoffs;
using Seatrial.Reporting.Text;

namespace Seatrial.Cli.Commands.Signing;

/// <summary><c>seatrial log</c>: what was decided and signed, and whether the records are whole.</summary>
internal static class LogCommand
{
    public static Command Create(CommandContext context)
    {
        var command = new DocumentedCommand(
            "log",
            $"Show the records of decisions and sign-offs ({RecordLog.FilePath}), and whether they are whole."
        )
        {
            Examples =
            [
                ("seatrial log", "what was recorded, newest last"),
                ("seatrial log --verify", "also against the sign-offs and against HEAD"),
                ("seatrial log --merge --as Ada", "after a merge: one record that follows both branches"),
            ],
            Note = "Exit status: 0 whole, 1 something was changed, removed or moved, 2 wrong use.",
        };
        var path = new Argument<string>("PATH")
        {
            Description = "The application's folder; the current one when left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var verify = new Option<bool>("--verify")
        {
            Description = "Look at sign-offs and at what HEAD has recorded as well, and print the problems alone.",
        };
        var merge = new Option<bool>("--merge") { Description = "Add a record that follows all heads; any other new record does so too." };
        var name = new Option<string>("--as") { HelpName = "NAME", Description = "Who merges." };
        path.CompletionSources.Add(Completing.Folders);
        command.Arguments.Add(path);
        command.Options.Add(verify);
        command.Options.Add(merge);
        command.Options.Add(name);
        command.SetAction(arguments =>
        {
            string folder = arguments.GetValue(path) ?? ".";
            return !Directory.Exists(folder) ? context.Reject($"'{folder}' is no folder.")
                : arguments.GetValue(merge) ? Merge(context, folder, arguments.GetValue(name))
                : Show(context, folder, arguments.GetValue(verify));
        });
        return command;
    }

    private static int Merge(CommandContext context, string folder, string? name)
    {
        var log = SignoffFolder.ReadLog(folder);
        if (log.Heads.Count < 2)
        {
            context.Out.Write("The records have one head: there is nothing to merge.\n");
            return ExitStatus.Fine;
        }

        if (name is null or { Length: > 200 } || name.Trim().Length == 0 || name.Any(char.IsControl))
        {
            return context.Reject("say who merges: --as NAME.");
        }

        if (RecordWriter.Append(context, folder, LogEntry.Merge, name.Trim(), []) is { } problem)
        {
            context.Reject(problem + ".");
            return ExitStatus.CannotWrite;
        }

        context.Out.Write($"Recorded: {log.Heads.Count} heads met. Commit {RecordLog.FilePath}.\n");
        return ExitStatus.Fine;
    }

    private static int Show(CommandContext context, string folder, bool isVerifying)
    {
        var log = SignoffFolder.ReadLog(folder);
        var text = new StringBuilder();
        if (!isVerifying)
        {
            foreach (var (_, entry) in log.Entries)
            {
                string data = string.Join("  ", entry.Data.Where(d => d.Value.Length > 0).Select(d => $"{d.Key}={Shown(d.Key, d.Value)}"));
                text.Append(
                    $"{entry.At.UtcDateTime:yyyy-MM-dd HH:mm}  {entry.Digest[..12]}  {SafeText.Clean(entry.Kind), -8}  {SafeText.Clean(entry.By)}  {SafeText.Clean(data)}\n"
                );
            }
        }

        IReadOnlyList<LogProblem> problems = isVerifying
            ?
            [
                .. SignoffRecords.Problems(
                    log,
                    SignoffFolder.Read(Path.Combine(folder, SignoffFiles.SignoffFolder), SignoffFiles.SignoffFolder + "/"),
                    Readable(folder)
                ),
                .. Committed(folder, log),
            ]
            : log.Problems;
        foreach (var problem in problems)
        {
            text.Append(SafeText.Clean(problem.ToString())).Append('\n');
        }

        string heads = log.Heads.Count > 1 ? $", {log.Heads.Count} heads: branches met, and the next record follows them all" : "";
        text.Append(
            problems.Count > 0 ? $"The records are NOT whole: {(problems.Count == 1 ? "1 problem" : $"{problems.Count} problems")}.\n"
            : log.Entries.Count == 0 ? "Nothing is recorded.\n"
            : $"{(log.Entries.Count == 1 ? "1 record" : $"{log.Entries.Count} records")}, whole{heads}.\n"
        );
        context.Out.Write(text.ToString());
        return problems.Count > 0 ? ExitStatus.GateFails : ExitStatus.Fine;
    }

    /// <summary>Ids in short, and lists of them as their number: the file has them whole.</summary>
    private static string Shown(string name, string value) =>
        name switch
        {
            "commit" or "sha256" when value.Length > 12 => value[..12],
            "findings" => $"{value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length}",
            _ => value,
        };

    /// <summary>
    /// Sign-offs that say which records they follow. Whether their signatures hold is for 'verify'; a forged one can only say that more is
    /// missing.
    /// </summary>
    private static IEnumerable<SignoffVerdict> Readable(string folder) =>
        SignoffFolder
            .Read(Path.Combine(folder, SignoffFiles.SignoffFolder), SignoffFiles.SignoffFolder + "/")
            .Select(f => (f.Name, Read: Governance.Attestations.BundleReader.Read(f.Bundle.Span)))
            .Where(f => f.Read.IsRead)
            .Select(f => (f.Name, Governance.Attestations.StatementReader.Read(f.Read.Bundle!.Envelope.Payload.Span).Statement))
            .Where(f => f.Statement is not null)
            .Select(f => new SignoffVerdict(f.Name, SignoffState.Unclear, SignoffReader.Read(f.Statement!).Signoff, null, null, []));

    /// <summary>What HEAD has recorded must still be there.</summary>
    private static IEnumerable<LogProblem> Committed(string folder, LogReading log)
    {
        using var reader = CommitReader.Open(folder, out _);
        byte[]? committed = reader?.Repository.Commit is { } head ? reader.ReadFile(head, RecordLog.FilePath).Content : null;
        return committed is null
            ? []
            : [.. RecordLog.Missing(log, RecordLog.Read(committed).Entries.Select(e => (e.Entry.Digest, "HEAD")))];
    }
}
