using System.Collections.Immutable;
using Seatrial.Components.Advisories;
using Seatrial.Components.Versions;

namespace Seatrial.Components.Matching;

/// <summary>Versions in which vulnerabilities ended.</summary>
internal static class FixedVersions
{
    /// <summary>Those above a version, ascending; all of them where it is not known.</summary>
    public static ImmutableArray<string> Above(AffectedPackage affected, string? version)
    {
        if (AffectedRanges.Order(affected.Ecosystem, RangeKind.Semver) is not { } scheme)
        {
            return [];
        }

        bool isKnown = version is not null && scheme.IsVersion(version);
        return Sorted(
            scheme,
            affected
                .Ranges.Where(r => r.Kind != RangeKind.Git)
                .SelectMany(r => r.Events)
                .Where(e => e.Kind == RangeEventKind.Fixed && (!isKnown || scheme.Compare(e.Version, version) > 0))
                .Select(e => e.Version)
        );
    }

    public static ImmutableArray<string> Joined(string ecosystem, IEnumerable<string> a, IEnumerable<string> b) =>
        AffectedRanges.Order(ecosystem, RangeKind.Semver) is { } scheme ? Sorted(scheme, a.Concat(b)) : [];

    private static ImmutableArray<string> Sorted(VersionScheme scheme, IEnumerable<string> versions) =>
        [
            .. versions
                .Where(scheme.IsVersion)
                .Distinct(StringComparer.Ordinal)
                .Order(
                    Comparer<string>.Create((a, b) => scheme.Compare(a, b) is { } order and not 0 ? order : string.CompareOrdinal(a, b))
                ),
        ];
}
