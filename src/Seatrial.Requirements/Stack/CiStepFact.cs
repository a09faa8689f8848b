using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Stack;

/// <summary>A step of a pipeline or of a git hook whose tool is known.</summary>
/// <param name="Job">Name of the job; null where the system has none or it is unknown.</param>
/// <param name="Tool">Identifier of the tool table: <c>gitleaks</c>, <c>npm-audit</c>, <c>vercel-deploy</c>.</param>
/// <param name="ToolName">What a person calls it.</param>
public sealed record CiStepFact(
    CiSystem System,
    string? Job,
    string Tool,
    string ToolName,
    CiPurpose Purpose,
    CiTriggers Triggers,
    SourceLocation Location
) : Fact(Location)
{
    /// <summary>
    /// Whether its failure is ignored (<c>continue-on-error</c>, <c>allow_failure</c>, <c>|| true</c>), so that it stops nothing.
    /// </summary>
    public bool IsAdvisory { get; init; }

    /// <summary>Whether it runs without somebody starting it.</summary>
    public bool IsAutomatic => System == CiSystem.Build || (Triggers & ~(CiTriggers.Manual | CiTriggers.Called)) != CiTriggers.None;
}
