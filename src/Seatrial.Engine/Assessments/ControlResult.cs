using Seatrial.Engine.Controls;

namespace Seatrial.Engine.Assessments;

public sealed record ControlResult(ControlDescriptor Control, Judgement Judgement);
