namespace Seatrial.Requirements.Stack;

/// <summary>A package registry's world; names in purl's terms are given by <see cref="EcosystemNames.Purl"/>.</summary>
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
}
