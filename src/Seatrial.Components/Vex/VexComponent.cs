using Seatrial.Components.Packages;

namespace Seatrial.Components.Vex;

/// <summary>A product or a part of one, by whatever a statement names it with.</summary>
public sealed record VexComponent
{
    /// <summary>Any of them names it.</summary>
    public IReadOnlyList<PackageUrl> Purls { get; init; } = [];

    /// <summary>Where it has no package URL: its name as it stands there.</summary>
    public string? Name { get; init; }

    /// <summary>Checksums; any of them names it.</summary>
    public IReadOnlyList<IntegrityHash> Hashes { get; init; } = [];

    /// <summary>The versions that are meant; empty where the package URL says it all.</summary>
    public IReadOnlyList<VexVersions> Versions { get; init; } = [];

    /// <summary>What a person reads.</summary>
    public string Text => Purls.Count > 0 ? Purls[0].ToString() : Name ?? "a file by its checksum";

    /// <summary>Whether a package is meant.</summary>
    public bool Means(Component component) =>
        (
            Purls.Any(p => component.Purl is { } purl && PurlMatch.Means(p, purl, component.Ecosystem, component.Version))
            || Hashes.Any(component.Hashes.Contains)
        ) && (Versions.Count == 0 || (component.Version is { } version && Versions.Any(v => v.Contains(component.Ecosystem, version))));
}
