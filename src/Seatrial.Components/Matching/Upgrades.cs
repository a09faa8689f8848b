using Seatrial.Components.Advisories.Indexing;

namespace Seatrial.Components.Matching;

/// <summary>The smallest version that ends all findings of a package.</summary>
internal static class Upgrades
{
    /// <summary>Candidates that are tried; records name few.</summary>
    private const int MostCandidates = 500;

    /// <summary>A candidate must not be a prerelease where a release will do: registries do not install it unasked.</summary>
    public static SmallestUpgrade Smallest(string ecosystem, PackageQuery query, IReadOnlyList<IndexedPackage> said, List<AdvisoryFinding> findings)
    {
        var fixable = findings.Where(f => !f.Fixed.IsEmpty).ToList();
        var ids = findings.Select(f => f.Advisory.Id).ToHashSet(StringComparer.Ordinal);
        IEnumerable<string> candidates = FixedVersions.Joined(ecosystem, [], fixable.SelectMany(f => f.Fixed)).Take(MostCandidates);
        string? best = candidates.FirstOrDefault(c => fixable.TrueForAll(f => !Concerns(f, c)));
        return new SmallestUpgrade(best, [.. ids.Except(fixable.Select(f => f.Advisory.Id), StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

        bool Concerns(AdvisoryFinding finding, string candidate)
            => AdvisoryMatcher.Applies(finding.Affected, query with { Version = candidate, Commit = null }) is not null;
    }
}
