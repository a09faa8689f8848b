using Seatrial.Components.Packages;

namespace Seatrial.Components.Reading;

/// <summary>A component while its file is read.</summary>
internal sealed class ComponentDraft
{
    public required Ecosystem Ecosystem { get; init; }

    public required string Name { get; init; }

    public string? Version { get; set; }

    public string? Range { get; set; }

    public ComponentRelation Relation { get; set; }

    public ComponentScope Scope { get; set; }

    public SortedSet<string> Groups { get; } = new(StringComparer.Ordinal);

    public ComponentOrigin Origin { get; set; } = ComponentOrigin.Default;

    public string? ResolvedUrl { get; set; }

    public IReadOnlyList<IntegrityHash> Hashes { get; set; } = [];

    public string? Licence { get; set; }

    public string? Cpe { get; set; }

    /// <summary>Set where the file gives it; otherwise made from name and version.</summary>
    public PackageUrl? Purl { get; set; }

    public bool RunsInstallScript { get; set; }

    /// <summary>The file whose entry it is, where that is not the file being read.</summary>
    public string? File { get; set; }

    public int Line { get; set; }

    /// <summary>What it asks for, and as what: production, optional or, from a root, development.</summary>
    public List<(int Child, ComponentScope Scope)> Asked { get; } = [];

    /// <summary>Takes in another place of the same package: what ships it counts, and the first line stays.</summary>
    public void Join(ComponentDraft other)
    {
        Scope = Scope == ComponentScope.Unknown || (other.Scope != ComponentScope.Unknown && other.Scope < Scope) ? other.Scope : Scope;
        Relation =
            Relation == ComponentRelation.Unknown || (other.Relation != ComponentRelation.Unknown && other.Relation < Relation)
                ? other.Relation
                : Relation;
        if (Groups.Count > 0 && other.Groups.Count > 0)
        {
            Groups.UnionWith(other.Groups);
        }
        else
        {
            Groups.Clear();
        }

        RunsInstallScript |= other.RunsInstallScript;
        ResolvedUrl ??= other.ResolvedUrl;
        Licence ??= other.Licence;
        Hashes = Hashes.Count == 0 ? other.Hashes : Hashes;
        Asked.AddRange(other.Asked);
    }
}
