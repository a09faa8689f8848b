namespace Seatrial.Requirements.Stack;

/// <summary>A direct dependency as its manifest declares it.</summary>
/// <param name="Name">As written; compare with <see cref="PackageNames.Canonical"/>.</param>
/// <param name="Range">Version or range as written, addresses without credentials; null where none is given.</param>
/// <param name="IsDevelopment">Needed for development and tests only.</param>
/// <param name="Line">1-based line of the declaration, 0 when unknown.</param>
/// <param name="Path">Folder for <see cref="DependencyOrigin.Path"/>, relative to the workspace root.</param>
public sealed record DependencyEntry(
    string Name,
    string? Range,
    bool IsDevelopment,
    int Line,
    DependencyOrigin Origin = DependencyOrigin.Registry,
    string? Path = null
);
