namespace Seatrial.Components.Packages;

/// <summary>
/// A package as one file lists it. <see cref="Version"/> is null where the file does not fix it: then <see cref="Range"/> is what the file
/// asks for, and nothing is guessed.
/// </summary>
public sealed record Component
{
    public required Ecosystem Ecosystem { get; init; }

    /// <summary>
    /// As the ecosystem writes it: <c>@scope/name</c>, <c>group:artifact</c>, <c>vendor/name</c>, a module path; case as in the file.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>
    /// The version that is installed, in the ecosystem's own spelling (Go without its <c>v</c>); null where it is not known.
    /// </summary>
    public string? Version { get; init; }

    /// <summary>What a manifest asks for, as it stands there; null where the file has none.</summary>
    public string? Range { get; init; }

    /// <summary>
    /// The one version that the range names (<c>&gt;=1.2</c>, <c>^1.2</c>, <c>[1.2,2)</c>): a bound, not what is installed. Null where the
    /// range names none or where <see cref="Version"/> is known.
    /// </summary>
    public string? RangeVersion { get; init; }

    public ComponentRelation Relation { get; init; }

    public ComponentScope Scope { get; init; }

    /// <summary>
    /// Groups, extras and configurations in the words of the file (<c>dev</c>, <c>test</c>, <c>runtimeClasspath</c>), sorted.
    /// </summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    public ComponentOrigin Origin { get; init; } = ComponentOrigin.Default;

    /// <summary>Address of the archive, without user information; null where the file has none.</summary>
    public string? ResolvedUrl { get; init; }

    public IReadOnlyList<IntegrityHash> Hashes { get; init; } = [];

    /// <summary>Licence as the file states it, an SPDX expression where the format asks for one; null where it says nothing.</summary>
    public string? Licence { get; init; }

    /// <summary>CPE of an SBOM; null elsewhere.</summary>
    public string? Cpe { get; init; }

    /// <summary>Package URL; null where name and version make none that is valid.</summary>
    public PackageUrl? Purl { get; init; }

    /// <summary>
    /// Whether installing it runs a program of the package, where the file says so (npm's <c>hasInstallScript</c>, pnpm's
    /// <c>requiresBuild</c>).
    /// </summary>
    public bool RunsInstallScript { get; init; }

    /// <summary>Path of the file within the tree, with '/'.</summary>
    public required string File { get; init; }

    /// <summary>1-based line of the entry.</summary>
    public int Line { get; init; }

    /// <summary>What it asks for: indices into <see cref="ComponentDocument.Components"/>, in the file's order.</summary>
    public IReadOnlyList<int> Children { get; init; } = [];

    /// <summary>The edge to it from a root, where a manifest names it.</summary>
    public bool IsDirect => Relation == ComponentRelation.Direct;

    public bool IsVersionKnown => Version is not null;
}
