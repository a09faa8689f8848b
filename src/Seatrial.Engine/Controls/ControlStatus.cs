namespace Seatrial.Engine.Controls;

public enum ControlStatus
{
    Pass,
    Fail,

    /// <summary>Could not be analysed, or nothing was found either way and absence proves nothing.</summary>
    Unknown,
    NotApplicable,
}
