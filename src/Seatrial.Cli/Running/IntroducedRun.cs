using Seatrial.Cli.Hosting;
using Seatrial.Engine.Assessments;
using Seatrial.Requirements.Checks;

namespace Seatrial.Cli.Running;

/// <summary>Assesses the working tree and the commit where its branch left another, and reports what came since.</summary>
internal static class IntroducedRun
{
    public static int Run(CommandContext context, RunRequest request, string baseline)
    {
        using var interruption = new Interruption(context);
        var check = AssessmentRun.WithStore(AssessmentRun.Request(request, progress: null), request, context) with
        {
            Revision = new RevisionChoice(baseline, IsBase: true),
            History = null,
            CompareLock = null,
        };
        check = AssessmentRun.WithAdvisories(check, request, context);
        var before = CheckRun.Run(check, CancellationToken.None);
        foreach (string problem in before.Problems)
        {
            context.Reject(problem);
        }

        if (!before.IsAssessed || AssessmentRun.Run(context, request) is not { } now)
        {
            return ExitStatus.Usage;
        }

        return ReportRun.Finish(context, request, Introduced.Since(now, before.Assessment, baseline));
    }
}
