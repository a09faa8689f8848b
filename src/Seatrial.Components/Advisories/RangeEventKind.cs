namespace Seatrial.Components.Advisories;

public enum RangeEventKind
{
    Introduced,
    Fixed,

    /// <summary>Affected itself, and nothing after it.</summary>
    LastAffected,

    /// <summary>What comes at it or later says nothing.</summary>
    Limit,
}
