using System.Collections.Immutable;
using Seatrial.Components.Advisories;

namespace Seatrial.Components.Matching;

/// <summary>One advisory about one package.</summary>
/// <param name="Affected">What the record says of the package, its affected imports among it.</param>
/// <param name="Fixed">Versions in which the vulnerability ended, above the asked one, ascending; empty where none is known.</param>
public sealed record AdvisoryFinding(Advisory Advisory, AffectedPackage Affected, MatchCertainty Certainty, ImmutableArray<string> Fixed);
