using Seatrial.Cli.Hosting;
using Seatrial.Cli.Output;
using Seatrial.Cli.Signing;
using Seatrial.Engine.Workspaces.Changes;
using Seatrial.Governance.Records;
using Seatrial.Governance.Signoffs;
using Seatrial.Governance.Trust;

namespace Seatrial.Cli.Commands.Signing;

/// <summary>Gathers sign-offs, trust and records, asks, and prints the answer.</summary>
internal static class VerifyRun
{
    public static int Run(CommandContext context, VerifyArguments arguments)
    {
        using var reader = CommitReader.Open(arguments.Folder, out string? problem);
        if (reader is null)
        {
            return context.Reject(problem!);
        }

        var (commit, commitProblem) = arguments.Release is null ? reader.Resolve(arguments.Revision ?? "HEAD") : (null, null);
        if (commitProblem is not null)
        {
            return context.Reject(commitProblem + ".");
        }

        if (arguments.Signoffs is { } named && !Directory.Exists(named))
        {
            return context.Reject($"there is no folder '{named}'.");
        }

        var trust = Trust(reader, arguments);
        if (trust.Problems.Count > 0)
        {
            foreach (string wrong in trust.Problems)
            {
                context.Reject(wrong);
            }

            return ExitStatus.Usage;
        }

        var files = Files(reader, arguments, commit);
        var outcome = SignoffVerifier.Verify(
            files,
            new VerificationRequest
            {
                Reader = reader,
                Commit = commit,
                Release = arguments.Release,
                Trust = trust.Store,
                Now = arguments.Now,
                Drift = GovernanceSeams.Drift(context, arguments.Folder),
                Approvers = arguments.Approvers,
                Roles = arguments.Roles,
                NeedsSsh = arguments.NeedsSsh,
            }
        );
        IReadOnlyList<LogProblem> records = arguments.Signoffs is not null
            ? []
            : SignoffRecords.Problems(
                SignoffFolder.ReadLog(arguments.Folder),
                SignoffFolder.Read(FolderOf(arguments.Folder), SignoffFiles.SignoffFolder + "/"),
                outcome.Signoffs
            );
        if (records.Count > 0)
        {
            outcome = outcome with
            {
                Answer = VerificationAnswer.NotValid,
                Reasons = [.. outcome.Reasons, .. records.Select(r => r.ToString())],
            };
        }

        var answer = new VerifyAnswer(outcome, commit, arguments.Release, reader.Repository, trust.Store.Origin, arguments.Now);
        string text = arguments.IsJson ? VerifyJson.Write(answer) : VerifyText.Write(answer);
        if (arguments.Output is not { } output)
        {
            context.Out.Write(text);
        }
        else if (OutputFiles.Write(context, output, text) is { } failure)
        {
            context.Reject(failure + ".");
            return ExitStatus.CannotWrite;
        }

        return outcome.Answer switch
        {
            VerificationAnswer.Valid => ExitStatus.Fine,
            VerificationAnswer.NotValid => ExitStatus.GateFails,
            _ => ExitStatus.Incomplete,
        };
    }

    private static string FolderOf(string folder) => Path.Combine(folder, SignoffFiles.SignoffFolder);

    private static TrustResult Trust(CommitReader reader, VerifyArguments arguments)
    {
        if (arguments.TrustFrom is not { } revision)
        {
            return TrustSource.Read(arguments.Folder, arguments.Trust);
        }

        var (commit, problem) = reader.Resolve(revision);
        return commit is null ? new TrustResult(new TrustStore([], ""), [problem + "."]) : TrustSource.Read(reader, commit, revision);
    }

    /// <summary>Those of the checkout, and those that the commit itself holds where the checkout has none of the name.</summary>
    private static IReadOnlyList<SignoffFile> Files(CommitReader reader, VerifyArguments arguments, string? commit)
    {
        if (arguments.Signoffs is { } elsewhere)
        {
            return SignoffFolder.Read(elsewhere, "");
        }

        var here = SignoffFolder.Read(FolderOf(arguments.Folder), SignoffFiles.SignoffFolder + "/");
        var names = here.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        return commit is null ? here : [.. here, .. SignoffFolder.Read(reader, commit).Where(f => !names.Contains(f.Name))];
    }
}
