namespace Seatrial.Engine.Scanning;

/// <summary>What was read and what was not: nothing that was skipped is ever counted as fine.</summary>
public sealed record Coverage
{
    /// <summary>Files of the workspace; those that no analyser accepts are not read.</summary>
    public int FilesListed { get; init; }

    public required int FilesRead { get; init; }

    public required long BytesRead { get; init; }

    /// <summary>Number of files per language name, by extension and name.</summary>
    public IReadOnlyDictionary<string, int> Languages { get; init; } = new SortedDictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Files and folders that were left out, with the reason, in a fixed order.</summary>
    public IReadOnlyList<CoverageGap> Gaps { get; init; } = [];

    /// <summary>What of the git history was searched; null where nobody asked for it.</summary>
    public HistoryCoverage? History { get; init; }

    /// <summary>True when a limit or a failure cut the run short: exit status 3.</summary>
    public bool IsIncomplete => Gaps.Any(g => g.MakesRunIncomplete);
}
