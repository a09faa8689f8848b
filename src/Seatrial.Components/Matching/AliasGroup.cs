using System.Collections.Immutable;
using Seatrial.Components.Advisories;
using Seatrial.Components.Severities;

namespace Seatrial.Components.Matching;

/// <summary>Findings of one package that are one vulnerability under several names. Ranked by <see cref="FindingRank"/>.</summary>
public sealed class AliasGroup
{
    internal AliasGroup(IEnumerable<AdvisoryFinding> findings)
    {
        Findings = [.. findings.OrderBy(f => f.Advisory.Id, StringComparer.Ordinal)];
        Ids = [.. Findings.Select(f => f.Advisory.Id)];
        Names = [.. Findings.SelectMany(f => f.Advisory.Names).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Severity = Findings
            .Select(f => f.Advisory.Severity)
            .OrderByDescending(s => s.Tenths is not null)
            .ThenByDescending(s => s.Tenths)
            .ThenByDescending(s => s.Level)
            .First();
        Exploitation = new Exploitation(
            Findings.Select(f => f.Advisory.Exploitation.KnownSince).Min(),
            Findings.Select(f => f.Advisory.Exploitation.Probability).Max(),
            Findings.Select(f => f.Advisory.Exploitation.Percentile).Max()
        );
    }

    public ImmutableArray<AdvisoryFinding> Findings { get; }

    /// <summary>Ids of the records, in order.</summary>
    public ImmutableArray<string> Ids { get; }

    /// <summary>Ids and aliases, in order: an ignore of any of them is one of all.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The worst score of any record; the worst word where none has a score.</summary>
    public Severity Severity { get; }

    public Exploitation Exploitation { get; }

    public bool IsMalicious => Findings.Any(f => f.Advisory.IsMalicious);

    /// <summary>Unknown only where no record is certain.</summary>
    public MatchCertainty Certainty => Findings.Min(f => f.Certainty);

    /// <summary>The record to show: a CVE's reviewed form before raw ones.</summary>
    public AdvisoryFinding Main =>
        Findings.OrderBy(f => Preference(f.Advisory.Id)).ThenBy(f => f.Advisory.Id, StringComparer.Ordinal).First();

    private static int Preference(string id) =>
        id.StartsWith("MAL-", StringComparison.Ordinal) ? 0
        : id.StartsWith("GHSA-", StringComparison.Ordinal) ? 1
        : id.StartsWith("CVE-", StringComparison.Ordinal) ? 3
        : 2;
}
