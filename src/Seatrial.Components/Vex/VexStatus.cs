namespace Seatrial.Components.Vex;

/// <summary>
/// What somebody says a vulnerability is to a product, in the words of the minimum requirements for VEX (CISA, April 2023).
/// </summary>
public enum VexStatus
{
    /// <summary>Nobody has decided yet.</summary>
    UnderInvestigation,

    /// <summary>Something is to be done about it.</summary>
    Affected,

    /// <summary>Nothing is to be done.</summary>
    NotAffected,

    /// <summary>This version holds the fix.</summary>
    Fixed,
}
