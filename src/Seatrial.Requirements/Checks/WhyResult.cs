using Seatrial.Engine.Workspaces;

namespace Seatrial.Requirements.Checks;

/// <summary>What the search for credentials saw in a file and what it made of it.</summary>
public sealed record WhyResult
{
    /// <summary>Relative to the scanned folder.</summary>
    public required string Path { get; init; }

    /// <summary>Why the file was not searched, a sentence; null when it was.</summary>
    public string? NotSearched { get; init; }

    /// <summary>Roles that its path gives it.</summary>
    public FileRole Role { get; init; }

    /// <summary>Number of kinds that were looked for.</summary>
    public int Kinds { get; init; }

    public int Lines { get; init; }

    /// <summary>Every candidate of the file, in order of position.</summary>
    public IReadOnlyList<WhyCandidate> Candidates { get; init; } = [];
}
