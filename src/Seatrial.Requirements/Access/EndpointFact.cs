using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Access;

/// <summary>An endpoint as it was found and followed.</summary>
public sealed record EndpointFact(SourceLocation Location, AccessRow Row) : Fact(Location)
{
    public override string ToString() => $"{nameof(EndpointFact)} {Location} {Row.Method} {Row.Route}";
}
