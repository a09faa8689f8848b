using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Sources;

/// <summary>Code talks to a host on the network that it names itself.</summary>
/// <param name="Location">The literal.</param>
/// <param name="Host">In lower case, without port: <c>api.stripe.com</c>.</param>
public sealed record OutboundHostFact(SourceLocation Location, string Host) : Fact(Location);
