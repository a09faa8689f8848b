namespace Seatrial.Engine.Configuration;

/// <summary>When a run ends with exit status 1.</summary>
public enum GateMode
{
    /// <summary>A new credential was found.</summary>
    Advise,

    /// <summary>Also when something is undecided.</summary>
    Decide,

    /// <summary>Also when a requirement is below the policy's level.</summary>
    Enforce,
}
