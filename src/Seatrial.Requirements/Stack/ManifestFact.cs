using Seatrial.Components.Packages;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Stack;

/// <summary>A package manager's manifest.</summary>
public sealed record ManifestFact(ManifestKind Kind, Ecosystem Ecosystem, string? PackageName, SourceLocation Location) : Fact(Location)
{
    public IReadOnlyList<DependencyEntry> Dependencies { get; init; } = [];

    /// <summary>Folders or globs of workspace members, relative to the manifest's folder; a leading '!' excludes.</summary>
    public IReadOnlyList<string> WorkspaceMembers { get; init; } = [];

    public ManifestTraits Traits { get; init; }

    /// <summary>Package manager that the manifest asks for (<c>pnpm</c>, <c>poetry</c>); null where it says nothing.</summary>
    public string? PackageManager { get; init; }

    /// <summary>Folder of the manifest relative to the workspace root, empty for the root.</summary>
    public string Folder => Paths.Folder(Location.Path);

    public bool Has(ManifestTraits trait) => (Traits & trait) == trait;
}
