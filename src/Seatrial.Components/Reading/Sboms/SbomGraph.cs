using Seatrial.Components.Packages;

namespace Seatrial.Components.Reading.Sboms;

/// <summary>
/// Packages of an SBOM by their ids, and what depends on what. A package URL says more about a package than the name beside it.
/// </summary>
internal sealed class SbomGraph(ReadingContext context)
{
    private readonly Dictionary<string, int> byId = new(StringComparer.Ordinal);
    private readonly List<(string From, string To, ComponentScope Scope)> edges = [];
    private readonly HashSet<string> described = new(StringComparer.Ordinal);

    public void Add(SbomEntry entry)
    {
        var purl = entry.Purl is { } text ? PackageUrl.Parse(text) : null;
        var ecosystem = purl is null ? Ecosystem.Generic : PurlEcosystems.Of(purl.Type);
        string plain = entry.Group is { Length: > 0 } group ? $"{group}/{entry.Name}" : entry.Name;
        int index = context.Output.Add(
            new ComponentDraft
            {
                Ecosystem = ecosystem,
                Name = purl is null ? plain : PurlEcosystems.Name(ecosystem, purl),
                Version = Stated(ecosystem, purl?.Version ?? entry.Version),
                Purl = purl,
                Cpe = entry.Cpe,
                Licence = entry.Licence,
                Hashes = entry.Hashes,
                ResolvedUrl = entry.DownloadUrl,
                Scope = entry.Scope,
                Line = entry.Line,
            }
        );
        if (index >= 0)
        {
            byId.TryAdd(entry.Id, index);
        }

        if (entry.Purl is not null && purl is null)
        {
            context.Note($"{context.Path} (line {entry.Line}) has a package URL that is none; the name beside it was taken.");
        }
    }

    public void Edge(string from, string to, ComponentScope scope = ComponentScope.Production) => edges.Add((from, to, scope));

    /// <summary>The document is about it.</summary>
    public void Describe(string id) => described.Add(id);

    public void SetLicence(string id, string licence)
    {
        if (byId.TryGetValue(id, out int index))
        {
            context.Output[index].Licence ??= licence;
        }
    }

    /// <summary>
    /// What is described and depends on something is the project; what is described and does not is what the document lists.
    /// </summary>
    public void Finish()
    {
        var parents = edges.Select(e => e.From).ToHashSet(StringComparer.Ordinal);
        foreach (string id in described)
        {
            if (byId.TryGetValue(id, out int index))
            {
                context.Output[index].Relation = parents.Contains(id) ? ComponentRelation.Root : ComponentRelation.Unknown;
            }
        }

        foreach (var (from, to, scope) in edges)
        {
            context.Output.Edge(byId.GetValueOrDefault(from, -1), byId.GetValueOrDefault(to, -1), scope);
        }
    }

    private static string? Stated(Ecosystem ecosystem, string? version) =>
        ecosystem == Ecosystem.Go && version is ['v', >= '0' and <= '9', ..] ? version[1..] : version;
}
