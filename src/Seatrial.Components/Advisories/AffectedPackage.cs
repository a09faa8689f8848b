using System.Collections.Immutable;

namespace Seatrial.Components.Advisories;

/// <summary>One package that an advisory is about.</summary>
/// <param name="Ecosystem">In the words of OSV, with its release where there is one: <c>npm</c>, <c>Debian:12</c>; <c>GIT</c> for a
/// repository without a package.</param>
/// <param name="Name">As the record writes it.</param>
/// <param name="Versions">Affected versions beside those of the ranges.</param>
/// <param name="Imports">Affected parts of the package, where the record names them.</param>
public sealed record AffectedPackage(
    string Ecosystem,
    string Name,
    ImmutableArray<string> Versions,
    ImmutableArray<AffectedRange> Ranges,
    ImmutableArray<AffectedImport> Imports
);
