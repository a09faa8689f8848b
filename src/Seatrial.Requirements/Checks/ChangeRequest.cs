using Seatrial.Engine.Workspaces.Changes;

namespace Seatrial.Requirements.Checks;

/// <summary>One look at what a change brings.</summary>
public sealed record ChangeRequest
{
    /// <summary>Folder in the repository, as the user gave it.</summary>
    public required string Path { get; init; }

    /// <summary>Configuration file as the user gave it; null reads <c>seatrial.yaml</c> of the folder where there is one.</summary>
    public string? ConfigurationPath { get; init; }

    /// <summary>Choices about credentials.</summary>
    public SecretOptions Secrets { get; init; } = SecretOptions.Default;

    /// <summary>Opens the change, once the configuration's exclusions are known.</summary>
    public required Func<ChangeOptions, ChangeOpenResult> Open { get; init; }

    public ChangeOptions Options { get; init; } = new();

    public required DateOnly AsOf { get; init; }
}
