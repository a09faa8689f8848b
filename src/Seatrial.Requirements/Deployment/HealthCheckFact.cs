using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Deployment;

/// <summary>A platform is told to ask <paramref name="Subject"/> whether it is well.</summary>
/// <param name="Location">The probe.</param>
/// <param name="Platform">Who asks.</param>
/// <param name="Subject">Which service or image is asked.</param>
/// <param name="IsOffTheShelf">Whether that is a known product (a database, a proxy) and not the application.</param>
/// <param name="Stage">Where it runs.</param>
public sealed record HealthCheckFact(SourceLocation Location, string Platform, string Subject, bool IsOffTheShelf, DeploymentStage Stage)
    : Fact(Location);
