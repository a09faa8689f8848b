using Seatrial.Components.Matching;
using Seatrial.Components.Packages;

namespace Seatrial.Requirements.Dependencies.Vulnerabilities;

/// <summary>All packages of a tree beside what a database says of them.</summary>
public sealed record PackageComparison
{
    public required ComponentInventory Inventory { get; init; }

    /// <summary>Each package at each version once, by ecosystem, name and version.</summary>
    public required IReadOnlyList<MatchedPackage> Packages { get; init; }

    /// <summary>Vulnerabilities of versions that are known to be used, what is to be done first before the rest.</summary>
    public required IReadOnlyList<PackageVulnerability> Vulnerabilities { get; init; }

    /// <summary>What the database can say of the ecosystems of these packages.</summary>
    public required DatabaseState State { get; init; }

    /// <summary>Sentences about the database.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Number of advisories of the database; null without one.</summary>
    public int? Advisories { get; init; }

    /// <summary>Packages with advisories about some versions, where it is not known which version is used.</summary>
    public IEnumerable<MatchedPackage> Undecided => Packages.Where(p => p.IsUndecided);

    /// <summary>Packages that no database could be asked about; images apart, which are none.</summary>
    public IEnumerable<MatchedPackage> Uncompared => Packages.Where(p => p.Match is null && !IsImage(p));

    public int ImageCount => Packages.Count(IsImage);

    public int ComparedCount => Packages.Count(p => p.Match is not null);

    /// <summary>Whether no vulnerability found means that none is known. Where no file lists packages nothing was looked at.</summary>
    public bool IsComplete =>
        Problems.Count == 0
        && Inventory.Documents.Count > 0
        && Inventory.Unread.Count == 0
        && Inventory.Documents.All(d => d.Notes.Count == 0 && !ShallowLists.IsOne(d))
        && State.IsCurrent
        && !Undecided.Any()
        && !Uncompared.Any();

    /// <summary>Compares them.</summary>
    /// <param name="inventory">What the tree lists.</param>
    /// <param name="advisories">The database; null where there is none.</param>
    /// <param name="now">The age of the database is as of then.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static PackageComparison Of(
        ComponentInventory inventory,
        AdvisoryInput? advisories,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var places = new Dictionary<PackageQuery, List<PackagePlace>>();
        foreach (var document in inventory.Documents)
        {
            for (int i = 0; i < document.Components.Count; i++)
            {
                if (PackageQueries.Of(document.Components[i]) is not { } query)
                {
                    continue;
                }

                if (!places.TryGetValue(query, out var known))
                {
                    places[query] = known = [];
                }

                known.Add(new PackagePlace(document, i));
            }
        }

        var queries = places.Keys.Where(PackageQueries.IsComparable).ToList();
        var (matches, problem) = Match(advisories, queries, cancellation);
        MatchedPackage[] packages =
        [
            .. places
                .Select(p => new MatchedPackage(p.Key, p.Value, matches?.GetValueOrDefault(p.Key)))
                .OrderBy(p => p.Query.Ecosystem)
                .ThenBy(p => p.Query.Name, StringComparer.Ordinal)
                .ThenBy(p => p.Version, StringComparer.Ordinal)
                .ThenBy(p => p.Query.Commit, StringComparer.Ordinal)
                .ThenBy(p => p.Query.Distribution, StringComparer.Ordinal),
        ];
        return new PackageComparison
        {
            Inventory = inventory,
            Packages = packages,
            Vulnerabilities =
            [
                .. packages.SelectMany(p => p.Affecting, (p, g) => new PackageVulnerability(p, g)).OrderBy(v => v.Group, FindingRank.Worst),
            ],
            State = DatabaseState.Of(
                matches is null ? [] : advisories!.Index!.Coverage,
                queries,
                now,
                advisories?.MaximumAge ?? DatabaseState.DefaultMaximumAge
            ),
            Problems = problem is null ? advisories?.Problems ?? [] : [.. advisories!.Problems, problem],
            Advisories = matches is null ? null : advisories!.Index!.RecordCount,
        };
    }

    private static (Dictionary<PackageQuery, PackageMatch>? Matches, string? Problem) Match(
        AdvisoryInput? advisories,
        List<PackageQuery> queries,
        CancellationToken cancellation
    )
    {
        if (advisories?.Index is not { } index)
        {
            return (null, null);
        }

        try
        {
            return (AdvisoryMatcher.Match(index, queries, cancellation).ToDictionary(m => m.Query), null);
        }
        catch (InvalidDataException)
        {
            return (null, "The database of advisories cannot be read to its end: run 'seatrial advisories update', which builds it anew.");
        }
    }

    private static bool IsImage(MatchedPackage package) => package.Query.Ecosystem == Ecosystem.Docker;
}
