namespace Seatrial.Engine.Controls;

/// <summary>
/// The seven requirements, and the process that holds them together (threat model, sign-off), which has no level of its own.
/// </summary>
public enum Requirement
{
    Secrets,
    Authentication,
    Authorization,
    Validation,
    Observability,
    Dependencies,
    Recovery,
    Process,
}
