namespace Seatrial.Engine.Workspaces.Archives;

/// <summary>What is unpacked at most: an archive of a few kilobytes can hold terabytes.</summary>
public sealed record ArchiveLimits
{
    public static ArchiveLimits Default { get; } = new();

    /// <summary>Archives inside of archives.</summary>
    public int MaxDepth { get; init; } = 3;

    /// <summary>Entries of one file of the tree, those of inner archives included.</summary>
    public int MaxEntries { get; init; } = 20_000;

    /// <summary>Unpacked bytes of one entry.</summary>
    public int MaxEntryBytes { get; init; } = 10 << 20;

    /// <summary>Unpacked bytes of one file of the tree.</summary>
    public long MaxTotalBytes { get; init; } = 256L << 20;

    /// <summary>Unpacked bytes for each packed one; deflate reaches about 1,000 on zeros and 20 on text.</summary>
    public int MaxRatio { get; init; } = 200;
}
