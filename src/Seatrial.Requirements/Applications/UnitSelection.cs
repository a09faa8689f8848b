using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Applications;

/// <summary>Chooses the candidates that are deployed by themselves.</summary>
internal static class UnitSelection
{
    private static readonly string[] DeployableFolders =
    [
        "apps",
        "app",
        "services",
        "service",
        "cmd",
        "functions",
        "lambdas",
        "workers",
        "deployables",
    ];

    /// <summary>Folders whose members are deployed whatever is in them.</summary>
    private static readonly string[] ServiceFolders = ["apps", "services", "functions", "lambdas", "workers", "deployables"];

    private static readonly string[] PackageFolders =
    [
        "packages",
        "libs",
        "lib",
        "libraries",
        "shared",
        "common",
        "modules",
        "plugins",
        "extensions",
    ];

    public static IReadOnlyList<PackageUnit> Deployables(IReadOnlyList<PackageUnit> units)
    {
        var all = units
            .Select(u => (Unit: u, Kind: UnitClassifier.KindOf(u)))
            .Where(c => UnitClassifier.IsDeployable(c.Unit, c.Kind))
            .ToList();
        var main = all.Where(c => !PackageUnits.IsAuxiliary(c.Unit.Folder)).ToList();
        var real = main.FindAll(c => !UnitClassifier.IsHelper(c.Unit) || IsBelow(c.Unit.Folder, ServiceFolders));
        var candidates =
            real.Count > 0 ? real
            : main.Count > 0 ? main
            : all;
        bool hasServers = candidates.Exists(c =>
            c.Kind
                is ApplicationKinds.Service
                    or ApplicationKinds.Web
                    or ApplicationKinds.Mobile
                    or ApplicationKinds.Worker
                    or ApplicationKinds.Desktop
        );
        return
        [
            .. candidates
                .Where(c => !hasServers || IsServer(c.Kind) || IsInDeployableFolder(c.Unit.Folder) || c.Unit.Has(FolderSignals.Dockerfile))
                .Where(c => !(hasServers && IsEmptyProject(c.Unit, c.Kind)))
                .Where(c => !IsSharedPackage(c.Unit, candidates))
                .Where(c => !IsShellOf(c.Unit, c.Kind, candidates))
                .Where(c => !IsPartOf(c.Unit, c.Kind, candidates))
                .Select(c => c.Unit),
        ];
    }

    /// <summary>
    /// A package in a folder for packages is no deployable beside real ones for a preview script alone: it takes a server's framework or a
    /// deployment of its own.
    /// </summary>
    private static bool IsSharedPackage(PackageUnit unit, List<(PackageUnit Unit, string Kind)> candidates) =>
        IsBelow(unit.Folder, PackageFolders)
        && !unit.Has(FolderSignals.Dockerfile | FolderSignals.Hosting)
        && !(
            unit.Has(ManifestTraits.Startable)
            && unit.Technologies.Any(t =>
                t.Kind is TechnologyKind.Framework or TechnologyKind.MobileFramework or TechnologyKind.DesktopFramework
            )
        )
        && candidates.Exists(c => !IsBelow(c.Unit.Folder, PackageFolders) && IsServer(c.Kind));

    /// <summary>A project of a monorepo's tool that holds tasks and no program.</summary>
    private static bool IsEmptyProject(PackageUnit unit, string kind) =>
        kind == ApplicationKinds.Unknown
        && unit.IsToolingOnly
        && !unit.Has(
            FolderSignals.Source | FolderSignals.Dockerfile | FolderSignals.Hosting | FolderSignals.IndexPage | FolderSignals.EntryPoint
        );

    private static bool IsServer(string kind) =>
        kind
            is ApplicationKinds.Service
                or ApplicationKinds.Web
                or ApplicationKinds.Mobile
                or ApplicationKinds.Worker
                or ApplicationKinds.Desktop
                or ApplicationKinds.Unknown;

    private static bool IsInDeployableFolder(string folder) => IsBelow(folder, DeployableFolders);

    private static bool IsBelow(string folder, string[] names) => folder.Split('/').SkipLast(1).Any(names.Contains);

    /// <summary>
    /// The root of a workspace, or a folder with nothing but development tools, that only holds the deployables below it together.
    /// </summary>
    private static bool IsShellOf(PackageUnit unit, string kind, List<(PackageUnit Unit, string Kind)> candidates)
    {
        bool hasBelow = candidates.Exists(c => c.Unit.Folder != unit.Folder && Paths.IsWithin(c.Unit.Folder, unit.Folder));
        if (!hasBelow)
        {
            return false;
        }

        bool hasOwnFramework = unit.Technologies.Any(t =>
            t.Kind is TechnologyKind.Framework or TechnologyKind.MobileFramework or TechnologyKind.DesktopFramework
        );
        return unit.Has(ManifestTraits.WorkspaceRoot)
            ? !(hasOwnFramework && unit.Has(ManifestTraits.Startable))
            : unit.IsToolingOnly || (!IsKnown(kind) && !unit.Has(FolderSignals.GoMain));
    }

    /// <summary>The native shells of a mobile or desktop application are parts of it.</summary>
    private static bool IsPartOf(PackageUnit unit, string kind, List<(PackageUnit Unit, string Kind)> candidates) =>
        kind is ApplicationKinds.Mobile or ApplicationKinds.Desktop
        && candidates.Exists(c => c.Kind == kind && c.Unit.Folder != unit.Folder && Paths.IsWithin(unit.Folder, c.Unit.Folder));

    private static bool IsKnown(string kind) => kind is not (ApplicationKinds.Unknown or ApplicationKinds.Library);
}
