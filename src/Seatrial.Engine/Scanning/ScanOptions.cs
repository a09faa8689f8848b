namespace Seatrial.Engine.Scanning;

/// <summary>How a scan runs. Nothing here changes its result.</summary>
public sealed record ScanOptions
{
    public static ScanOptions Default { get; } = new();

    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Told now and then, from any worker; never more often than every few dozen files.</summary>
    public IProgress<ScanProgress>? Progress { get; init; }
}

/// <summary>How far a scan is.</summary>
public readonly record struct ScanProgress(int FilesDone, int FilesTotal);
