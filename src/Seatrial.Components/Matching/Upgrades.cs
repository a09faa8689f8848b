using Seatrial.Components.Advisories;

namespace Seatrial.Components.Matching;

/// <summary>The smallest version that ends all findings of a package.</summary>
internal static class Upgrades
{
    /// <summary>Candidates that are tried; records name few.</summary>
    private const int MostCandidates = 500;

    /// <summary>A version to which no advisory applies at all, where there is one: else one to which none of the findings does.</summary>
    /// <param name="said">Everything that standing records say of the package, by their ids; also what does not apply to the asked version.</param>
    public static SmallestUpgrade Smallest(string ecosystem, PackageQuery query, ILookup<string, AffectedPackage> said, List<AdvisoryFinding> findings)
    {
        var fixable = findings.Where(f => !f.Fixed.IsEmpty).Select(f => f.Advisory.Id).ToHashSet(StringComparer.Ordinal);
        var remaining = findings.Select(f => f.Advisory.Id).Where(id => !fixable.Contains(id)).Order(StringComparer.Ordinal).ToList();
        List<AffectedPackage> others = [.. said.Where(r => !remaining.Contains(r.Key)).SelectMany(r => r)];
        List<AffectedPackage> own = [.. said.Where(r => fixable.Contains(r.Key)).SelectMany(r => r)];
        var candidates = FixedVersions.Joined(ecosystem, [], others.SelectMany(a => FixedVersions.Above(a, query.Version))).Take(MostCandidates).ToList();
        string? best = fixable.Count == 0 ? null : candidates.Find(c => !IsAffected(others, c)) ?? candidates.Find(c => !IsAffected(own, c));
        return new SmallestUpgrade(best, [.. remaining]);

        bool IsAffected(List<AffectedPackage> affected, string candidate)
            => affected.Exists(a => AdvisoryMatcher.Applies(a, query with { Version = candidate, Commit = null }) is not null);
    }
}
