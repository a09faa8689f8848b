using Seatrial.Engine.Scanning;

namespace Seatrial.Secrets.History;

/// <summary>What the search of a history gave.</summary>
public sealed record HistoryResult
{
    /// <summary>Credentials, the oldest first.</summary>
    public required IReadOnlyList<HistorySecret> Secrets { get; init; }

    /// <summary>
    /// The folder whose history was searched, relative to the top of the repository and with a '/' at its end; empty for the whole
    /// repository.
    /// </summary>
    public required string Folder { get; init; }

    public required int Commits { get; init; }

    /// <summary>Versions of files, each counted once however often it is stored.</summary>
    public required long Versions { get; init; }

    /// <summary>Bytes of those versions.</summary>
    public required long Bytes { get; init; }

    /// <summary>Older commits were left out when the repository was cloned.</summary>
    public required bool IsShallow { get; init; }

    /// <summary>What could not be searched.</summary>
    public required IReadOnlyList<CoverageGap> Gaps { get; init; }
}
