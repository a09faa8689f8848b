using Seatrial.Engine.Assessments;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Applications;

/// <summary>
/// Says which applications a place concerns: the application in whose folder it lies (the deepest wins), the applications that use the library in
/// whose folder it lies, the application that a compose service is built from, or all of them where it is shared.
/// </summary>
public sealed class FactAttribution
{
    private readonly IReadOnlyList<Application> all;
    private readonly List<(string Folder, IReadOnlyList<Application> Owners)> owners = [];
    private readonly ILookup<string, BuildContextFact> contexts;

    public FactAttribution(ApplicationMap map, FactSet facts)
    {
        all = map.Applications;
        var byName = all.ToDictionary(a => a.Name, StringComparer.Ordinal);
        owners.AddRange(all.Select(a => (a.RootPath, (IReadOnlyList<Application>)[a])));
        owners.AddRange(map.Libraries.Where(l => l.UsedBy.Count > 0).Select(l => (l.RootPath, (IReadOnlyList<Application>)[.. l.UsedBy.Select(n => byName[n])])));
        owners.AddRange(map.Libraries.Where(l => l.UsedBy.Count == 0 && !all.Any(a => a.RootPath.Length > 0 && Paths.IsWithin(l.RootPath, a.RootPath))).Select(l => (l.RootPath, all)));
        owners.Sort((a, b) => b.Folder.Length.CompareTo(a.Folder.Length));
        contexts = facts.Of<BuildContextFact>().ToLookup(c => c.Location.Path, StringComparer.Ordinal);
    }

    /// <summary>The applications that a place concerns; never empty, in the order of the map.</summary>
    public IReadOnlyList<Application> Of(SourceLocation location)
    {
        foreach (var context in contexts[location.Path])
        {
            bool covers = location.Line >= context.Location.Line && location.Line <= context.Location.EndLine;
            if (covers && context.Folder.Length > 0 && Owners(context.Folder + "/") is { Count: > 0 } built)
            {
                return built;
            }
        }

        return Owners(location.Path) is { Count: > 0 } own && !IsShared(location.Path) ? own : all;
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
        foreach (var fact in facts.All)
        {
            if (!known.TryGetValue(fact.Location, out var concerned))
            {
                known[fact.Location] = concerned = attribution.Of(fact.Location);
            }

            foreach (var application in IsInherited(fact) ? map.Applications.Where(a => concerned.Contains(a) || Inherits(a, fact)) : concerned)
            {
                byApplication[application].Add(fact);
            }
        }

        return [.. map.Applications.Select(a => new ApplicationScope(a, new FactSet(byApplication[a])))];
    }

    /// <summary>What a workspace keeps at its root for all of its members: lock files, and the manifests that hold it together.</summary>
    private static bool IsInherited(Fact fact)
        => fact is LockfileFact or IgnoredLockfileFact
            || fact is ManifestFact { Kind: ManifestKind.DirectoryPackages or ManifestKind.PnpmWorkspace or ManifestKind.GradleSettings or ManifestKind.GoWork or ManifestKind.LernaJson }
            || (fact is ManifestFact manifest && manifest.Has(ManifestTraits.WorkspaceRoot));

    private static bool Inherits(Application application, Fact fact) => Paths.IsWithin(application.RootPath, Paths.Folder(fact.Location.Path));

    private IReadOnlyList<Application> Owners(string path)
    {
        foreach (var (folder, applications) in owners)
        {
            if (folder.Length < path.Length && Paths.IsWithin(path, folder))
            {
                return applications;
            }
        }

        return [];
    }

    /// <summary>
    /// With an application at the root beside others, what serves the whole repository still concerns everybody: CI, hooks, compose and infrastructure.
    /// </summary>
    private bool IsShared(string path)
    {
        string first = path.Split('/')[0];
        bool isRepositoryWide = first is ".github" or ".gitlab" or ".circleci" or ".azure-pipelines" or ".buildkite" or ".husky" or "infra" or "infrastructure" or "terraform" or "deploy"
            or "deployment" or "k8s" or "kubernetes" or "helm" or "charts" or "docker"
            || (!path.Contains('/', StringComparison.Ordinal) && IsRepositoryFile(path));
        return isRepositoryWide && !owners.Exists(o => o.Folder.Length > 0 && Paths.IsWithin(path, o.Folder));
    }

    private static bool IsRepositoryFile(string name)
        => name.StartsWith("docker-compose", StringComparison.OrdinalIgnoreCase) || name.StartsWith("compose.", StringComparison.OrdinalIgnoreCase)
            || name is ".gitlab-ci.yml" or "azure-pipelines.yml" or "bitbucket-pipelines.yml" or "Jenkinsfile" or ".travis.yml" or ".pre-commit-config.yaml" or "lefthook.yml" or "renovate.json"
                or "renovate.json5" or ".renovaterc" or ".renovaterc.json" or ".gitignore" or "seatrial.yaml" or "Directory.Build.props" or "Directory.Packages.props" or "global.json"
            || name.StartsWith("README", StringComparison.OrdinalIgnoreCase) || name.StartsWith("SECURITY", StringComparison.OrdinalIgnoreCase);
}
