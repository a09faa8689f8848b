using Seatrial.Engine.Assessments;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Deployment;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Applications;

/// <summary>
/// Says which applications a place concerns: the application in whose folder it lies (the deepest wins), the applications that use the
/// library in whose folder it lies, the application that the service there is built from or named after, or all of them where it is shared.
/// </summary>
public sealed class FactAttribution
{
    private readonly IReadOnlyList<Application> all;
    private readonly List<(string Folder, IReadOnlyList<Application> Applications)> owners = [];
    private readonly ILookup<string, DeployedServiceFact> parts;
    private readonly DeployedNames names;

    public FactAttribution(ApplicationMap map, FactSet facts)
    {
        all = map.Applications;
        var byName = all.ToDictionary(a => a.Name, StringComparer.Ordinal);
        owners.AddRange(all.Select(a => (a.RootPath, (IReadOnlyList<Application>)[a])));
        owners.AddRange(
            map.Libraries.Where(l => l.UsedBy.Count > 0)
                .Select(l => (l.RootPath, (IReadOnlyList<Application>)[.. l.UsedBy.Select(n => byName[n])]))
        );
        owners.AddRange(
            map.Libraries.Where(l => l.UsedBy.Count == 0 && !all.Any(a => a.RootPath.Length > 0 && Paths.IsWithin(l.RootPath, a.RootPath)))
                .Select(l => (l.RootPath, all))
        );
        owners.Sort((a, b) => b.Folder.Length.CompareTo(a.Folder.Length));
        parts = facts.Of<DeployedServiceFact>().Reverse().ToLookup(p => p.Location.Path, StringComparer.Ordinal);
        names = new DeployedNames(all);
    }

    /// <summary>The applications that a place concerns; never empty, in the order of the map.</summary>
    public IReadOnlyList<Application> Of(SourceLocation location)
    {
        var around = parts[location.Path].Where(p => location.Line >= p.Location.Line && location.Line <= p.Location.EndLine).ToList();
        if (around.Select(BuiltFrom).FirstOrDefault(a => a.Count > 0) is { } built)
        {
            return built;
        }

        var (folder, own) = Owner(location.Path);
        if (folder.Length > 0 && own.Count == 1)
        {
            return own;
        }

        bool isOwn = own.Count > 0 && (folder.Length > 0 || !RepositoryPlaces.IsShared(location.Path));
        return Named(location.Path, around) is { Count: > 0 } named ? named
            : isOwn ? own
            : all;
    }

    /// <summary>Each application with the facts that concern it.</summary>
    public static IReadOnlyList<ApplicationScope> Scopes(ApplicationMap map, FactSet facts)
    {
        if (map.Applications.Count == 1)
        {
            return [new ApplicationScope(map.Applications[0], facts)];
        }

        var attribution = new FactAttribution(map, facts);
        var byApplication = map.Applications.ToDictionary(a => a, _ => new List<Fact>());
        var known = new Dictionary<SourceLocation, IReadOnlyList<Application>>();
        var unplaced = attribution.Unplaced();
        foreach (var fact in facts.All)
        {
            if (!known.TryGetValue(fact.Location, out var concerned))
            {
                known[fact.Location] = concerned = attribution.Of(fact.Location);
            }

            if (fact is WorkloadFact or HealthCheckFact && concerned.Count == map.Applications.Count)
            {
                concerned = unplaced;
            }

            foreach (
                var application in IsInherited(fact) ? map.Applications.Where(a => concerned.Contains(a) || Inherits(a, fact)) : concerned
            )
            {
                byApplication[application].Add(fact);
            }
        }

        return [.. map.Applications.Select(a => new ApplicationScope(a, new FactSet(byApplication[a])))];
    }

    /// <summary>What a workspace keeps at its root for all of its members: lock files, and the manifests that hold it together.</summary>
    private static bool IsInherited(Fact fact) =>
        fact is LockfileFact or IgnoredLockfileFact
        || fact
            is ManifestFact
            {
                Kind: ManifestKind.DirectoryPackages
                    or ManifestKind.PnpmWorkspace
                    or ManifestKind.GradleSettings
                    or ManifestKind.GoWork
                    or ManifestKind.LernaJson
            }
        || (fact is ManifestFact manifest && manifest.Has(ManifestTraits.WorkspaceRoot));

    private static bool Inherits(Application application, Fact fact) =>
        Paths.IsWithin(application.RootPath, Paths.Folder(fact.Location.Path));

    /// <summary>The deepest folder of an application or library around the path, and whose it is; nobody's where there is none.</summary>
    private (string Folder, IReadOnlyList<Application> Applications) Owner(string path) =>
        owners.Find(o => o.Folder.Length < path.Length && Paths.IsWithin(path, o.Folder)) is { Applications: not null } found
            ? found
            : ("", []);

    private IReadOnlyList<Application> BuiltFrom(DeployedServiceFact part) =>
        part.Folder.Length > 0 ? Owner(part.Folder + "/").Applications : [];

    private IReadOnlyList<Application> Named(string path, IReadOnlyList<DeployedServiceFact> around) =>
        around.Select(p => names.OfService(p.Name, p.Image)).FirstOrDefault(a => a.Count > 0)
        ?? (parts.Contains(path) || RepositoryPlaces.IsDeployment(path) ? names.OfPath(path) : []);

    /// <summary>
    /// The applications that no deployment names: a service that fits no application is theirs. All where every application has its own,
    /// because then nothing tells whose it is.
    /// </summary>
    private IReadOnlyList<Application> Unplaced()
    {
        var placed = parts
            .SelectMany(g => g)
            .Select(p => BuiltFrom(p) is { Count: > 0 } built ? built : Named(p.Location.Path, [p]))
            .Where(a => a.Count < all.Count)
            .SelectMany(a => a)
            .ToHashSet();
        var rest = all.Where(a => !placed.Contains(a)).ToList();
        return rest.Count > 0 ? rest : all;
    }
}
