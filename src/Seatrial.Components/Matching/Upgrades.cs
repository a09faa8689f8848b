using Seatrial.Components.Advisories.Indexing;

namespace Seatrial.Components.Matching;

/// <summary>The smallest version that ends all findings of a package.</summary>
internal static class Upgrades
{
    /// <summary>Candidates that are tried; records name few.</summary>
    private const int MostCandidates = 500;

    /// <summary>A version to which no advisory applies at all, where there is one: else one to which none of the findings does.</summary>
    /// <param name="said">Everything that records say of the package, also what does not apply to the asked version. A record is unpacked
    /// only where it would keep a candidate out.</param>
    public static SmallestUpgrade Smallest(
        AdvisoryIndex index,
        string ecosystem,
        PackageQuery query,
        IReadOnlyList<IndexedPackage> said,
        List<AdvisoryFinding> findings
    )
    {
        var fixable = findings.Where(f => !f.Fixed.IsEmpty).Select(f => f.Advisory.Id).ToHashSet(StringComparer.Ordinal);
        var remaining = findings.Select(f => f.Advisory.Id).Where(id => !fixable.Contains(id)).Order(StringComparer.Ordinal).ToList();
        if (fixable.Count == 0)
        {
            return new SmallestUpgrade(null, [.. remaining]);
        }

        var candidates = FixedVersions
            .Joined(ecosystem, [], said.SelectMany(s => FixedVersions.Above(s.Affected, query.Version)))
            .Take(MostCandidates)
            .ToList();
        string? best =
            candidates.Find(c => !IsAffected(c, id => !remaining.Contains(id))) ?? candidates.Find(c => !IsAffected(c, fixable.Contains));
        return new SmallestUpgrade(best, [.. remaining]);

        bool IsAffected(string candidate, Func<string, bool> counts)
        {
            var asked = query with { Version = candidate, Commit = null };
            return said.Any(s =>
                AdvisoryMatcher.Applies(s.Affected, asked) is not null
                && index.Record(s.Record) is { Withdrawn: null } record
                && counts(record.Id)
            );
        }
    }
}
