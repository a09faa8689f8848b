namespace Seatrial.Code.Flow;

/// <summary>How far programs are followed. What lies beyond is not known; <see cref="Trace.IsCut"/> says so.</summary>
public sealed record FlowLimits
{
    public static FlowLimits Default { get; } = new();

    /// <summary>Functions inside of each other.</summary>
    public int MaxDepth { get; init; } = 12;

    /// <summary>Expressions and statements that are looked at for one start.</summary>
    public int MaxSteps { get; init; } = 40_000;
}
