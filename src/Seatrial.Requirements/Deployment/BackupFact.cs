using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Deployment;

/// <summary>A backup setting or a backup job.</summary>
/// <param name="Location">The setting, or the resource that lacks it.</param>
/// <param name="State">What it says.</param>
/// <param name="Tool">What makes the backup: <c>Amazon RDS</c>, <c>pg_dump</c>, <c>Velero</c>.</param>
/// <param name="Covers">The store it is for: a resource name, an engine such as <c>postgresql</c>, a platform such as <c>Kubernetes</c>, or
/// <c>*</c>.</param>
/// <param name="Setting">Name of the setting, or how the job runs.</param>
/// <param name="Stage">Where it applies.</param>
public sealed record BackupFact(
    SourceLocation Location,
    BackupState State,
    string Tool,
    string Covers,
    string Setting,
    DeploymentStage Stage
) : Fact(Location);
