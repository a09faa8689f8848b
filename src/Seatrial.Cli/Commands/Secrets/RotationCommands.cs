using System.CommandLine;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Output;
using Seatrial.Cli.Running;
using Seatrial.Engine.Rotations;
using Seatrial.Requirements.Checks;

namespace Seatrial.Cli.Commands.Secrets;

/// <summary>
/// <c>seatrial secrets rotated</c> and <c>seatrial secrets revoked</c>: a person states that a secret was replaced or made useless. One
/// line in <c>.seatrial/rotations.yaml</c>, to be committed.
/// </summary>
internal static class RotationCommands
{
    public static Command Rotated(CommandContext context) =>
        Create(
            context,
            RotationAct.Rotated,
            "Record that a secret was replaced by a new value.",
            [
                ("seatrial secrets rotated STRIPE_SECRET_KEY", "today"),
                ("seatrial secrets rotated DB_PASSWORD --on 2026-01-31 --by Ana", "on another day"),
            ]
        );

    public static Command Revoked(CommandContext context) =>
        Create(
            context,
            RotationAct.Revoked,
            "Record that a credential was made useless at its issuer.",
            [
                ("seatrial secrets revoked --finding 3f2a…", "the credential of a finding, by the id in the report"),
                ("seatrial secrets revoked OLD_API_KEY", "a secret by its name"),
            ]
        );

    private static DocumentedCommand Create(
        CommandContext context,
        RotationAct act,
        string description,
        IReadOnlyList<(string, string)> examples
    )
    {
        string word = act == RotationAct.Rotated ? "rotated" : "revoked";
        var name = new Argument<string>("NAME")
        {
            Description = "The secret's name, such as the variable that it is read from.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var finding = new Option<string>("--finding")
        {
            HelpName = "ID",
            Description = "The credential of this finding instead of a name.",
        };
        var on = new Option<string>("--on") { HelpName = "DATE", Description = "The day (2026-01-31); today when left out." };
        var by = new Option<string>("--by") { HelpName = "WHO", Description = "Who did it." };
        var note = new Option<string>("--note")
        {
            HelpName = "TEXT",
            Description = "One line for those who read the record; never the secret.",
        };
        var folder = new Option<string>("--in") { HelpName = "FOLDER", Description = "The repository; the current folder when left out." };
        folder.CompletionSources.Add(Completing.Folders);
        var command = new DocumentedCommand(word, description)
        {
            Examples = examples,
            Note = $"Writes one line into {RotationLog.FilePath}; commit it. 'seatrial secrets inventory' shows what is overdue.",
        };
        command.Arguments.Add(name);
        foreach (var option in (Option[])[finding, on, by, note, folder])
        {
            command.Options.Add(option);
        }

        command.SetAction(arguments =>
        {
            var read = new ValueReader(arguments);
            var today = DateOnly.FromDateTime(context.Time.GetUtcNow().UtcDateTime);
            var record = new RotationRecord
            {
                Secret = arguments.GetValue(name),
                Finding = arguments.GetValue(finding),
                Act = act,
                Date = read.Date(on) ?? today,
                By = RecordText.OfOption(arguments.GetValue(by)),
                Note = RecordText.OfOption(arguments.GetValue(note)),
            };
            string? problem = read.Problem ?? RecordText.Problem(record, today);
            return problem is null ? Write(context, arguments.GetValue(folder) ?? ".", record) : context.Reject(problem + ".");
        });
        return command;
    }

    private static int Write(CommandContext context, string folder, RotationRecord record)
    {
        string full = Path.GetFullPath(Path.Combine(folder, RotationLog.FilePath));
        string parent = Path.GetDirectoryName(full)!;
        if (!Directory.Exists(folder))
        {
            return context.Reject($"'{folder}' is no folder; name the folder of the repository.");
        }

        if (new FileInfo(full).LinkTarget is not null || new DirectoryInfo(parent).LinkTarget is not null)
        {
            return context.Reject(
                $"{RotationLog.FilePath} in '{folder}' is a link; records are only written into a file of the repository itself."
            );
        }

        var (log, problems) = RotationSource.Read(folder);
        if (problems.Count > 0)
        {
            return context.Reject($"{string.Join(' ', problems)} Mend the file first; nothing was written.");
        }

        var next = log.With(record);
        string what = $"{record.Subject} was {(record.Act == RotationAct.Rotated ? "rotated" : "revoked")} on {record.Date:yyyy-MM-dd}";
        if (ReferenceEquals(next, log))
        {
            context.Out.Write($"{RotationLog.FilePath} says already that {what}.\n");
            return ExitStatus.Fine;
        }

        try
        {
            Directory.CreateDirectory(parent);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            context.Reject(
                $"cannot create '{Path.GetDirectoryName(RotationLog.FilePath)}' in '{folder}': {(e is UnauthorizedAccessException ? "permission denied" : "the file system reported an error")}."
            );
            return ExitStatus.CannotWrite;
        }

        if (OutputFiles.Write(context, full, RotationFile.Write(next)) is { } failure)
        {
            context.Reject(failure + ".");
            return ExitStatus.CannotWrite;
        }

        context.Out.Write($"Recorded in {RotationLog.FilePath}: {what}. Commit the file.\n");
        if (record is { Act: RotationAct.Rotated, Secret: { } name })
        {
            context.Error.Write(UnknownName.Warning(context, folder, name));
        }

        return ExitStatus.Fine;
    }
}
