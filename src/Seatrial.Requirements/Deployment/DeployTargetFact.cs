using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Deployment;

/// <summary>
/// Something in the repository deploys to <paramref name="Platform"/>: evidence that it is, or is about to be, in production.
/// </summary>
/// <param name="Location">The file or line that says so.</param>
/// <param name="Platform">Name of the platform as people write it: <c>Vercel</c>, <c>Fly.io</c>, <c>Kubernetes</c>.</param>
/// <param name="Stage">For which stage, where the place says it.</param>
public sealed record DeployTargetFact(SourceLocation Location, string Platform, DeploymentStage Stage) : Fact(Location);
