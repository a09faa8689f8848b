using System.Collections.Immutable;
using System.Globalization;
using Seatrial.Components.Advisories;
using Seatrial.Components.Packages;

namespace Seatrial.Components.Matching;

/// <summary>What a database can and cannot say about the ecosystems of some packages.</summary>
/// <param name="Ecosystems">In the order of names.</param>
public sealed record DatabaseState(ImmutableArray<EcosystemCoverage> Ecosystems)
{
    /// <summary>Age at which a database is stale where nobody says otherwise.</summary>
    public static TimeSpan DefaultMaximumAge { get; } = TimeSpan.FromDays(14);

    /// <summary>Whether 'none known' can be trusted for all of them.</summary>
    public bool IsCurrent => Ecosystems.All(e => e.State == EcosystemState.Current);

    /// <summary>For the ecosystems of some packages.</summary>
    /// <param name="coverage">Of the index; empty where there is no database.</param>
    /// <param name="queries">Whose ecosystems count.</param>
    public static DatabaseState Of(
        IReadOnlyList<AdvisoryCoverage> coverage,
        IEnumerable<PackageQuery> queries,
        DateTimeOffset now,
        TimeSpan maximumAge
    ) =>
        new([
            .. queries
                .GroupBy(q => q.OsvEcosystem is { } osv ? AdvisoryEcosystem.Base(osv) : q.Ecosystem.Display(), StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g =>
                    One(g.Key, g.First().OsvEcosystem is null, coverage.FirstOrDefault(c => c.Ecosystem == g.Key), now, maximumAge)
                ),
        ]);

    /// <summary>The same for everything that the database holds.</summary>
    public static DatabaseState OfAll(IReadOnlyList<AdvisoryCoverage> coverage, DateTimeOffset now, TimeSpan maximumAge) =>
        new([.. coverage.Select(c => One(c.Ecosystem, isUnsupported: false, c, now, maximumAge))]);

    private static EcosystemCoverage One(string name, bool isUnsupported, AdvisoryCoverage? held, DateTimeOffset now, TimeSpan maximumAge)
    {
        if (isUnsupported || name is AdvisoryEcosystem.Git)
        {
            return new EcosystemCoverage(
                name,
                EcosystemState.Unsupported,
                held,
                $"no database of advisories covers {(name is AdvisoryEcosystem.Git ? "repositories that are no package" : name)}"
            );
        }

        if (held is null || held.Records == 0)
        {
            return new EcosystemCoverage(name, EcosystemState.Missing, held, $"the database holds no advisories of {name}");
        }

        var age = now - held.Checked;
        string days = ((int)Math.Floor(age.TotalDays)).ToString(CultureInfo.InvariantCulture);
        return !held.IsComplete
                ? new EcosystemCoverage(
                    name,
                    EcosystemState.Partial,
                    held,
                    $"{held.Skipped} parts of the advisories of {name} could not be read"
                )
            : age > maximumAge
                ? new EcosystemCoverage(name, EcosystemState.Stale, held, $"the advisories of {name} were last updated {days} days ago")
            : new EcosystemCoverage(name, EcosystemState.Current, held, "");
    }
}
