using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Deployment;

namespace Seatrial.Requirements.Containers;

/// <summary>What the last stage of a Dockerfile makes, with everything that it inherits from earlier stages of the same file.</summary>
/// <param name="Location">The <c>FROM</c> of that stage.</param>
/// <param name="User">Last <c>USER</c>; null when the base image's user is kept, which is root unless the base says otherwise.</param>
/// <param name="HealthCheck">The <c>HEALTHCHECK</c>, unless it is absent or <c>NONE</c>.</param>
/// <param name="Ports">What <c>EXPOSE</c> lists.</param>
/// <param name="Command">Arguments of the last <c>CMD</c> or <c>ENTRYPOINT</c>.</param>
/// <param name="SecretNames">Names of <c>ENV</c> and <c>ARG</c> that sound like credentials, in the whole file; never a value.</param>
/// <param name="Stage">Where it runs, by the file's name.</param>
public sealed record ContainerImageFact(
    SourceLocation Location,
    string? User,
    SourceLocation? HealthCheck,
    string Ports,
    string Command,
    string SecretNames,
    DeploymentStage Stage
) : Fact(Location);
