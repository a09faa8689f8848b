namespace Seatrial.Engine.Decisions;

/// <summary>What a person decided about something that does not pass.</summary>
public enum DecisionKind
{
    /// <summary>It will be mended by a named person until a day.</summary>
    Fix,

    /// <summary>The risk is taken until a day, for a reason.</summary>
    Accept,

    /// <summary>The question does not concern this application, for a reason.</summary>
    NotApplicable,

    /// <summary>Something elsewhere does what the control asks for.</summary>
    Compensated,
}
