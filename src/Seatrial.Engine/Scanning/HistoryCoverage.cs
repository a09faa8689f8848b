namespace Seatrial.Engine.Scanning;

/// <summary>What of the git history was searched; what could not be is among <see cref="Coverage.Gaps"/>.</summary>
public sealed record HistoryCoverage
{
    /// <summary>
    /// The folder whose history was searched, relative to the top of the repository and with a '/' at its end; empty for the whole
    /// repository.
    /// </summary>
    public string Folder { get; init; } = "";

    public required int Commits { get; init; }

    /// <summary>Versions of files, each counted once.</summary>
    public required long Versions { get; init; }

    /// <summary>Bytes of those versions.</summary>
    public required long Bytes { get; init; }

    /// <summary>Sentences about what was not there or could not be read; empty when the whole history was searched.</summary>
    public required IReadOnlyList<string> Obstacles { get; init; }

    /// <summary>False where the user limited the search to HEAD.</summary>
    public required bool HasAllReferences { get; init; }
}
