namespace Seatrial.Engine.Assessments;

/// <summary>How the locked architecture compares with the code.</summary>
/// <param name="Exists">Whether there is a lock.</param>
/// <param name="Problem">Why it cannot be read; null where it can.</param>
/// <param name="Differences">What the code does that the lock does not say, as sentences; empty where the lock is current.</param>
public sealed record LockState(bool Exists, string? Problem, IReadOnlyList<string> Differences);
