using Seatrial.Cli.Hosting;
using Seatrial.Cli.Signing;
using Seatrial.Engine.Assessments;
using Seatrial.Engine.Workspaces.Changes;
using Seatrial.Governance.Signoffs;

namespace Seatrial.Cli.Running;

/// <summary>
/// Asks whether a valid sign-off covers HEAD, for the control that asks. Costs nothing where there is no sign-off, and reads two commits
/// where files changed since one.
/// </summary>
internal static class SignoffQuestion
{
    /// <summary>What <c>seatrial verify</c> says of HEAD, as on the day of the run.</summary>
    public static CommitSignoff Ask(CommandContext context, RunRequest request)
    {
        try
        {
            var here = SignoffFolder.Read(Path.Combine(request.Path, SignoffFiles.SignoffFolder), SignoffFiles.SignoffFolder + "/");
            return here.Count == 0 ? new CommitSignoff(SignoffStanding.None, []) : Verify(context, request, here);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new CommitSignoff(SignoffStanding.Unclear, [$"The sign-offs in {SignoffFiles.SignoffFolder} cannot be read."]);
        }
    }

    private static CommitSignoff Verify(CommandContext context, RunRequest request, IReadOnlyList<SignoffFile> files)
    {
        using var reader = CommitReader.Open(request.Path, out string? problem);
        var (commit, unresolved) = reader is null ? (null, problem) : reader.Resolve("HEAD");
        if (reader is null || commit is null)
        {
            return new CommitSignoff(SignoffStanding.Unclear, [unresolved ?? ""], files[0].Name);
        }

        var trust = TrustSource.Read(request.Path, given: null);
        if (trust.Problems.Count > 0)
        {
            return new CommitSignoff(SignoffStanding.Unclear, trust.Problems, files[0].Name);
        }

        var outcome = SignoffVerifier.Verify(
            files,
            new VerificationRequest
            {
                Reader = reader,
                Commit = commit,
                Trust = trust.Store,
                Now = new DateTimeOffset(request.AsOf.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero).AddSeconds(-1),
                Drift = GovernanceSeams.Drift(context, request.Path),
            }
        );
        var telling = outcome.Signoffs.Count > 0 ? outcome.Signoffs[0] : null;
        return outcome.Answer switch
        {
            VerificationAnswer.Valid => new CommitSignoff(
                SignoffStanding.Valid,
                [
                    .. outcome
                        .Signoffs.Where(s => s is { State: SignoffState.Valid, IsApproval: true })
                        .Select(s => $"{s.Person?.Name} signed it off"),
                ],
                telling?.File
            ),
            VerificationAnswer.NotValid => new CommitSignoff(SignoffStanding.NotValid, [.. Reasons(outcome)], telling?.File),
            _ => new CommitSignoff(SignoffStanding.Unclear, [.. Reasons(outcome)], telling?.File),
        };
    }

    private static IEnumerable<string> Reasons(VerificationOutcome outcome) =>
        outcome.Reasons.Concat(outcome.Signoffs.SelectMany(s => s.Reasons)).Where(r => r.Length > 0).Distinct(StringComparer.Ordinal);
}
