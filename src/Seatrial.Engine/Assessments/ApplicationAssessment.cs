using Seatrial.Engine.Configuration;
using Seatrial.Engine.Controls;

namespace Seatrial.Engine.Assessments;

/// <summary>The picture of one application: the seven requirements and the process controls, with what each control rests on.</summary>
public sealed record ApplicationAssessment(
    Application Application,
    ApplicationDeclaration Declared,
    IReadOnlyList<RequirementResult> Requirements,
    RequirementResult Process
)
{
    public IEnumerable<ControlResult> Controls => Requirements.SelectMany(r => r.Controls).Concat(Process.Controls);

    /// <summary>Controls that neither pass nor are ruled out and that nobody decided about: each asks a person for a decision.</summary>
    public IEnumerable<ControlResult> Undecided => Controls.Where(c => c.IsUndecided);

    public RequirementResult this[Requirement requirement] =>
        requirement == Requirement.Process ? Process : Requirements.First(r => r.Requirement == requirement);
}
