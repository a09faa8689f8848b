using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Deployment;

namespace Seatrial.Requirements.Containers;

/// <summary>A service that starts with a password that everybody knows, or with none. The password itself is not kept.</summary>
/// <param name="Location">The variable that sets it.</param>
/// <param name="Service">Name of the service.</param>
/// <param name="Variable">Name of the variable.</param>
/// <param name="IsEmpty">Whether the service asks for no password at all.</param>
/// <param name="Port">The mapping that publishes the service on all interfaces; null when none does.</param>
/// <param name="Stage">Where it runs.</param>
public sealed record DefaultAccountFact(
    SourceLocation Location,
    string Service,
    string Variable,
    bool IsEmpty,
    string? Port,
    DeploymentStage Stage
) : Fact(Location);
