using Seatrial.Components.Packages;

namespace Seatrial.Components.Matching;

/// <summary>A package about which a database is asked.</summary>
/// <param name="Name">In any spelling that its registry takes for the same; for Maven <c>group:artifact</c>; an address for a repository
/// that is no package (<see cref="Ecosystem.Generic"/>).</param>
/// <param name="Version">Null where it is not known.</param>
/// <param name="Commit">Full hash of a git commit; null where it is not one.</param>
/// <param name="Distribution">For packages of a system, in the words of OSV: <c>Debian:12</c>, <c>Ubuntu:24.04:LTS</c>,
/// <c>Alpine:v3.20</c>. Null: that of the ecosystem without a release.</param>
public sealed record PackageQuery(
    Ecosystem Ecosystem,
    string Name,
    string? Version = null,
    string? Commit = null,
    string? Distribution = null
)
{
    /// <summary>In the words of OSV; null where it has none for the ecosystem.</summary>
    public string? OsvEcosystem => Distribution ?? (Ecosystem == Ecosystem.Generic ? Advisories.AdvisoryEcosystem.Git : Ecosystem.Osv());
}
