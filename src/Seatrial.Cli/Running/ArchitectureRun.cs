using Seatrial.Cli.Hosting;
using Seatrial.Engine.Assessments;
using Seatrial.Requirements.Checks;

namespace Seatrial.Cli.Running;

/// <summary>Reads all facts of the working tree or of a commit.</summary>
internal static class ArchitectureRun
{
    /// <summary>Null after the sentences about what the user can mend were written to standard error.</summary>
    /// <param name="context">The process.</param>
    /// <param name="request">What the user asked for.</param>
    /// <param name="revision">A commit; null for the working tree.</param>
    /// <param name="isJudged">Whether controls are judged by it, so that packages are compared with the user's advisories.</param>
    public static AssessmentInput? Read(CommandContext context, RunRequest request, RevisionChoice? revision, bool isJudged = false)
    {
        using var progress = new ProgressLine(context, request.HasProgress);
        var check = AssessmentRun.WithStore(AssessmentRun.Request(request with { Controls = null }, progress), request, context) with
        {
            Revision = revision,
        };
        check = isJudged
            ? AssessmentRun.WithAdvisories(check, request, context) with
            {
                AskSignoff = () => SignoffQuestion.Ask(context, request),
            }
            : check;
        var (input, problems) = CheckRun.Read(check, CancellationToken.None);
        foreach (string problem in problems)
        {
            context.Reject(problem);
        }

        return input;
    }
}
