using System.Collections.Immutable;

namespace Seatrial.Components.Matching;

/// <summary>What a database says of one package.</summary>
/// <param name="Groups">Vulnerabilities, the worst first; empty: none is known for this version.</param>
/// <param name="Upgrade">Null where there is nothing to fix.</param>
public sealed record PackageMatch(PackageQuery Query, ImmutableArray<AliasGroup> Groups, SmallestUpgrade? Upgrade);
