using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Applications;

/// <summary>A service of a compose file that is built from a folder of the repository. The location spans the service's lines.</summary>
/// <param name="Folder">Build context relative to the workspace root.</param>
public sealed record BuildContextFact(string Service, string Folder, SourceLocation Location) : Fact(Location);
