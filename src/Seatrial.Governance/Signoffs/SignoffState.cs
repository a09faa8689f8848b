namespace Seatrial.Governance.Signoffs;

/// <summary>What a sign-off is worth for what was asked about.</summary>
public enum SignoffState
{
    /// <summary>Genuine, and it covers what was asked about.</summary>
    Valid,

    /// <summary>Genuine, and it does not hold any more or not for this.</summary>
    Lapsed,

    /// <summary>Genuine as far as it could be checked; something that decides could not be read.</summary>
    Unclear,

    /// <summary>Nothing can be taken from it: changed, by an unknown key, or by somebody who may not.</summary>
    Invalid,
}
