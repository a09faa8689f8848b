using Seatrial.Components.Packages;

namespace Seatrial.Components.Reading.Sboms;

/// <summary>A package of an SBOM in the terms that all its formats share.</summary>
internal sealed record SbomEntry(string Id, string Name, int Line)
{
    public string? Group { get; init; }

    public string? Version { get; init; }

    public string? Purl { get; init; }

    public string? Cpe { get; init; }

    public string? Licence { get; init; }

    public string? DownloadUrl { get; init; }

    public ComponentScope Scope { get; init; }

    public IReadOnlyList<IntegrityHash> Hashes { get; init; } = [];
}
