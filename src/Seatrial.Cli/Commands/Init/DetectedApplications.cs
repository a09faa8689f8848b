using Seatrial.Cli.Hosting;
using Seatrial.Cli.Output;
using Seatrial.Cli.Running;
using Seatrial.Engine.Controls;

namespace Seatrial.Cli.Commands.Init;

/// <summary>What a scan says about a repository that has no configuration yet.</summary>
internal sealed record DetectedApplications(string Name, IReadOnlyList<(string Path, string Name)> Applications)
{
    /// <summary>Which applications there are does not depend on the search for credentials, the longest part of a scan.</summary>
    private static readonly HashSet<string> WithoutSecrets =
        [.. ControlCatalogue.All.Where(c => c.Requirement != Requirement.Secrets).Select(c => c.Id)];

    /// <summary>Null after a sentence was written to standard error.</summary>
    public static DetectedApplications? Of(CommandContext context, string path)
    {
        var request = new RunRequest
        {
            Path = path,
            Controls = WithoutSecrets,
            AsOf = DateOnly.FromDateTime(context.Time.GetUtcNow().UtcDateTime),
            Threads = Environment.ProcessorCount,
            Outputs = new OutputPlan([]),
            Color = ColorChoice.Never,
            HasProgress = context.ErrorIsTerminal,
        };
        using var interruption = new Interruption(context);
        if (AssessmentRun.Run(context, request) is not { } assessment)
        {
            return null;
        }

        var applications = assessment.Applications.Select(a => a.Application).ToList();
        return applications.Count == 1
            ? new DetectedApplications(applications[0].Name, [])
            : new DetectedApplications(assessment.Repository.Name, [.. applications.Select(a => (a.RootPath, a.Name))]);
    }
}
