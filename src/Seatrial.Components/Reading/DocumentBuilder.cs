using Seatrial.Components.Packages;

namespace Seatrial.Components.Reading;

/// <summary>Collects what a reader finds and works out what follows from the edges: direct or transitive, shipped or not.</summary>
internal sealed class DocumentBuilder(string file)
{
    /// <summary>Largest lock files and SBOMs of images stay an order of magnitude below.</summary>
    private const int MaxComponents = 200_000;

    private const int MaxEdges = 4_000_000;

    /// <summary>Names of registries end at 255; module paths and Maven coordinates are longer.</summary>
    private const int MaxName = 1_000;

    private const int MaxNotes = 100;

    private readonly List<ComponentDraft> drafts = [];
    private readonly List<string> notes = [];
    private int edges;

    public bool IsRead { get; private set; } = true;

    /// <summary>Whether a manifest lists what its packages bring in too.</summary>
    public bool IsWhole { get; set; }

    public int Count => drafts.Count;

    public bool HasRoot => drafts.Exists(d => d.Relation == ComponentRelation.Root);

    public ComponentDraft this[int index] => drafts[index];

    /// <summary>Its index; -1 for what has no usable name, and beyond the limit, which is noted.</summary>
    public int Add(ComponentDraft draft)
    {
        if (draft.Name.Length is 0 or > MaxName || draft.Name.AsSpan().IndexOfAnyInRange('\0', '\u001f') >= 0)
        {
            return -1;
        }

        if (drafts.Count >= MaxComponents)
        {
            Note($"{file} lists more than {MaxComponents:N0} components; the rest was left out.");
            return -1;
        }

        drafts.Add(draft);
        return drafts.Count - 1;
    }

    /// <summary>An edge; with a scope, that of the dependency as the parent declares it.</summary>
    public void Edge(int from, int to, ComponentScope scope = ComponentScope.Production)
    {
        if (from < 0 || to < 0 || from == to || ++edges > MaxEdges)
        {
            return;
        }

        drafts[from].Asked.Add((to, scope));
    }

    public void Note(string sentence)
    {
        if (notes.Count < MaxNotes && !notes.Contains(sentence))
        {
            notes.Add(sentence);
        }
    }

    /// <summary>Notes that the file, or one that it leads to, could not be read.</summary>
    public void Fail(string sentence)
    {
        Note(sentence);
        if (sentence.StartsWith(file, StringComparison.Ordinal))
        {
            IsRead = false;
        }
    }

    public ComponentDocument Build(string format)
    {
        bool hasRoots = drafts.Any(d => d.Relation == ComponentRelation.Root && d.Asked.Count > 0);
        if (hasRoots)
        {
            ScopeSpread.Apply(drafts);
        }

        if (edges > MaxEdges)
        {
            Note($"{file} has more than {MaxEdges:N0} edges between components; the rest was left out.");
        }

        return new ComponentDocument
        {
            File = file,
            Format = format,
            Components = Finish(),
            Notes = [.. notes],
            IsRead = IsRead,
            IsWhole = IsWhole,
            HasGraph = edges > 0,
        };
    }

    /// <summary>The same package installed in several places, or listed for several targets, is one component.</summary>
    private List<Component> Finish()
    {
        var first = new Dictionary<(Ecosystem, string, string?, string?, string?, string?, string?), int>();
        int[] target = new int[drafts.Count];
        var kept = new List<ComponentDraft>();
        for (int i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            bool isRoot = draft.Relation == ComponentRelation.Root;
            var key = (
                draft.Ecosystem,
                draft.Name,
                draft.Version,
                draft.Range,
                draft.Origin.Commit,
                draft.File,
                isRoot ? "root" : draft.Origin.Address
            );
            if (first.TryGetValue(key, out int known))
            {
                target[i] = known;
                kept[known].Join(draft);
            }
            else
            {
                target[i] = first[key] = kept.Count;
                kept.Add(draft);
            }
        }

        return [.. kept.Select((draft, i) => Finish(draft, i, target))];
    }

    private Component Finish(ComponentDraft draft, int self, int[] target)
    {
        string? version = Clean(draft.Version);
        string? range = Clean(draft.Range);
        return new Component
        {
            Ecosystem = draft.Ecosystem,
            Name = draft.Name,
            Version = version,
            Range = range,
            RangeVersion = version is null && range is not null ? RangeBounds.Named(range) : null,
            Relation = draft.Relation,
            Scope = draft.Scope,
            Groups = [.. draft.Groups],
            Origin = draft.Origin with { Address = Addresses.Clean(draft.Origin.Address) },
            ResolvedUrl = Addresses.Clean(draft.ResolvedUrl),
            Hashes = draft.Hashes,
            Licence = Clean(draft.Licence),
            Cpe = draft.Cpe,
            Purl = draft.Purl ?? PurlNames.Of(draft.Ecosystem, draft.Name, version),
            RunsInstallScript = draft.RunsInstallScript,
            File = draft.File ?? file,
            Line = draft.Line,
            Children = draft.Asked.Count == 0 ? [] : [.. draft.Asked.Select(a => target[a.Child]).Where(c => c != self).Distinct()],
        };
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) || text.Length > 500 ? null : text.Trim();
}
