using Seatrial.Components.Matching;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Dependencies.Vulnerabilities;

/// <summary>What one file lists, and how far it could be compared with a database.</summary>
public sealed record ComponentsFact(SourceLocation Location) : Fact(Location)
{
    /// <summary>Packages that were compared.</summary>
    public int Compared { get; init; }

    public int Images { get; init; }

    /// <summary>Packages of which only some versions are vulnerable, and which version is used is not known.</summary>
    public IReadOnlyList<string> Undecided { get; init; } = [];

    /// <summary>Packages that no database could be asked about.</summary>
    public IReadOnlyList<string> Uncompared { get; init; } = [];

    /// <summary>Of the ecosystems of the packages that could be compared.</summary>
    public IReadOnlyList<EcosystemCoverage> Coverage { get; init; } = [];

    /// <summary>What of the file was cut, left out or could not be read.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
