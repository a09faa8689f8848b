using Seatrial.Engine.Controls;

namespace Seatrial.Engine.Assessments;

public sealed record RequirementResult(Requirement Requirement, RequirementLevel Level, IReadOnlyList<ControlResult> Controls)
{
    public int Count(ControlStatus status) => Controls.Count(c => c.Judgement.Status == status);
}
