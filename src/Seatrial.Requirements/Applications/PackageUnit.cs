using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Applications;

/// <summary>A folder with manifests, or with a Dockerfile beside program text: a candidate.</summary>
internal sealed record PackageUnit(
    string Folder,
    IReadOnlyList<ManifestFact> Manifests,
    IReadOnlyList<TechnologyFact> Technologies,
    FolderSignals Signals
)
{
    public string? Name => Manifests.Select(m => m.PackageName).FirstOrDefault(n => !string.IsNullOrWhiteSpace(n));

    public bool Has(ManifestTraits trait) => Manifests.Any(m => m.Has(trait));

    public bool Has(FolderSignals signal) => (Signals & signal) != FolderSignals.None;

    /// <summary>A manifest that declares nothing but tools for development.</summary>
    public bool IsToolingOnly =>
        Manifests.Count > 0 && Technologies.Count == 0 && !Manifests.SelectMany(m => m.Dependencies).Any(d => !d.IsDevelopment);
}
