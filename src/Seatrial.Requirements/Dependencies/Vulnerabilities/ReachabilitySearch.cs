using Seatrial.Components.Packages;
using Seatrial.Requirements.Dependencies.Imports;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Dependencies.Vulnerabilities;

/// <summary>Puts beside each vulnerability whether code imports its package. Used by one thread.</summary>
public sealed class ReachabilitySearch
{
    private readonly ImportIndex imports;
    private readonly IReadOnlyList<ComponentDocument> documents;
    private readonly Dictionary<ComponentDocument, List<int>[]> parents = [];
    private readonly Dictionary<(ComponentDocument Document, int Index), (PackageUse Use, ImportPlace? Place)> uses = [];

    private ReachabilitySearch(ImportIndex imports, IReadOnlyList<ComponentDocument> documents) =>
        (this.imports, this.documents) = (imports, documents);

    /// <summary>The comparison with what code does with each vulnerable package at each place.</summary>
    public static PackageComparison Apply(PackageComparison comparison, ImportIndex imports)
    {
        var search = new ReachabilitySearch(imports, comparison.Inventory.Documents);
        return comparison with
        {
            Vulnerabilities =
            [
                .. comparison.Vulnerabilities.Select(v => v with { Reach = [.. v.Package.Places.Select(p => search.Of(v, p))] }),
            ],
        };
    }

    private Reachability Of(PackageVulnerability vulnerability, PackagePlace place)
    {
        var component = place.Component;
        int[] direct = component.Relation == ComponentRelation.Transitive ? Direct(place.Document, place.Index) : [];
        string[] through =
        [
            .. direct.Select(d => place.Document.Components[d].Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        var best = direct
            .Append(place.Index)
            .Select(i => (Index: i, Found: Use(place.Document, i)))
            .OrderByDescending(u => u.Found.Use)
            .ThenBy(u => u.Index == place.Index ? 0 : 1)
            .ThenBy(u => place.Document.Components[u.Index].Name, StringComparer.Ordinal)
            .First();
        var reach = new Reachability(
            best.Found.Use,
            best.Found.Place,
            through,
            best.Index == place.Index ? null : place.Document.Components[best.Index].Name
        );
        return component.Ecosystem == Ecosystem.Go && best is { Index: var index, Found.Use: PackageUse.Production } && index == place.Index
            ? Narrowed(vulnerability, place, reach)
            : reach;
    }

    /// <summary>Go's advisories name the packages of a module in which the vulnerability is.</summary>
    private Reachability Narrowed(PackageVulnerability vulnerability, PackagePlace place, Reachability reach)
    {
        string[] paths =
        [
            .. vulnerability
                .Group.Findings.SelectMany(f => f.Affected.Imports)
                .Select(i => i.Path)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
        var exact = ImportPlace
            .MostTelling(
                Places(place.Document, place.Component).Where(p => !p.IsTest && paths.Contains(p.Import.Module, StringComparer.Ordinal))
            )
            .FirstOrDefault();
        return paths.Length == 0 ? reach
            : exact is null ? reach with { NotImported = paths }
            : reach with { Place = exact };
    }

    private (PackageUse Use, ImportPlace? Place) Use(ComponentDocument document, int index)
    {
        if (uses.TryGetValue((document, index), out var known))
        {
            return known;
        }

        var component = document.Components[index];
        var place = ImportPlace.MostTelling(Places(document, component)).FirstOrDefault();
        var use =
            place is not null ? (place.IsTest ? PackageUse.TestsOnly : PackageUse.Production)
            : IsLookedInto(component) && imports.FilesOf(component.Ecosystem).Any(f => IsOf(document, component.Ecosystem, f))
                ? PackageUse.NotFound
            : PackageUse.NotRead;
        return uses[(document, index)] = (use, place);
    }

    /// <summary>Go's own library is imported without a module path; its advisories name the packages, which is told there.</summary>
    private static bool IsLookedInto(Component component) =>
        component.Ecosystem is Ecosystem.Npm or Ecosystem.PyPI
        || (component.Ecosystem == Ecosystem.Go && component.Name.Contains('.', StringComparison.Ordinal));

    private IEnumerable<ImportPlace> Places(ComponentDocument document, Component component) =>
        !IsLookedInto(component)
            ? []
            : imports
                .Of(
                    component.Ecosystem,
                    component.Name,
                    component.Ecosystem == Ecosystem.Go ? [.. document.Components.Select(c => c.Name)] : null
                )
                .Where(p => IsOf(document, component.Ecosystem, p.Location.Path));

    /// <summary>Whether a file lies in the folder of a list of packages, and in that of no other one further down.</summary>
    private bool IsOf(ComponentDocument document, Ecosystem ecosystem, string file)
    {
        string folder = Paths.Folder(document.File);
        return Paths.IsWithin(file, folder)
            && !documents.Any(d =>
                Paths.Folder(d.File) is { } other
                && other.Length > folder.Length
                && Paths.IsWithin(other, folder)
                && Paths.IsWithin(file, other)
                && d.Components.Any(c => c.Ecosystem == ecosystem)
            );
    }

    /// <summary>The direct dependencies from which a package is reached.</summary>
    private int[] Direct(ComponentDocument document, int index)
    {
        if (!parents.TryGetValue(document, out var above))
        {
            above = [.. document.Components.Select(_ => new List<int>())];
            for (int i = 0; i < above.Length; i++)
            {
                foreach (int child in document.Components[i].Children)
                {
                    above[child].Add(i);
                }
            }

            parents[document] = above;
        }

        var seen = new HashSet<int> { index };
        var queue = new Queue<int>(seen);
        while (queue.TryDequeue(out int at))
        {
            foreach (int parent in above[at].Where(p => document.Components[p].Relation != ComponentRelation.Root && seen.Add(p)))
            {
                queue.Enqueue(parent);
            }
        }

        return [.. seen.Where(i => i != index && document.Components[i].IsDirect).Order()];
    }
}
