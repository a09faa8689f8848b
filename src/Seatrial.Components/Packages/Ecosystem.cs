namespace Seatrial.Components.Packages;

/// <summary>A package registry's world. Its names in the terms of others (purl, OSV) are given by <see cref="EcosystemNames"/>.</summary>
public enum Ecosystem
{
    Npm,
    PyPI,
    NuGet,
    Maven,
    Go,
    RubyGems,
    Packagist,
    Crates,
    Hex,
    Pub,
    Deno,
    CocoaPods,
    Swift,
    Conan,
    Cran,
    Hackage,
    GitHubActions,
    Docker,
    Debian,
    Alpine,
    RedHat,

    /// <summary>What no registry serves or is not known: a file, a vendored library, a type of an SBOM that has no row here.</summary>
    Generic,
}
