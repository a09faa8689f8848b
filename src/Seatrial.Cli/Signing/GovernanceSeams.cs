using Seatrial.Cli.Hosting;
using Seatrial.Engine.Assessments;
using Seatrial.Engine.Decisions;
using Seatrial.Governance.Drift;
using Seatrial.Governance.Signoffs;

namespace Seatrial.Cli.Signing;

/// <summary>Where signing meets what people decided and what was locked.</summary>
internal static class GovernanceSeams
{
    /// <summary>What decisions make of an assessment: what nobody owns, and what is accepted until when.</summary>
    public static DecisionState Decisions(Assessment assessment) =>
        DecisionState.Without(assessment) with
        {
            Accepted =
            [
                .. assessment
                    .Decisions.Where(d => d.Counts && d.Decision.Kind == DecisionKind.Accept)
                    .Select(d => new AcceptedRisk(
                        d.Decision.Application ?? "",
                        d.Decision.Control,
                        d.Decision.Reason ?? "",
                        d.Decision.Approver ?? d.Decision.Owner,
                        d.Decision.Expires!.Value
                    )),
            ],
        };

    /// <summary>
    /// Judges whether a sign-off still holds for a commit whose files differ: by the security architecture of both, read from git's
    /// objects.
    /// </summary>
    public static Func<DriftQuestion, DriftVerdict> Drift(CommandContext context, string folder)
    {
        var read = new Dictionary<string, CommitArchitecture>(StringComparer.Ordinal);
        CommitArchitecture Of(string commit, DateOnly day) =>
            read.TryGetValue(commit, out var known) ? known : read[commit] = CommitArchitecture.Read(context, folder, commit, day);

        return question =>
        {
            if (question.Changed is { Count: 0 })
            {
                return DriftVerdict.None;
            }

            var after = Of(question.Target, question.Today);
            if (after.Problem is { } problem)
            {
                return DriftVerdict.Unclear(problem);
            }

            if (!question.HasSignedCommit)
            {
                return ContentDrift.Judge(question);
            }

            var before = Of(question.Signoff.Commit, question.Today);
            if (before.Problem is { } earlier)
            {
                return DriftVerdict.Unclear(earlier);
            }

            var files = SignedFileDrift.Of(question, after.Lock!);
            var verdict = ArchitectureDrift.Judge(before.Lock!, after.Lock!, before.Credentials, after.Credentials);
            return files.Count == 0 ? verdict : DriftVerdict.Material([.. files, .. verdict.Reasons]);
        };
    }
}
