using Seatrial.Components.Matching;
using Seatrial.Components.Packages;

namespace Seatrial.Requirements.Dependencies.Vulnerabilities;

/// <summary>A package at one version, wherever the tree lists it, and what a database says of it.</summary>
/// <param name="Query">What the database was asked; two packages with equal ones are the same.</param>
/// <param name="Places">At least one, in the order of files.</param>
/// <param name="Match">Null where it was not compared: no database, or none that knows its ecosystem.</param>
public sealed record MatchedPackage(PackageQuery Query, IReadOnlyList<PackagePlace> Places, PackageMatch? Match)
{
    /// <summary>As the first file writes it.</summary>
    public string Name => Places[0].Component.Name;

    public string? Version => Query.Version;

    /// <summary>Version, or the range that a manifest asks for.</summary>
    public string VersionText => Version ?? Places[0].Component.Range ?? "of no known version";

    public ComponentRelation Relation =>
        Places.Any(p => p.Component.IsDirect) ? ComponentRelation.Direct
        : Places.Any(p => p.Component.Relation == ComponentRelation.Transitive) ? ComponentRelation.Transitive
        : ComponentRelation.Unknown;

    /// <summary>What ships it counts.</summary>
    public ComponentScope Scope =>
        Places.Select(p => p.Component.Scope).Where(s => s != ComponentScope.Unknown).DefaultIfEmpty(ComponentScope.Unknown).Min();

    /// <summary>Vulnerabilities of this very version, the worst first.</summary>
    public IEnumerable<AliasGroup> Affecting => Match is null ? [] : Match.Groups.Where(g => g.Certainty == MatchCertainty.Affected);

    /// <summary>Whether advisories are about some of its versions, and which one is used is not known.</summary>
    public bool IsUndecided => Match is not null && Match.Groups.Any(g => g.Certainty == MatchCertainty.VersionUnknown) && !Affecting.Any();
}
