namespace Seatrial.Engine.Rotations;

/// <summary>What was done to a credential.</summary>
public enum RotationAct
{
    /// <summary>Replaced by a new value; the old one no longer works.</summary>
    Rotated,

    /// <summary>Made useless at its issuer, without a new value.</summary>
    Revoked,
}
