using Seatrial.Cli.Hosting;
using Seatrial.Engine.Configuration;
using Seatrial.Requirements.Checks;

namespace Seatrial.Cli.Running;

/// <summary><c>check --staged</c>: what the next commit would bring, quickly.</summary>
internal static class StagedCheckRun
{
    public static int Run(CommandContext context, RunRequest request)
    {
        if (request.Controls is { } chosen && !StagedRun.Controls.Any(chosen.Contains))
        {
            return context.Reject(
                $"--staged looks at {string.Join(", ", StagedRun.Controls.Order(StringComparer.Ordinal))}, of which --only names none; 'check --diff HEAD' looks at everything."
            );
        }

        using var interruption = new Interruption(context);
        var outcome = StagedRun.Run(
            new StagedRequest
            {
                Path = request.Path,
                ConfigurationPath = request.ConfigurationFile,
                Secrets = request.Secrets,
                Options = ChangeReportRun.Options(context, request),
                Controls = request.Controls,
                Threads = request.Threads,
                AsOf = request.AsOf,
            },
            CancellationToken.None
        );
        foreach (string problem in outcome.Problems)
        {
            context.Reject(problem);
        }

        if (!outcome.IsAssessed)
        {
            return ExitStatus.Usage;
        }

        // Levels are those of a whole application: 'enforce' can ask no more of a change than that nothing of it is left open.
        var assessment = AssessmentRun.WithMode(outcome.Assessment, request);
        assessment = assessment with
        {
            Configuration = assessment.Configuration with
            {
                Mode = (GateMode)Math.Min((int)assessment.Configuration.Mode, (int)GateMode.Decide),
            },
        };
        return ReportRun.Finish(context, request, assessment, "the staged change", StagedDrift.Of(outcome, request.Path));
    }
}
