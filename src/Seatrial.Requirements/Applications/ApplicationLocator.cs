using Seatrial.Engine.Assessments;
using Seatrial.Engine.Configuration;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Applications;

/// <summary>
/// Finds the applications of a repository: those that were declared, then those that manifests, Dockerfiles and hosting settings show.
/// </summary>
public static class ApplicationLocator
{
    /// <summary>More applications than anybody reads about in one report.</summary>
    public const int MaxApplications = 50;

    /// <summary>Locates the applications from facts and the names of files; opens nothing.</summary>
    /// <param name="repositoryName">Name for an application that has none of its own.</param>
    public static ApplicationMap Locate(
        FactSet facts,
        IReadOnlyList<WorkspaceFile> files,
        SeatrialConfiguration configuration,
        string repositoryName
    )
    {
        var signals = FolderSignalReader.Read(files);
        var units = PackageUnits.Read(facts, signals);
        var declared = configuration.Applications.Where(a => a.Path is not null).ToList();
        var chosen = UnitSelection.Deployables(units).Where(u => !declared.Exists(d => d.Path == u.Folder)).ToList();
        var gaps = new List<CoverageGap>();
        int room = Math.Max(0, MaxApplications - declared.Count);
        if (chosen.Count > room)
        {
            gaps.Add(
                new CoverageGap(
                    "./",
                    GapKind.LimitReached,
                    $"The repository holds {declared.Count + chosen.Count} applications; {MaxApplications} are assessed apart. Declare the ones that matter under 'applications' in seatrial.yaml."
                )
            );
            chosen = chosen[..room];
        }

        var applications = declared
            .Select(d => Declared(d, units, signals, repositoryName))
            .Concat(chosen.Select(u => Detected(u, repositoryName)))
            .ToList();
        if (applications.Count == 0)
        {
            applications.Add(Whole(units, signals, repositoryName));
        }

        // The same text object, and not an equal one: a package may be called as the folder is.
        bool IsOfCheckout(Application a) => configuration.Defaults.Name is null && ReferenceEquals(a.Name, repositoryName);
        var named = ApplicationNames.MakeUnique([.. applications.Select(a => a with { IsNamedByCheckout = IsOfCheckout(a) })]);
        return new ApplicationMap(named, LibraryUse.Find(units, named), gaps);
    }

    private static Application Declared(
        ApplicationDeclaration declaration,
        IReadOnlyList<PackageUnit> units,
        Dictionary<string, FolderSignals> signals,
        string repositoryName
    )
    {
        string path = declaration.Path!.Trim('/');
        var unit = units.FirstOrDefault(u => u.Folder == path);
        string kind =
            unit is not null ? UnitClassifier.KindOf(unit)
            : signals.GetValueOrDefault(path).HasFlag(FolderSignals.Infrastructure) ? ApplicationKinds.Infrastructure
            : ApplicationKinds.Unknown;
        string name = declaration.Name ?? (path.Length > 0 ? Paths.Name(path) : repositoryName);
        return new Application(name, path, kind, Manifests(unit is null ? [] : [unit]));
    }

    private static Application Detected(PackageUnit unit, string repositoryName) =>
        new(ApplicationNames.Of(unit, repositoryName), unit.Folder, UnitClassifier.KindOf(unit), Manifests([unit]));

    /// <summary>
    /// A repository without a deployable is assessed as one: a library, infrastructure, or something that could not be told.
    /// </summary>
    private static Application Whole(IReadOnlyList<PackageUnit> units, Dictionary<string, FolderSignals> signals, string repositoryName)
    {
        var root = units.FirstOrDefault(u => u.Folder.Length == 0) ?? (units.Count == 1 ? units[0] : null);
        string kind = root is not null ? UnitClassifier.KindOf(root) : ApplicationKinds.Unknown;
        if (root is not null && root.Has(ManifestTraits.Library) && !UnitClassifier.IsDeployable(root, kind))
        {
            kind = ApplicationKinds.Library; // Built on or for a server's framework, and nothing here starts it.
        }
        else if (kind == ApplicationKinds.Unknown)
        {
            kind =
                units.Any(u => u.Has(ManifestTraits.Library)) ? ApplicationKinds.Library
                : units.Count == 0 && signals.Values.Any(s => s.HasFlag(FolderSignals.Infrastructure)) ? ApplicationKinds.Infrastructure
                : units.Count == 0 && signals.GetValueOrDefault("").HasFlag(FolderSignals.IndexPage) ? ApplicationKinds.Web
                : ApplicationKinds.Unknown;
        }

        string name = root is { Folder.Length: 0 } ? ApplicationNames.Of(root, repositoryName) : repositoryName;
        return new Application(name, "", kind, Manifests(units));
    }

    private static List<string> Manifests(IEnumerable<PackageUnit> units) =>
        [
            .. units
                .SelectMany(u => u.Manifests)
                .Select(m => m.Location.Path)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Take(20),
        ];
}
