using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Deployment;

/// <summary>A process that a configuration runs.</summary>
/// <param name="Location">Where it is defined.</param>
/// <param name="Platform">Which format defines it: <c>Docker Compose</c>, <c>Kubernetes</c>, <c>Fly.io</c>.</param>
/// <param name="Name">Its name in that file.</param>
/// <param name="IsExposed">Whether it listens on a port that others reach.</param>
/// <param name="IsOffTheShelf">Whether it runs a known product (a database, a proxy) and not the application.</param>
/// <param name="HasHealthCheck">Whether the same place configures a health check for it.</param>
/// <param name="Stage">Where it runs.</param>
public sealed record WorkloadFact(
    SourceLocation Location,
    string Platform,
    string Name,
    bool IsExposed,
    bool IsOffTheShelf,
    bool HasHealthCheck,
    DeploymentStage Stage
) : Fact(Location);
