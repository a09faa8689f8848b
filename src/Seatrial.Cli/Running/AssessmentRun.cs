using Seatrial.Cli.Advisories;
using Seatrial.Cli.Hosting;
using Seatrial.Engine.Assessments;
using Seatrial.Engine.Configuration;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Checks;
using Seatrial.Requirements.Dependencies.Vulnerabilities;

namespace Seatrial.Cli.Running;

/// <summary>From what the user asked for to an assessment, with progress meanwhile.</summary>
internal static class AssessmentRun
{
    /// <summary>Null after the sentences about what the user can mend were written to standard error.</summary>
    public static Assessment? Run(CommandContext context, RunRequest request)
    {
        using var progress = new ProgressLine(context, request.HasProgress);
        var check = WithAdvisories(WithStore(Request(request, progress), request, context), request, context);
        var outcome = CheckRun.Run(check with { AskSignoff = () => SignoffQuestion.Ask(context, request) }, CancellationToken.None);
        foreach (string problem in outcome.Problems)
        {
            context.Reject(problem);
        }

        return outcome.IsAssessed ? ControlSelection.Complete(WithMode(outcome.Assessment, request)) : null;
    }

    /// <summary>The run that the user asked for.</summary>
    public static CheckRequest Request(RunRequest request, IProgress<ScanProgress>? progress) =>
        new()
        {
            Path = request.Path,
            ConfigurationPath = request.ConfigurationFile,
            Secrets = request.Secrets,
            History = request.History,
            Workspace = Limits(request),
            Scan = new ScanOptions { Threads = request.Threads, Progress = progress },
            Controls = request.Controls is { } chosen ? [.. ControlCatalogue.All.Where(c => chosen.Contains(c.Id))] : ControlCatalogue.All,
            CompareLock = LockComparison.For(request),
            Vex = request.Vex,
            Registries = request.Registries,
            AsOf = request.AsOf,
        };

    /// <summary>With the places where what is worked out is kept, unless the user wants none.</summary>
    public static CheckRequest WithStore(CheckRequest check, RunRequest request, CommandContext context) =>
        !request.HasCache
            ? check
            : check with
            {
                Endpoints = ResultStoreFiles.Create(context, "endpoints"),
                History = check.History is { } history ? history with { Store = ResultStoreFiles.Create(context, "history") } : null,
            };

    /// <summary>With the database of advisories, where there is one and a control is judged by it.</summary>
    internal static CheckRequest WithAdvisories(CheckRequest check, RunRequest request, CommandContext context)
    {
        if (
            !check.Controls.Any(c => c.Id == "DEP-2")
            || (request.Advisories is null && (AdvisoryPlaces.Database(context, null) is not { } file || !File.Exists(file)))
        )
        {
            return check;
        }

        var database = AdvisoryDatabase.Open(context, request.Advisories);
        return check with { Advisories = new AdvisoryInput(database.Index, database.Problems, MaximumAge: null) };
    }

    /// <summary>The assessment under the mode that the user and policy ask for.</summary>
    public static Assessment WithMode(Assessment assessment, RunRequest request) =>
        assessment with
        {
            Configuration = assessment.Configuration with { Mode = ModeOf(assessment.Configuration, request) },
        };

    /// <summary>The command line chooses, and never less than policy demands.</summary>
    private static GateMode ModeOf(SeatrialConfiguration configuration, RunRequest request) =>
        (GateMode)Math.Max((int)(request.Mode ?? configuration.Mode), (int)(configuration.Policy.Mode ?? GateMode.Advise));

    private static WorkspaceOptions Limits(RunRequest request) =>
        WorkspaceOptions.Default with
        {
            Threads = request.Threads,
            Exclude = request.Exclude,
            MaxFileBytes = request.MaxFileBytes ?? WorkspaceOptions.Default.MaxFileBytes,
            MaxFiles = request.MaxFiles ?? WorkspaceOptions.Default.MaxFiles,
        };
}
