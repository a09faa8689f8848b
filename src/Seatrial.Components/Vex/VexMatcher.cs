using Seatrial.Components.Packages;

namespace Seatrial.Components.Vex;

/// <summary>
/// Finds what documents say of a vulnerability of a package: of several statements the one that was made last, and of those the last. A
/// statement about a package as a part of a product counts where the product is the project, or where every way to the package goes through
/// that product. Used by one thread.
/// </summary>
public sealed class VexMatcher
{
    private readonly VexSubject subject;
    private readonly VexStatement[] statements;
    private readonly ILookup<string, int> byName;
    private readonly HashSet<int> used = [];
    private readonly Dictionary<(ComponentDocument Document, VexComponent Product), HashSet<int>> around = [];

    public VexMatcher(IReadOnlyList<VexDocument> documents, VexSubject subject)
    {
        this.subject = subject;
        Documents = documents;
        statements = [.. documents.SelectMany(d => d.Statements)];
        byName = statements
            .SelectMany((s, i) => s.Names, (s, name) => (name, Index: Array.IndexOf(statements, s)))
            .ToLookup(s => s.name, s => s.Index, StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<VexDocument> Documents { get; }

    /// <summary>Statements that were about nothing that was asked so far.</summary>
    public IEnumerable<VexStatement> Unused => statements.Where((_, i) => !used.Contains(i));

    /// <summary>The statement that counts; null where none is about it.</summary>
    /// <param name="document">The file that lists the package.</param>
    /// <param name="index">Of the package in it.</param>
    /// <param name="names">Ids and aliases of the vulnerability.</param>
    public VexStatement? For(ComponentDocument document, int index, IEnumerable<string> names)
    {
        int[] about =
        [
            .. names.SelectMany(n => byName[n]).Distinct().Where(i => statements[i].Products.Any(p => IsAbout(p, document, index))),
        ];
        used.UnionWith(about);
        return about.Length == 0
            ? null
            : statements[about.OrderBy(i => statements[i].Time ?? DateTimeOffset.MinValue).ThenBy(i => i).Last()];
    }

    private bool IsAbout(VexProduct product, ComponentDocument document, int index)
    {
        var component = document.Components[index];
        return product.Parts.Count == 0
            ? product.Product is { } whole && (whole.Means(component) || IsProject(whole, document))
            : product.Parts.Any(p => p.Means(component))
                && (product.Product is not { } owner || IsProject(owner, document) || BringsIn(owner, document, index));
    }

    private bool IsProject(VexComponent product, ComponentDocument document) =>
        product.Purls.Count == 0
            ? product.Name is { Length: > 0 } name && (name == subject.Name || document.Roots.Any(r => r.Name == name))
            : product.Purls.Any(p => subject.Purl is { } own && PurlMatch.Means(p, own, Ecosystem.Generic, own.Version))
                || document.Roots.Any(product.Means);

    /// <summary>Whether the package is there because of a product alone.</summary>
    private bool BringsIn(VexComponent product, ComponentDocument document, int index)
    {
        if (!document.HasGraph || !document.Components.Any(product.Means))
        {
            return false;
        }

        if (!around.TryGetValue((document, product), out var others))
        {
            around[(document, product)] = others = Reached(document, product);
        }

        return !others.Contains(index);
    }

    /// <summary>What is there without a product: reached from the project by other ways, or by none at all.</summary>
    private static HashSet<int> Reached(ComponentDocument document, VexComponent product)
    {
        var components = document.Components;
        var all = Spread(
            document,
            Enumerable.Range(0, components.Count).Where(i => components[i].Relation is ComponentRelation.Root or ComponentRelation.Direct),
            _ => true
        );
        var reached = Spread(
            document,
            Enumerable.Range(0, components.Count).Where(i => components[i].Relation is ComponentRelation.Root or ComponentRelation.Direct),
            i => !product.Means(components[i])
        );
        reached.UnionWith(Enumerable.Range(0, components.Count).Where(i => !all.Contains(i)));
        return reached;
    }

    private static HashSet<int> Spread(ComponentDocument document, IEnumerable<int> from, Func<int, bool> passes)
    {
        var reached = from.Where(passes).ToHashSet();
        var queue = new Queue<int>(reached);
        while (queue.TryDequeue(out int at))
        {
            foreach (int child in document.Components[at].Children.Where(c => passes(c) && reached.Add(c)))
            {
                queue.Enqueue(child);
            }
        }

        return reached;
    }
}
