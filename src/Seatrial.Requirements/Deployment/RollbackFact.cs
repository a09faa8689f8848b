using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Deployment;

/// <summary>Something that says whether a deployment or a schema change can be undone.</summary>
/// <param name="Location">Where.</param>
/// <param name="Kind">What it says.</param>
/// <param name="Tool">Name of the tool or platform.</param>
/// <param name="Stage">Where it applies.</param>
public sealed record RollbackFact(SourceLocation Location, RollbackKind Kind, string Tool, DeploymentStage Stage) : Fact(Location);
