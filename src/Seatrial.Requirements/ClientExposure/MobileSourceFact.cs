using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.ClientExposure;

/// <summary>A file of code that is packed into an application on other people's devices.</summary>
public sealed record MobileSourceFact(SourceLocation Location, string Platform) : Fact(Location);
