using Seatrial.Components.Matching;
using Seatrial.Requirements.Dependencies.Vulnerabilities;

namespace Seatrial.Cli.Commands.Deps;

/// <summary>What is different from an earlier run.</summary>
/// <param name="New">Vulnerabilities that it did not have.</param>
/// <param name="Fixed">Those whose package is not there any more at that version.</param>
/// <param name="Gone">Those whose package is there as it was: the advisory was withdrawn or changed.</param>
/// <param name="NotChecked">Those whose package is there, and the database does not cover its ecosystem now.</param>
internal sealed record DepsChanges(
    IReadOnlyList<PackageVulnerability> New,
    IReadOnlyList<EarlierVulnerability> Fixed,
    IReadOnlyList<EarlierVulnerability> Gone,
    IReadOnlyList<EarlierVulnerability> NotChecked
)
{
    /// <summary>
    /// Ids and aliases that have one in common are the same vulnerability; the same of another version of its package is not new.
    /// </summary>
    public static DepsChanges Of(PackageComparison now, IReadOnlyList<EarlierVulnerability> earlier)
    {
        var before = earlier.ToLookup(e => (e.Ecosystem, e.Name));
        var after = now.Vulnerabilities.ToLookup(v => Key(v.Package));
        var packages = now.Packages.ToLookup(Key);
        var covered = now
            .State.Ecosystems.Where(e => e.State == EcosystemState.Current)
            .Select(e => e.Ecosystem)
            .ToHashSet(StringComparer.Ordinal);
        var gone = earlier
            .Where(e =>
                !after[(e.Ecosystem, e.Name)]
                    .Any(v => v.Package.Version == e.Version && v.Group.Names.Intersect(e.Names, StringComparer.Ordinal).Any())
            )
            .ToLookup(Fate);
        return new DepsChanges(
            [
                .. now.Vulnerabilities.Where(v =>
                    !before[Key(v.Package)].Any(e => e.Names.Intersect(v.Group.Names, StringComparer.Ordinal).Any())
                ),
            ],
            [.. gone[0]],
            [.. gone[1]],
            [.. gone[2]]
        );

        int Fate(EarlierVulnerability e) =>
            packages[(e.Ecosystem, e.Name)].FirstOrDefault(p => p.Version == e.Version) is not { } same ? 0
            : same.Match is not null
            && same.Query.OsvEcosystem is { } osv
            && covered.Contains(Components.Advisories.AdvisoryEcosystem.Base(osv))
                ? 1
            : 2;
    }

    private static (string Ecosystem, string Name) Key(MatchedPackage package) =>
        (DepsJson.Id(package.Query.Ecosystem), package.Query.Name);
}
