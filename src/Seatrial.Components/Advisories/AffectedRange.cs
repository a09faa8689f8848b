using System.Collections.Immutable;

namespace Seatrial.Components.Advisories;

/// <summary>Where in the line of versions a vulnerability began and ended.</summary>
public sealed record AffectedRange(RangeKind Kind, ImmutableArray<RangeEvent> Events);
