using System.Collections.Immutable;
using Seatrial.Components.Advisories;
using Seatrial.Components.Advisories.Indexing;

namespace Seatrial.Components.Matching;

/// <summary>
/// Finds the advisories about packages. Nothing found means 'none known' only where the <see cref="DatabaseState"/> of the ecosystem is
/// current.
/// </summary>
public static class AdvisoryMatcher
{
    /// <summary>One result for each query, in their order.</summary>
    /// <exception cref="InvalidDataException">The index is not in the form that it says it is.</exception>
    public static ImmutableArray<PackageMatch> Match(
        AdvisoryIndex index,
        IReadOnlyList<PackageQuery> queries,
        CancellationToken cancellation = default
    )
    {
        var results = ImmutableArray.CreateBuilder<PackageMatch>(queries.Count);
        foreach (var query in queries)
        {
            cancellation.ThrowIfCancellationRequested();
            results.Add(Match(index, query));
        }

        return results.MoveToImmutable();
    }

    public static PackageMatch Match(AdvisoryIndex index, PackageQuery query)
    {
        if (query.OsvEcosystem is not { } ecosystem)
        {
            return new PackageMatch(query, [], null);
        }

        var said = index.Find(ecosystem, query.Name);
        var findings = new List<AdvisoryFinding>();
        foreach (var (record, affected) in said)
        {
            if (Applies(affected, query) is not { } certainty || index.Record(record) is not { Withdrawn: null } advisory)
            {
                continue;
            }

            var finding = new AdvisoryFinding(advisory, affected, certainty, FixedVersions.Above(affected, query.Version));
            int same = findings.FindIndex(f => f.Advisory.Id == advisory.Id);
            if (same < 0)
            {
                findings.Add(finding);
            }
            else
            {
                // A record may name a package several times, once for each line of versions.
                findings[same] = findings[same] with
                {
                    Certainty = (MatchCertainty)Math.Min((int)findings[same].Certainty, (int)certainty),
                    Fixed = FixedVersions.Joined(ecosystem, findings[same].Fixed, finding.Fixed),
                    Affected = findings[same].Affected with { Imports = findings[same].Affected.Imports.AddRange(affected.Imports) },
                };
            }
        }

        if (findings.Count == 0)
        {
            return new PackageMatch(query, [], null);
        }

        return new PackageMatch(query, [.. AliasGroups.Of(findings)], Upgrades.Smallest(index, ecosystem, query, said, findings));
    }

    /// <summary>Null where it does not.</summary>
    internal static MatchCertainty? Applies(AffectedPackage affected, PackageQuery query)
    {
        if (query.Commit is { Length: > 0 } commit && AppliesToCommit(affected, commit))
        {
            return MatchCertainty.Affected;
        }

        if (affected.Ranges.Any(AffectedRanges.IsEverything))
        {
            return MatchCertainty.Affected;
        }

        if (query.Version is not { Length: > 0 } version)
        {
            return affected.Versions.IsEmpty && !affected.Ranges.Any(r => r.Kind != RangeKind.Git) ? null : MatchCertainty.VersionUnknown;
        }

        if (IsListed(affected, version) || affected.Ranges.Any(r => AffectedRanges.Contains(affected.Ecosystem, r, version)))
        {
            return MatchCertainty.Affected;
        }

        // A branch, a commit or a word instead of a version lies before or after nothing.
        return affected.Ranges.Any(r =>
            r.Kind != RangeKind.Git && AffectedRanges.Order(affected.Ecosystem, r.Kind)?.IsVersion(version) != true
        )
            ? MatchCertainty.VersionUnknown
            : null;
    }

    private static bool IsListed(AffectedPackage affected, string version)
    {
        if (affected.Versions.IsEmpty)
        {
            return false;
        }

        var scheme = AffectedRanges.Order(affected.Ecosystem, RangeKind.Ecosystem);
        bool canEqual = scheme?.CanEqual(version) == true;
        return affected.Versions.Any(v => v == version || (canEqual && scheme!.Compare(v, version) == 0));
    }

    /// <summary>Only commits that the record names itself: whether others lie between them, the repository alone could tell.</summary>
    private static bool AppliesToCommit(AffectedPackage affected, string commit) =>
        affected.Versions.Contains(commit)
        || affected.Ranges.Any(r =>
            r.Kind == RangeKind.Git
            && r.Events.Any(e =>
                e.Kind is RangeEventKind.Introduced or RangeEventKind.LastAffected
                && string.Equals(e.Version, commit, StringComparison.OrdinalIgnoreCase)
            )
        );
}
