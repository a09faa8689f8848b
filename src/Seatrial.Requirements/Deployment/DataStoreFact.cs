using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Deployment;

/// <summary>A store that a configuration runs or orders.</summary>
/// <param name="Location">Where it is defined.</param>
/// <param name="Engine">Product in lower case: <c>postgresql</c>, <c>mongodb</c>, <c>dynamodb</c>.</param>
/// <param name="Name">Its name in that file.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Platform">Who runs it: <c>Docker Compose</c>, <c>Kubernetes</c>, <c>Amazon RDS</c>.</param>
/// <param name="Stage">Where it runs.</param>
public sealed record DataStoreFact(
    SourceLocation Location,
    string Engine,
    string Name,
    StoreKind Kind,
    string Platform,
    DeploymentStage Stage
) : Fact(Location)
{
    /// <summary>Whether what it holds is lost when it is lost: caches, brokers and search indexes are filled again.</summary>
    public bool IsDurable => Kind is StoreKind.Database or StoreKind.ObjectStorage;
}
