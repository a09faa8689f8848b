namespace Seatrial.Engine.Workspaces.Git.Objects;

/// <summary>
/// How many bytes may be made from deltas in all: a few bytes of a delta can claim any number, so that a small hostile pack could keep a
/// scan busy for years. Safe for concurrent use.
/// </summary>
internal sealed class WorkBudget(long bytes)
{
    /// <summary>Far above every known repository: all versions of all files of the Linux kernel are about 120 GB.</summary>
    public const long Default = 512L << 30;

    private long left = bytes;

    public bool IsSpent => Volatile.Read(ref left) <= 0;

    public bool TrySpend(long count) => Interlocked.Add(ref left, -count) > 0;
}
