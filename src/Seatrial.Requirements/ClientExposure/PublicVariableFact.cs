using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.ClientExposure;

/// <summary>A configuration that sets or hands on a variable whose name a bundler takes for public.</summary>
/// <param name="Location">The line.</param>
/// <param name="Name">With its prefix.</param>
/// <param name="IsTemplate">The file shows others what to set (<c>.env.example</c>) and sets nothing itself.</param>
public sealed record PublicVariableFact(SourceLocation Location, string Name, bool IsTemplate) : Fact(Location);
