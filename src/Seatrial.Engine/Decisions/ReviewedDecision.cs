namespace Seatrial.Engine.Decisions;

/// <summary>A decision with what it is worth today.</summary>
/// <param name="Reason">Why it does not count, one sentence; empty where it does.</param>
public sealed record ReviewedDecision(Decision Decision, DecisionStanding Standing, string Reason)
{
    /// <summary>Days before its end on which it is said that it ends.</summary>
    public const int WarningDays = 14;

    public bool Counts => Standing == DecisionStanding.Valid;

    /// <summary>Whether it counts and ends within <see cref="WarningDays"/>.</summary>
    public bool EndsSoon(DateOnly asOf) => Counts && Decision.LastDay is { } last && last.DayNumber - asOf.DayNumber <= WarningDays;
}
