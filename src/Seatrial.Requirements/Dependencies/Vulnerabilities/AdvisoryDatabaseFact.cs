using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Dependencies.Vulnerabilities;

/// <summary>That packages were compared with a database of advisories. It concerns every application.</summary>
/// <param name="Advisories">Null where it could not be used.</param>
/// <param name="Problems">What is missing or wrong with it, sentences.</param>
public sealed record AdvisoryDatabaseFact(int? Advisories, IReadOnlyList<string> Problems) : Fact(new SourceLocation(""));
