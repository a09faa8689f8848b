using Seatrial.Engine.Controls;
using Seatrial.Engine.Decisions;

namespace Seatrial.Engine.Assessments;

/// <summary>A control of an application, judged, with what people decided about it.</summary>
public sealed record ControlResult(ControlDescriptor Control, Judgement Judgement)
{
    public ControlDecisions Decisions { get; init; } = ControlDecisions.None;

    /// <summary>Whether it neither passes nor is ruled out, and nobody owns that yet.</summary>
    public bool IsUndecided => Judgement.Status is ControlStatus.Fail or ControlStatus.Unknown && !Decisions.IsDecided;
}
