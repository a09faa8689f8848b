namespace Seatrial.Requirements.Stack;

/// <summary>What starts a pipeline; several may hold.</summary>
[Flags]
public enum CiTriggers
{
    None = 0,
    Push = 1,
    PullRequest = 2,
    Schedule = 4,
    Manual = 8,
    Release = 16,
    Tag = 32,

    /// <summary>Called by another workflow.</summary>
    Called = 64,
    Other = 128,
}
