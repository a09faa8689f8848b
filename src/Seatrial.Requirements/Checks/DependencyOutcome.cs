using Seatrial.Components.Vex;
using Seatrial.Engine.Configuration;
using Seatrial.Engine.Scanning;
using Seatrial.Requirements.Dependencies.Registries;
using Seatrial.Requirements.Dependencies.Vulnerabilities;

namespace Seatrial.Requirements.Checks;

/// <summary>
/// The packages of a tree with what is known of them, or the sentences that say what the user has to mend before there can be any.
/// </summary>
public sealed record DependencyOutcome
{
    /// <summary>Of the project: declared, or that of the folder.</summary>
    public string Name { get; init; } = "";

    public string? Commit { get; init; }

    /// <summary>Package URL by which the product is known; null where none is declared.</summary>
    public string? Product { get; init; }

    /// <summary>Who answers for the project; null where nobody is declared.</summary>
    public string? Owner { get; init; }

    /// <summary>Which licences packages may have; null where nothing is declared.</summary>
    public LicenceDeclaration? Licences { get; init; }

    /// <summary>The day as of which decisions and the database were looked at.</summary>
    public DateOnly AsOf { get; init; }

    /// <summary>What documents said of vulnerabilities; null where none was read.</summary>
    public VexMatcher? Vex { get; init; }

    /// <summary>What registries said; null where they were not asked.</summary>
    public RegistryReport? Registries { get; init; }

    /// <summary>Null exactly where there are <see cref="Problems"/>.</summary>
    public PackageComparison? Comparison { get; init; }

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<CoverageGap> Gaps { get; init; } = [];

    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Whether no vulnerability found means that none is known.</summary>
    public bool IsComplete => Comparison is { IsComplete: true } && Gaps.Count == 0;
}
