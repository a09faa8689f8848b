namespace Seatrial.Governance.Signoffs;

public enum VerificationAnswer
{
    /// <summary>Enough people approved, and nobody's rejection stands.</summary>
    Valid,
    NotValid,

    /// <summary>Something that decides could not be read.</summary>
    Incomplete,
}
