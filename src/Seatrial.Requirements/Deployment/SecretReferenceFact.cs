using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Deployment;

/// <summary>A configuration that takes a secret from a store instead of holding it.</summary>
/// <param name="Location">The reference, or the definition of the store.</param>
/// <param name="Store">Name of the store as people write it: <c>AWS Secrets Manager</c>, <c>Kubernetes Secret</c>.</param>
/// <param name="Stage">Where it applies.</param>
public sealed record SecretReferenceFact(SourceLocation Location, string Store, DeploymentStage Stage) : Fact(Location);
