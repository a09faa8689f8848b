using Seatrial.Components.Packages;

namespace Seatrial.Components.Vex;

/// <summary>By what statements may name the project itself, besides the roots of its lock files.</summary>
/// <param name="Purl">Declared; null where it is not.</param>
/// <param name="Name">Of the project.</param>
public sealed record VexSubject(PackageUrl? Purl, string Name);
