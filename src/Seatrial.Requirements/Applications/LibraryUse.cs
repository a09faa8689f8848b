using Seatrial.Components.Packages;
using Seatrial.Engine.Assessments;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Applications;

/// <summary>Follows manifests from applications to the packages of the same repository that they build on.</summary>
internal static class LibraryUse
{
    public static IReadOnlyList<LibraryFolder> Find(IReadOnlyList<PackageUnit> units, IReadOnlyList<Application> applications)
    {
        var byFolder = units.ToDictionary(u => u.Folder, StringComparer.Ordinal);
        var byName = new Dictionary<(Ecosystem, string), string>();
        foreach (var manifest in units.SelectMany(u => u.Manifests).Where(m => m.PackageName is not null))
        {
            byName.TryAdd((manifest.Ecosystem, manifest.Ecosystem.Canonical(manifest.PackageName!)), manifest.Folder);
        }

        var users = units.ToDictionary(u => u.Folder, _ => new List<string>(), StringComparer.Ordinal);
        foreach (var application in applications.Where(a => byFolder.ContainsKey(a.RootPath)))
        {
            foreach (string folder in Reach(application.RootPath, byFolder, byName))
            {
                users[folder].Add(application.Name);
            }
        }

        var deployed = applications.Select(a => a.RootPath).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. units
                .Where(u => u.Folder.Length > 0 && !deployed.Contains(u.Folder))
                .Select(u => new LibraryFolder(u.Folder, users[u.Folder])),
        ];
    }

    private static HashSet<string> Reach(
        string start,
        Dictionary<string, PackageUnit> byFolder,
        Dictionary<(Ecosystem, string), string> byName
    )
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { start };
        var open = new Stack<string>([start]);
        while (open.TryPop(out string? folder))
        {
            foreach (
                string next in byFolder[folder]
                    .Manifests.SelectMany(m => m.Dependencies.Select(d => Target(m, d, byFolder, byName)))
                    .OfType<string>()
            )
            {
                if (seen.Add(next))
                {
                    open.Push(next);
                }
            }
        }

        return seen;
    }

    private static string? Target(
        ManifestFact manifest,
        DependencyEntry dependency,
        Dictionary<string, PackageUnit> byFolder,
        Dictionary<(Ecosystem, string), string> byName
    )
    {
        if (dependency.Path is { } path)
        {
            return byFolder.ContainsKey(path) ? path : null;
        }

        if (dependency.Name.StartsWith(':'))
        {
            string project = dependency.Name[1..].Replace(':', '/');
            return byFolder.Keys.FirstOrDefault(f => f == project || f.EndsWith("/" + project, StringComparison.Ordinal));
        }

        return byName.TryGetValue((manifest.Ecosystem, manifest.Ecosystem.Canonical(dependency.Name)), out string? folder) ? folder : null;
    }
}
