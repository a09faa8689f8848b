using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.ClientExposure;

/// <summary>A page of HTML with the scripts that it loads, as written.</summary>
public sealed record HtmlPageFact(SourceLocation Location) : Fact(Location)
{
    public IReadOnlyList<string> Scripts { get; init; } = [];
}
