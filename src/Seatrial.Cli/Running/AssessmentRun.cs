using Seatrial.Cli.Hosting;
using Seatrial.Engine.Assessments;
using Seatrial.Engine.Configuration;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Cli.Running;

/// <summary>Walk → read → facts → controls → assessment.</summary>
internal static class AssessmentRun
{
    /// <summary>Null after a sentence about what the user can mend was written to standard error.</summary>
    public static Assessment? Run(CommandContext context, RunRequest request)
    {
        var configuration = request.IgnoreConfiguration
            ? SeatrialConfiguration.Empty
            : ConfigurationSource.Load(context, request.Path, request.ConfigurationFile);
        if (configuration is null)
        {
            return null;
        }

        configuration = configuration with
        {
            Mode = request.Mode ?? configuration.Mode,
            Exclude = [.. configuration.Exclude, .. request.Exclude],
        };
        using var progress = new ProgressLine(context, request.HasProgress);
        var opened = Workspace.Open(request.Path, Limits(request, configuration), CancellationToken.None);
        if (!opened.IsOpen)
        {
            context.Reject(opened.Problem);
            return null;
        }

        using var workspace = opened.Workspace;
        var options = new ScanOptions { Threads = request.Threads, Progress = progress };
        var scan = ScanPipeline.Run(workspace, request.Slices, options, CancellationToken.None);
        return ControlSelection.Apply(Assess(request, configuration, workspace, scan), request.Controls);
    }

    private static Assessment Assess(RunRequest request, SeatrialConfiguration configuration, Workspace workspace, ScanResult scan)
        => Assessor.Assess(new AssessmentInput
        {
            Repository = workspace.Repository,
            Configuration = configuration,
            Controls = ControlCatalogue.All,
            Slices = request.Slices,
            Applications = Applications(workspace, configuration, scan.Facts),
            Facts = scan.Facts,
            Coverage = scan.Coverage,
            AsOf = request.AsOf,
        });

    private static IReadOnlyList<ApplicationScope> Applications(Workspace workspace, SeatrialConfiguration configuration, FactSet facts)
        => [new ApplicationScope(new Application(configuration.Defaults.Name ?? workspace.Repository.Name, "", "unknown", []), facts)];

    private static WorkspaceOptions Limits(RunRequest request, SeatrialConfiguration configuration) => WorkspaceOptions.Default with
    {
        Threads = request.Threads,
        Exclude = configuration.Exclude,
        MaxFileBytes = request.MaxFileBytes ?? WorkspaceOptions.Default.MaxFileBytes,
        MaxFiles = request.MaxFiles ?? WorkspaceOptions.Default.MaxFiles,
    };
}
