using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Deployment;

/// <summary>Something that starts by itself at times, without a caller.</summary>
/// <param name="Location">Where it is set up.</param>
/// <param name="Runner">What starts it: <c>Vercel</c>, <c>Kubernetes</c>, <c>node-cron</c>.</param>
/// <param name="Name">Its name or what it calls; empty where the place gives it none.</param>
/// <param name="Schedule">When, as it is written; empty where that is not told.</param>
/// <param name="Stage">Where it runs.</param>
public sealed record ScheduledJobFact(SourceLocation Location, string Runner, string Name, string Schedule, DeploymentStage Stage)
    : Fact(Location);
