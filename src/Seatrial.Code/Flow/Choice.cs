namespace Seatrial.Code.Flow;

/// <summary>One of several things that a value may be.</summary>
/// <param name="Value">A constant, nothing, or a value like any.</param>
/// <param name="When">What holds where it is that.</param>
public sealed record Choice(Value Value, Condition When);
