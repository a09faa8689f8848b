using System.Collections.Frozen;
using Seatrial.Requirements.Stack;
using Seatrial.Requirements.Stack.Technologies;

namespace Seatrial.Requirements.Applications;

/// <summary>Says of a candidate what kind of thing it is and whether it is deployed by itself.</summary>
internal static class UnitClassifier
{
    private const ManifestTraits Runs =
        ManifestTraits.Startable
        | ManifestTraits.WebHost
        | ManifestTraits.Worker
        | ManifestTraits.Mobile
        | ManifestTraits.Desktop
        | ManifestTraits.CommandLine;

    private const FolderSignals RunsBySignal =
        FolderSignals.Dockerfile | FolderSignals.Hosting | FolderSignals.GoMain | FolderSignals.RustMain;

    private static readonly FrozenDictionary<(TechnologyKind Kind, string Id), string> KindsByTechnology = TechnologyCatalog
        .Default.Entries.Where(e => e.ApplicationKind is not null)
        .ToFrozenDictionary(e => (e.Kind, e.Id), e => e.ApplicationKind!);

    /// <summary>The kind by the strongest evidence; <see cref="ApplicationKinds.Unknown"/> where there is none.</summary>
    public static string KindOf(PackageUnit unit)
    {
        var server = unit
            .Technologies.Where(t => t.Kind is TechnologyKind.Framework or TechnologyKind.ApiProtocol)
            .Select(KindOf)
            .ToHashSet(StringComparer.Ordinal);
        bool hasPages = unit.Technologies.Any(t => t.Kind == TechnologyKind.UiFramework && KindOf(t) == ApplicationKinds.Web);
        if (
            unit.Has(ManifestTraits.Mobile) || unit.Technologies.Any(t => t.Kind == TechnologyKind.MobileFramework && t.Id is not "android")
        )
        {
            return ApplicationKinds.Mobile;
        }

        if (unit.Has(ManifestTraits.Desktop) || unit.Technologies.Any(t => t.Kind == TechnologyKind.DesktopFramework))
        {
            return ApplicationKinds.Desktop;
        }

        if (server.Contains(ApplicationKinds.Web) || hasPages)
        {
            return ApplicationKinds.Web;
        }

        if (server.Contains(ApplicationKinds.Service) || unit.Has(ManifestTraits.WebHost))
        {
            return ApplicationKinds.Service;
        }

        return WithoutFramework(unit);
    }

    public static bool IsDeployable(PackageUnit unit, string kind)
    {
        bool runs =
            (unit.Signals & RunsBySignal) != FolderSignals.None || unit.Manifests.Any(m => (m.Traits & Runs) != ManifestTraits.None);
        bool serves =
            kind
            is ApplicationKinds.Service
                or ApplicationKinds.Web
                or ApplicationKinds.Mobile
                or ApplicationKinds.Desktop
                or ApplicationKinds.Worker;
        return runs || (serves && (!unit.Has(ManifestTraits.Library) || unit.Has(FolderSignals.EntryPoint)));
    }

    /// <summary>
    /// A Dockerfile around nothing that is known to run: a tool of the build or a helper of the developers, no deployable beside real ones.
    /// </summary>
    public static bool IsHelper(PackageUnit unit) =>
        unit.Has(FolderSignals.Dockerfile)
        && unit.Technologies.Count == 0
        && !unit.Has(FolderSignals.Hosting | FolderSignals.GoMain | FolderSignals.RustMain | FolderSignals.EntryPoint)
        && !unit.Manifests.Any(m => (m.Traits & Runs) != ManifestTraits.None);

    private static string WithoutFramework(PackageUnit unit)
    {
        bool works =
            unit.Has(ManifestTraits.Worker)
            || (unit.Has(ManifestTraits.Startable) && unit.Technologies.Any(t => t.Kind == TechnologyKind.Queue));
        if (works)
        {
            return ApplicationKinds.Worker;
        }

        bool isCommand =
            unit.Has(ManifestTraits.CommandLine)
            || unit.Has(FolderSignals.GoMain)
            || unit.Has(FolderSignals.RustMain)
            || unit.Technologies.Any(t => t.Kind == TechnologyKind.CliFramework);
        if (unit.Has(FolderSignals.Dockerfile))
        {
            return ApplicationKinds.Service;
        }

        return isCommand ? ApplicationKinds.CommandLine
            : unit.Has(ManifestTraits.Library) && !unit.Has(ManifestTraits.Startable) ? ApplicationKinds.Library
            : unit.Has(FolderSignals.IndexPage) ? ApplicationKinds.Web
            : ApplicationKinds.Unknown;
    }

    private static string KindOf(TechnologyFact technology) => KindsByTechnology.GetValueOrDefault((technology.Kind, technology.Id), "");
}
