using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Authentication;

/// <summary>An OpenAPI document. It says what is meant, not what the code does.</summary>
/// <param name="Location">The file, or its global <c>security</c>.</param>
/// <param name="Schemes">Names of the declared security schemes, separated by a comma; empty when there are none.</param>
/// <param name="HasGlobalSecurity">Whether every operation asks for one of them unless it says otherwise.</param>
public sealed record ApiDescriptionFact(SourceLocation Location, string Schemes, bool HasGlobalSecurity) : Fact(Location);
