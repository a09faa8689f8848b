using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Deployment;

/// <summary>
/// A setting whose name is in <see cref="WatchedSettings"/>, with its literal value. Only names that never hold a secret are watched.
/// </summary>
/// <param name="Location">The line that sets it.</param>
/// <param name="Technology">Whose setting it is; see <see cref="SettingTechnology"/>.</param>
/// <param name="Name">Canonical name in its technology.</param>
/// <param name="Value">The literal, without quotes.</param>
/// <param name="Stage">Where the file applies.</param>
/// <param name="Scope">What inside the file it applies to (a service, a profile); settings of different scopes do not combine.</param>
public sealed record SettingFact(
    SourceLocation Location,
    string Technology,
    string Name,
    string Value,
    DeploymentStage Stage,
    string Scope = ""
) : Fact(Location);
