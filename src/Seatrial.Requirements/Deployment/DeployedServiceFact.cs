using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Deployment;

/// <summary>
/// A part of a deployment file that is about one service; what is said inside it concerns the application that the service runs.
/// </summary>
/// <param name="Name">The service's name in that file.</param>
/// <param name="Image">The image that it runs, as it is written; empty when it is built or not said.</param>
/// <param name="Folder">Folder that it is built from, relative to the workspace root; empty when that is the root or not said.</param>
/// <param name="Location">Spans the lines of the part; parts may nest.</param>
public sealed record DeployedServiceFact(string Name, string Image, string Folder, SourceLocation Location) : Fact(Location);
