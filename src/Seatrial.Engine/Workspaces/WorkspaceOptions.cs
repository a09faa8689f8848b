namespace Seatrial.Engine.Workspaces;

/// <summary>
/// Limits and exclusions of a walk. Every limit that is hit becomes a gap; the defaults are far above what a repository of people's work
/// needs.
/// </summary>
public sealed record WorkspaceOptions
{
    public static WorkspaceOptions Default { get; } = new();

    /// <summary>Threads that list folders.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Patterns in .gitignore syntax, relative to the root, that are left out of every analysis.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Bytes of one file; larger files are not opened.</summary>
    public int MaxFileBytes { get; init; } = 10 << 20;

    /// <summary>Files of the tree; the walk ends after so many, in ordinal order of their paths.</summary>
    public int MaxFiles { get; init; } = 1_000_000;

    /// <summary>Bytes of all files together.</summary>
    public long MaxTotalBytes { get; init; } = 50L << 30;

    /// <summary>Folders above a file.</summary>
    public int MaxDepth { get; init; } = 200;

    /// <summary>UTF-8 bytes of a path relative to the root; Linux opens no path above 4,096.</summary>
    public int MaxPathBytes { get; init; } = 3_500;
}
