using Seatrial.Components.Packages;

namespace Seatrial.Components.Upgrading;

/// <summary>An upgrade that is asked for.</summary>
/// <param name="File">The file that lists the package, path within the tree.</param>
/// <param name="Format">Id of its format.</param>
/// <param name="Component">What is to be upgraded.</param>
/// <param name="Version">Where to.</param>
/// <param name="IsThere">Whether the tree has a file: which variant of a package manager is in use.</param>
public sealed record UpgradeRequest(string File, string Format, Component Component, string Version, Func<string, bool> IsThere)
{
    internal string Name => Component.Name;

    internal bool IsDirect => Component.IsDirect;

    internal bool IsDevelopment => Component.Scope == ComponentScope.Development;

    internal string FileName => File[(File.LastIndexOf('/') + 1)..];

    /// <summary>Path of a file in the same folder.</summary>
    internal string Beside(string name) => File.LastIndexOf('/') is > 0 and var slash ? $"{File[..slash]}/{name}" : name;
}
