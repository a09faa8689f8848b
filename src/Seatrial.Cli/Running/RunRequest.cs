using Seatrial.Cli.Output;
using Seatrial.Engine.Configuration;
using Seatrial.Requirements.Checks;
using Seatrial.Requirements.Dependencies.Registries;
using Seatrial.Secrets.History;

namespace Seatrial.Cli.Running;

/// <summary>What one run was asked to do, understood and complete.</summary>
internal sealed record RunRequest
{
    /// <summary>As the user gave it.</summary>
    public required string Path { get; init; }

    /// <summary>Whether the user gave the path.</summary>
    public bool HasPath { get; init; }

    /// <summary>Control ids to look at; null for all.</summary>
    public IReadOnlySet<string>? Controls { get; init; }

    /// <summary>Null: the configuration's.</summary>
    public GateMode? Mode { get; init; }

    public required DateOnly AsOf { get; init; }

    public required int Threads { get; init; }

    /// <summary>Null: <c>seatrial.yaml</c> in the scanned folder, where there is one.</summary>
    public string? ConfigurationFile { get; init; }

    /// <summary>Choices about credentials.</summary>
    public SecretOptions Secrets { get; init; } = SecretOptions.Default;

    /// <summary>A database of advisories, or a folder or archive of them; null: the user's own, where there is one.</summary>
    public string? Advisories { get; init; }

    /// <summary>Documents with statements about vulnerabilities, besides those of the tree.</summary>
    public IReadOnlyList<string> Vex { get; init; } = [];

    /// <summary>Asks the package registries, over the network; null leaves them alone.</summary>
    public AskRegistries? Registries { get; init; }

    /// <summary>How the git history is searched; null leaves it alone.</summary>
    public HistoryOptions? History { get; init; }

    /// <summary>Whether what is worked out is kept for the next run, and taken over from the last one.</summary>
    public bool HasCache { get; init; } = true;

    public IReadOnlyList<string> Exclude { get; init; } = [];

    public int? MaxFileBytes { get; init; }

    public int? MaxFiles { get; init; }

    public required OutputPlan Outputs { get; init; }

    public required ColorChoice Color { get; init; }

    public bool ShowAll { get; init; }

    public bool HasProgress { get; init; }
}
