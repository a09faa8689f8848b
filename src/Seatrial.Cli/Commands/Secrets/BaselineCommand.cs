using System.CommandLine;
using Seatrial.Cli.Hosting;
using Seatrial.Cli.Output;
using Seatrial.Cli.Running;
using Seatrial.Engine.Assessments;
using Seatrial.Requirements.Checks;
using Seatrial.Secrets.Baselines;
using Seatrial.Secrets.Identity;

namespace Seatrial.Cli.Commands.Secrets;

/// <summary><c>seatrial secrets baseline</c>: takes what is found today as known, so that only new credentials fail a build.</summary>
internal static class BaselineCommand
{
    private const string RulePrefix = "secrets/";

    public static Command Create(CommandContext context)
    {
        var command = new DocumentedCommand(
            "baseline",
            "Record the credentials that are found as known, so that only new ones fail the gate."
        )
        {
            Examples =
            [
                ("seatrial secrets baseline", "write or extend .seatrial/secrets-baseline"),
                ("seatrial secrets baseline --prune", "and remove entries of credentials that are gone"),
            ],
            Note =
                "The file holds keyed digests, no credential, no line and no date; commit it. Known credentials stay in every report. Replace them all the same: they are in the history.",
        };
        var prune = new Option<bool>("--prune") { Description = "Remove entries that fit nothing any more." };
        command.Options.Add(prune);
        var settings = SecretsFeatures.Settings();
        foreach (var option in settings.SelectMany(s => s.Options))
        {
            command.Options.Add(option);
        }

        var options = new RunOptions(command, isWhole: false, isReport: false);
        command.SetAction(arguments =>
        {
            var (request, problem) = SecretsCommand.Read(arguments, context, options, settings);
            return request is null ? context.Reject(problem!) : Run(context, request, arguments.GetValue(prune));
        });
        return command;
    }

    private static int Run(CommandContext context, RunRequest request, bool isPruning)
    {
        string? given = request.Secrets.BaselinePath;
        string target = Path.GetFullPath(given ?? Path.Combine(request.Path, Baseline.DefaultPath));
        string shown = given ?? Baseline.DefaultPath;
        if (
            given is null
            && (new FileInfo(target).LinkTarget is not null || new DirectoryInfo(Path.GetDirectoryName(target)!).LinkTarget is not null)
        )
        {
            return context.Reject(
                $"{shown} in '{request.Path}' is a link; a baseline is only written into a file of the repository itself."
            );
        }

        var (old, _, problem) = given is not null && !File.Exists(target) ? (null, shown, null) : BaselineSource.Read(request.Path, given);
        if (problem is not null)
        {
            return context.Reject(problem);
        }

        var start = old ?? new Baseline(IdentityKey.Random(), []);
        using var interruption = new Interruption(context);
        if (AssessmentRun.Run(context, request with { Secrets = request.Secrets with { Baseline = start } }) is not { } assessment)
        {
            return ExitStatus.Usage;
        }

        BaselineEntry[] found = [.. Entries(assessment)];
        BaselineEntry[] stale = [.. start.Entries.Where(e => !e.IsFromHistory && !Array.Exists(found, f => f.Identity == e.Identity))];
        bool isIncomplete = assessment.Coverage.IsIncomplete;
        var next = (isPruning && !isIncomplete ? start.Without(stale) : start).With(found);
        return Write(context, target, shown, next) ?? Report(context, shown, start, next, stale, isPruning, isIncomplete);
    }

    /// <summary>Identities are exact here: the run was made under the baseline's own key.</summary>
    private static IEnumerable<BaselineEntry> Entries(Assessment assessment) =>
        assessment
            .Findings.Select(f => f.Finding)
            .Where(f => f.Subject is SecretIdentity)
            .Select(f => new BaselineEntry(
                (SecretIdentity)f.Subject!,
                f.RuleId.StartsWith(RulePrefix, StringComparison.Ordinal) ? f.RuleId[RulePrefix.Length..] : f.RuleId,
                f.Location.Path
            ));

    private static int? Write(CommandContext context, string target, string shown, Baseline next)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            context.Reject(
                $"cannot create the folder of '{shown}': {(e is UnauthorizedAccessException ? "permission denied" : "the file system reported an error")}."
            );
            return ExitStatus.CannotWrite;
        }

        if (OutputFiles.Write(context, target, BaselineFile.Write(next)) is { } failure)
        {
            context.Reject(failure + ".");
            return ExitStatus.CannotWrite;
        }

        return null;
    }

    private static int Report(
        CommandContext context,
        string shown,
        Baseline start,
        Baseline next,
        BaselineEntry[] stale,
        bool isPruning,
        bool isIncomplete
    )
    {
        int added = next.Entries.Count(e => !start.Knows(e.Identity));
        int removed = start.Entries.Count(e => !next.Knows(e.Identity));
        context.Out.Write($"{shown}: {Count(next.Entries.Count, "known credential")}, {added} added, {removed} removed.\n");
        if (stale.Length > removed)
        {
            context.Out.Write(
                isPruning && isIncomplete
                    ? $"{Count(stale.Length, "entry", "entries")} fit nothing that was read, but not everything could be read: nothing was removed.\n"
                    : $"{Count(stale.Length, "entry", "entries")} fit nothing any more; --prune removes them.\n"
            );
        }

        return isIncomplete ? ExitStatus.Incomplete : ExitStatus.Fine;
    }

    private static string Count(int count, string one, string? many = null) => count == 1 ? $"1 {one}" : $"{count} {many ?? one + "s"}";
}
