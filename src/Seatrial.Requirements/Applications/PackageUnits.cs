using Seatrial.Engine.Facts;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Applications;

/// <summary>Groups facts and signals into candidates.</summary>
internal static class PackageUnits
{
    /// <summary>Folders for what helps with development; what they hold is no deployable unless there is nothing else.</summary>
    private static readonly HashSet<string> Auxiliary = new(StringComparer.OrdinalIgnoreCase)
    {
        "tool",
        "tools",
        "tooling",
        "script",
        "scripts",
        "build",
        "eng",
        "bench",
        "benchmark",
        "benchmarks",
        "perf",
        "hack",
        "ci",
        "playground",
        "playgrounds",
        "sandbox",
        "templates",
        "template",
        "storybook",
        "codemods",
        "codemod",
        "generators",
        "starters",
        "starter",
        "internal-tools",
        "devtools",
        "third_party",
        "fuzz",
        "fuzzing",
        "fuzzer",
        "fuzzers",
        "scaffold",
        "scaffolds",
        "cookiecutter",
    };

    public static IReadOnlyList<PackageUnit> Read(FactSet facts, Dictionary<string, FolderSignals> signals)
    {
        var technologies = facts.Of<TechnologyFact>().Where(t => !t.IsDevelopment).ToLookup(t => t.Location.Path, StringComparer.Ordinal);
        var manifests = facts
            .Of<ManifestFact>()
            .Where(IsPackage)
            .GroupBy(UnitFolder, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var folders = manifests
            .Keys.Concat(signals.Where(s => IsBareContainer(s.Value)).Select(s => s.Key))
            .Distinct(StringComparer.Ordinal);
        return
        [
            .. folders
                .Where(f => !IsHidden(f))
                .Order(StringComparer.Ordinal)
                .Select(folder =>
                {
                    List<ManifestFact> own = manifests.GetValueOrDefault(folder) ?? [];
                    return new PackageUnit(
                        folder,
                        own,
                        [.. own.SelectMany(m => technologies[m.Location.Path])],
                        signals.GetValueOrDefault(folder)
                    );
                }),
        ];
    }

    public static bool IsAuxiliary(string folder) => folder.Split('/').Any(Auxiliary.Contains);

    /// <summary>requirements/base.txt belongs to the folder above; so does what only Gradle's own folder holds.</summary>
    private static string UnitFolder(ManifestFact manifest) =>
        Paths.Name(manifest.Folder) is "requirements" or "gradle" ? Paths.Folder(manifest.Folder) : manifest.Folder;

    private static bool IsPackage(ManifestFact manifest) =>
        manifest.Kind switch
        {
            ManifestKind.PnpmWorkspace
            or ManifestKind.LernaJson
            or ManifestKind.GoWork
            or ManifestKind.DirectoryPackages
            or ManifestKind.GradleSettings
            or ManifestKind.VersionCatalog => false,
            _ => !manifest.Has(ManifestTraits.Test),
        };

    private static bool IsBareContainer(FolderSignals signals) =>
        (signals & (FolderSignals.Dockerfile | FolderSignals.Source)) == (FolderSignals.Dockerfile | FolderSignals.Source);

    private static bool IsHidden(string folder) => folder.Split('/').Any(part => part.Length > 1 && part[0] == '.');
}
