namespace Seatrial.Engine.Assessments;

/// <summary>What a requirement is at; a decision never changes it.</summary>
public enum RequirementLevel
{
    /// <summary>Nothing that decides it could be analysed.</summary>
    Unknown,

    /// <summary>A control with the prototype marker fails.</summary>
    Prototype,

    /// <summary>Anything between.</summary>
    Partial,

    /// <summary>Every applicable control passes.</summary>
    Production,
}
