using Seatrial.Components.Packages;

namespace Seatrial.Components.Sbom;

/// <summary>
/// Components of many files as one graph: the same package of several files is one node, with the edges and checksums of all.
/// </summary>
internal sealed record SbomModel(IReadOnlyList<SbomNode> Nodes, IReadOnlyList<string> TopLevel, bool IsComplete)
{
    /// <summary>Places that are written for one package; a package of a large repository stands in hundreds of files.</summary>
    private const int MaxPlaces = 20;

    public static SbomModel Of(IEnumerable<ComponentDocument> documents)
    {
        var ordered = documents.OrderBy(d => d.File, StringComparer.Ordinal).ToList();
        var groups = new Dictionary<string, List<Component>>(StringComparer.Ordinal);
        var children = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in ordered)
        {
            string[] refs = [.. document.Components.Select(Ref)];
            for (int i = 0; i < refs.Length; i++)
            {
                if (!groups.TryGetValue(refs[i], out var group))
                {
                    groups[refs[i]] = group = [];
                    children[refs[i]] = new SortedSet<string>(StringComparer.Ordinal);
                }

                group.Add(document.Components[i]);
                foreach (int child in document.Components[i].Children.Where(c => refs[c] != refs[i]))
                {
                    children[refs[i]].Add(refs[child]);
                    asked.Add(refs[child]);
                }
            }
        }

        var nodes = groups.OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Node(g.Key, g.Value, [.. children[g.Key]])).ToList();
        string[] top = [.. nodes.Where(n => n.IsRoot || n.Component.IsDirect || !asked.Contains(n.Ref)).Select(n => n.Ref)];
        return new SbomModel(nodes, top, ordered.TrueForAll(d => d.Notes.Count == 0));
    }

    /// <summary>The package URL where it names a version; else what tells the entry apart.</summary>
    public static string Ref(Component component)
    {
        if (component.Relation == ComponentRelation.Root)
        {
            return $"root:{component.File}#{component.Ecosystem.Purl()}/{component.Name}@{component.Version}";
        }

        string purl = component.Purl?.ToString() ?? $"{component.Ecosystem.Purl()}/{component.Name}@{component.Version}";
        string source = component.Origin.IsDefault ? "" : $"|{component.Origin.Kind}|{component.Origin.Address}|{component.Origin.Commit}";
        return component.IsVersionKnown ? purl + source : $"{purl}|{component.Range}{source}";
    }

    private static SbomNode Node(string reference, List<Component> places, string[] children) =>
        new(
            reference,
            places[0],
            places.Select(p => p.Scope).Where(s => s != ComponentScope.Unknown).DefaultIfEmpty(ComponentScope.Unknown).Min(),
            [.. places.Select(p => (p.File, p.Line)).Distinct().Order().Take(MaxPlaces)],
            children
        )
        {
            IsRoot = places[0].Relation == ComponentRelation.Root,
            Hashes =
            [
                .. places
                    .SelectMany(p => p.Hashes)
                    .Distinct()
                    .OrderBy(h => h.Algorithm, StringComparer.Ordinal)
                    .ThenBy(h => h.Hex, StringComparer.Ordinal),
            ],
            Licence = places.Select(p => p.Licence).FirstOrDefault(l => l is not null),
        };
}
