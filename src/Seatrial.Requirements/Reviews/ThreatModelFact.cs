using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Reviews;

/// <summary>A file that is a threat model by its name.</summary>
/// <param name="Form">What kind of file: <c>Threagile</c>, <c>a document</c>.</param>
public sealed record ThreatModelFact(SourceLocation Location, string Form) : Fact(Location);
