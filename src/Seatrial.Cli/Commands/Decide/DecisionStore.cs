using System.Text;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Output;
using Seatrial.Cli.Signing;
using Seatrial.Engine.Decisions;
using Seatrial.Governance.Records;
using Seatrial.Requirements.Checks;

namespace Seatrial.Cli.Commands.Decide;

/// <summary>
/// Changes <c>.seatrial/decisions.yaml</c>: one writer at a time, and the file holds either the old or the whole new text.
/// </summary>
internal static class DecisionStore
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Adds decisions; one that is there already, word for word, is not written twice.</summary>
    public static int Add(CommandContext context, string folder, IReadOnlyList<Decision> decisions) =>
        Change(
            context,
            folder,
            [.. decisions.Select(d => (d.Owner, Data(d)))],
            text =>
            {
                string next = decisions.Aggregate(text, DecisionFile.With);
                string ids = string.Join(", ", decisions.Select(d => d.Id));
                return (
                    next,
                    next == text
                        ? $"{DecisionLog.FilePath} says that already: {ids}."
                        : $"Decided in {DecisionLog.FilePath}: {ids}. Commit the file and {RecordLog.FilePath}."
                );
            }
        );

    public static int Remove(CommandContext context, string folder, string id) =>
        Change(
            context,
            folder,
            [("nobody named", [new("act", "removed"), new("id", id)])],
            text =>
            {
                string next = DecisionFile.Without(text, id);
                return next == text
                    ? (null, $"{DecisionLog.FilePath} has no decision '{id}'; 'seatrial decide --list' shows them.")
                    : (next, $"Removed from {DecisionLog.FilePath}: {id}. Commit the file and {RecordLog.FilePath}.");
            }
        );

    /// <summary>Reads, changes and writes the file while nobody else does.</summary>
    /// <param name="context">The process.</param>
    /// <param name="folder">The repository.</param>
    /// <param name="records">Who did it and what it is about, for the records.</param>
    /// <param name="change">From the text to the new text and a sentence; a null text is a wrong use.</param>
    private static int Change(
        CommandContext context,
        string folder,
        IReadOnlyList<(string By, IReadOnlyList<KeyValuePair<string, string>> Data)> records,
        Func<string, (string? Text, string Sentence)> change
    )
    {
        string full = Path.GetFullPath(Path.Combine(folder, DecisionLog.FilePath));
        string parent = Path.GetDirectoryName(full)!;
        if (!Directory.Exists(folder))
        {
            return context.Reject($"'{folder}' is no folder; name the folder of the repository.");
        }

        if (new FileInfo(full).LinkTarget is not null || new DirectoryInfo(parent).LinkTarget is not null)
        {
            return context.Reject(
                $"{DecisionLog.FilePath} in '{folder}' is a link; decisions are only written into a file of the repository itself."
            );
        }

        try
        {
            Directory.CreateDirectory(parent);
            using var alone = ExclusiveFile.Hold(full + ".lock", Patience, context.Time);
            if (alone is null)
            {
                context.Reject(
                    $"somebody else writes {DecisionLog.FilePath} for more than {Patience.TotalSeconds:0} seconds; nothing was written, try again."
                );
                return ExitStatus.CannotWrite;
            }

            var (_, problems) = DecisionSource.Read(folder);
            if (problems.Count > 0)
            {
                return context.Reject($"{string.Join(' ', problems)} Mend the file first; nothing was written.");
            }

            string text = File.Exists(full) ? File.ReadAllText(full, Encoding.UTF8) : "";
            var (next, sentence) = change(text);
            if (next is null)
            {
                return context.Reject(sentence);
            }

            if (next != text && OutputFiles.Write(context, full, next) is { } failure)
            {
                context.Reject(failure + ".");
                return ExitStatus.CannotWrite;
            }

            if (
                next != text
                && records
                    .Select(r => RecordWriter.Append(context, folder, LogEntry.Decision, r.By, r.Data))
                    .FirstOrDefault(p => p is not null)
                    is { } unrecorded
            )
            {
                context.Reject($"it is decided, but not recorded: {unrecorded}.");
                return ExitStatus.CannotWrite;
            }

            context.Out.Write(sentence + "\n");
            return ExitStatus.Fine;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            context.Reject(
                $"cannot write {DecisionLog.FilePath} in '{folder}': {(e is UnauthorizedAccessException ? "permission denied" : "the file system reported an error")}; nothing was changed."
            );
            return ExitStatus.CannotWrite;
        }
    }

    private static IReadOnlyList<KeyValuePair<string, string>> Data(Decision decision) =>
        [
            new("act", decision.Kind.Word()),
            new("control", decision.Control),
            new("findings", string.Join(' ', decision.Findings)),
            new("id", decision.Id),
            new("until", decision.LastDay is { } last ? $"{last:yyyy-MM-dd}" : ""),
        ];
}
