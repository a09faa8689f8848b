namespace Seatrial.Governance.Signoffs;

/// <summary>What a person says.</summary>
public enum SignoffDecision
{
    /// <summary>I accept shipping.</summary>
    Approve,

    /// <summary>I do not, for the reason that is given.</summary>
    Reject,
}
