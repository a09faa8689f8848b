using Seatrial.Components.Packages;
using Seatrial.Components.Versions;

namespace Seatrial.Components.Advisories;

/// <summary>Whether versions lie in the ranges of advisories (OSV schema, evaluation).</summary>
public static class AffectedRanges
{
    /// <summary>Before all versions.</summary>
    public const string Beginning = "0";

    /// <summary>
    /// False for commits, whose order is not known, and for what is no version there. SEMVER ranges of ecosystems that have an order of
    /// their own are read by that: their versions need not be semantic ones.
    /// </summary>
    public static bool Contains(string ecosystem, AffectedRange range, string version)
    {
        if (range.Kind == RangeKind.Git || Order(ecosystem, range.Kind) is not { } scheme || !scheme.IsVersion(version))
        {
            return false;
        }

        string? introduced = null;
        foreach (var started in range.Events)
        {
            if (
                started.Kind == RangeEventKind.Introduced
                && (started.Version == Beginning || scheme.Compare(version, started.Version) >= 0)
                && (
                    introduced is null
                    || introduced == Beginning
                    || (started.Version != Beginning && scheme.Compare(started.Version, introduced) > 0)
                )
            )
            {
                introduced = started.Version;
            }
        }

        return introduced is not null && !IsOver(scheme, range, introduced, version);
    }

    /// <summary>Whether every version there is lies in the range.</summary>
    public static bool IsEverything(AffectedRange range) =>
        range.Kind != RangeKind.Git && range.Events.All(e => e.Kind == RangeEventKind.Introduced && e.Version == Beginning);

    /// <summary>The rules by which a range's versions are ordered; null where none are known.</summary>
    internal static VersionScheme? Order(string ecosystem, RangeKind kind) =>
        AdvisoryEcosystem.Rules(ecosystem) is { } rules ? VersionSchemes.Of(rules)
        : kind == RangeKind.Semver ? VersionSchemes.Of(Ecosystem.Swift)
        : null;

    /// <summary>Whether the vulnerability ended between its last beginning and the version.</summary>
    private static bool IsOver(VersionScheme scheme, AffectedRange range, string introduced, string version)
    {
        bool hasLimit = false;
        bool isWithinLimit = false;
        foreach (var ended in range.Events)
        {
            switch (ended.Kind)
            {
                case RangeEventKind.Fixed
                    when scheme.Compare(version, ended.Version) >= 0 && IsAfter(scheme, ended.Version, introduced, orSame: false):
                case RangeEventKind.LastAffected
                    when scheme.Compare(version, ended.Version) > 0 && IsAfter(scheme, ended.Version, introduced, orSame: true):
                    return true;
                case RangeEventKind.Limit:
                    hasLimit = true;
                    isWithinLimit |= ended.Version == "*" || scheme.Compare(version, ended.Version) < 0;
                    break;
            }
        }

        return hasLimit && !isWithinLimit;
    }

    private static bool IsAfter(VersionScheme scheme, string ended, string introduced, bool orSame) =>
        introduced == Beginning || scheme.Compare(ended, introduced) is { } order && (order > 0 || (orSame && order == 0));
}
