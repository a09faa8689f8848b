using Seatrial.Components.Packages;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Dependencies.Identity;

/// <summary>A name under which packages are taken from a registry, wherever the tree has it.</summary>
/// <param name="Ecosystem">Whose registry.</param>
/// <param name="Name">As written.</param>
internal sealed record PackageNameUse(Ecosystem Ecosystem, string Name)
{
    /// <summary>Places, manifests before lock files, in the order of files.</summary>
    public required IReadOnlyList<SourceLocation> Places { get; init; }

    /// <summary>Whether a manifest of the project names it.</summary>
    public bool IsDirect { get; init; }

    /// <summary>
    /// Folder of the manifest that declares it for what runs; null where it is for development alone, or where only a lock file has it.
    /// </summary>
    public string? DeclaredIn { get; init; }

    /// <summary>Whether a lock file says that installing it runs a program of it.</summary>
    public bool RunsInstallScript { get; init; }

    /// <summary>The packages that bring it in, <c>a &gt; b</c>; empty where the project names it.</summary>
    public string Way { get; init; } = "";
}
