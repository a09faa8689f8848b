using Seatrial.Engine.Assessments;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Dependencies.Registries;
using Seatrial.Requirements.Dependencies.Vulnerabilities;
using Seatrial.Secrets.History;

namespace Seatrial.Requirements.Checks;

/// <summary>One run over one tree.</summary>
public sealed record CheckRequest
{
    /// <summary>Folder to check, as the user gave it.</summary>
    public required string Path { get; init; }

    /// <summary>
    /// A commit to look at instead of the working tree; null for the working tree. What people declared and decided is read from the
    /// working tree all the same.
    /// </summary>
    public RevisionChoice? Revision { get; init; }

    /// <summary>Configuration file as the user gave it; null reads <c>seatrial.yaml</c> of the folder where there is one.</summary>
    public string? ConfigurationPath { get; init; }

    /// <summary>Choices about credentials.</summary>
    public SecretOptions Secrets { get; init; } = SecretOptions.Default;

    /// <summary>How the git history is searched; null leaves it alone.</summary>
    public HistoryOptions? History { get; init; }

    /// <summary>The database that packages are compared with; null where there is none: then nothing is compared.</summary>
    public AdvisoryInput? Advisories { get; init; }

    /// <summary>Documents with statements about vulnerabilities, as the user gave them, besides those of the tree.</summary>
    public IReadOnlyList<string> Vex { get; init; } = [];

    /// <summary>Asks the package registries, over the network; null leaves them alone.</summary>
    public AskRegistries? Registries { get; init; }

    /// <summary>Keeps the endpoints of unchanged programs between runs; null works them out each time.</summary>
    public ResultStore? Endpoints { get; init; }

    /// <summary>Compares what was read with the locked architecture; null leaves that out.</summary>
    public Func<AssessmentInput, LockState>? CompareLock { get; init; }

    /// <summary>Finds out who signed off the commit; null leaves that out.</summary>
    public Func<CommitSignoff>? AskSignoff { get; init; }

    public WorkspaceOptions Workspace { get; init; } = WorkspaceOptions.Default;

    public ScanOptions Scan { get; init; } = ScanOptions.Default;

    /// <summary>Controls to judge; slices that judge none of them are not run.</summary>
    public IReadOnlyList<ControlDescriptor> Controls { get; init; } = ControlCatalogue.All;

    /// <summary>Whether nothing but endpoints is asked for: readers whose facts they do not follow from are left out.</summary>
    public bool HasEndpointsAlone { get; init; }

    /// <summary>The day on which dated tables are looked at.</summary>
    public required DateOnly AsOf { get; init; }
}
