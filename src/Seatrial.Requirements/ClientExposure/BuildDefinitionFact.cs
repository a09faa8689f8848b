using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.ClientExposure;

/// <summary>A setting of a bundler that writes a value of the build's environment into what it builds.</summary>
/// <param name="Location">The line.</param>
/// <param name="Name">The variable; empty for the whole environment.</param>
/// <param name="Setting">As people call it: Vite's <c>define</c>.</param>
public sealed record BuildDefinitionFact(SourceLocation Location, string Name, string Setting) : Fact(Location);
