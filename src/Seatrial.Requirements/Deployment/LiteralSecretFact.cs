using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Deployment;

/// <summary>
/// A deployment configuration that holds the value of a variable whose name says that it is a credential. The value is never kept.
/// </summary>
/// <param name="Location">The line with the value.</param>
/// <param name="Format">What kind of file holds it: <c>Kubernetes Secret</c>, <c>Docker Compose</c>, <c>environment file</c>.</param>
/// <param name="Name">Name of the variable.</param>
/// <param name="Owner">The service or object that gets it.</param>
/// <param name="Stage">Where it applies.</param>
public sealed record LiteralSecretFact(SourceLocation Location, string Format, string Name, string Owner, DeploymentStage Stage)
    : Fact(Location);
