using Seatrial.Engine.Workspaces.Changes;

namespace Seatrial.Requirements.Checks;

/// <summary>
/// One look at what the next commit would bring: credentials, findings of its files, and what of the architecture changes.
/// </summary>
public sealed record StagedRequest
{
    /// <summary>Folder in the repository, as the user gave it.</summary>
    public required string Path { get; init; }

    /// <summary>Configuration file as the user gave it; null reads <c>seatrial.yaml</c> of the folder where there is one.</summary>
    public string? ConfigurationPath { get; init; }

    /// <summary>Choices about credentials.</summary>
    public SecretOptions Secrets { get; init; } = SecretOptions.Default;

    public ChangeOptions Options { get; init; } = new();

    /// <summary>Control ids to look at; null for all that can be told of a change.</summary>
    public IReadOnlySet<string>? Controls { get; init; }

    public int Threads { get; init; } = Environment.ProcessorCount;

    public required DateOnly AsOf { get; init; }
}
