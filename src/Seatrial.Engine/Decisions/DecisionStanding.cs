namespace Seatrial.Engine.Decisions;

/// <summary>Whether a decision counts today.</summary>
public enum DecisionStanding
{
    /// <summary>It counts.</summary>
    Valid,

    /// <summary>Its last day is past.</summary>
    Lapsed,

    /// <summary>What it covers is gone, or it names no application of this repository: it can be removed.</summary>
    Orphaned,

    /// <summary>What it covers changed in kind: an unknown control fails now.</summary>
    Outgrown,

    /// <summary>Policy does not allow it.</summary>
    Refused,
}
