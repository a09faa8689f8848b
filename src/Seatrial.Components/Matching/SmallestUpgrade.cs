using System.Collections.Immutable;

namespace Seatrial.Components.Matching;

/// <summary>Where to go from a version that is affected.</summary>
/// <param name="Version">The smallest version, of those that advisories name as fixed, to which none of them applies but
/// <paramref name="Remaining"/>; where there is none, the smallest that ends the findings. Null where no fix is known.</param>
/// <param name="Remaining">Ids that stay even there, because nobody has named a fix.</param>
public sealed record SmallestUpgrade(string? Version, ImmutableArray<string> Remaining)
{
    public bool FixesAll => Version is not null && Remaining.IsEmpty;
}
