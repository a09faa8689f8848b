using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Deployment;

/// <summary>Logging, metrics, tracing, error tracking or alerting that a configuration sets up.</summary>
/// <param name="Location">Where.</param>
/// <param name="Kind">Which of them.</param>
/// <param name="Technology">Name of the product as people write it.</param>
/// <param name="Stage">Where it applies.</param>
public sealed record TelemetryFact(SourceLocation Location, TelemetryKind Kind, string Technology, DeploymentStage Stage) : Fact(Location);
