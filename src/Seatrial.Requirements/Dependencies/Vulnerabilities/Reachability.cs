using Seatrial.Requirements.Dependencies.Imports;

namespace Seatrial.Requirements.Dependencies.Vulnerabilities;

/// <summary>
/// Whether and where code imports a package, or those that bring it in. Evidence, and never a reason to leave something out.
/// </summary>
/// <param name="Use">The most that was found.</param>
/// <param name="Place">Where; null where nothing was found.</param>
/// <param name="Through">The direct dependencies that bring it in, in order; empty where the project names it itself.</param>
/// <param name="Imported">Which of them <paramref name="Place"/> imports; null for the package itself.</param>
public sealed record Reachability(PackageUse Use, ImportPlace? Place, IReadOnlyList<string> Through, string? Imported)
{
    /// <summary>
    /// Go: import paths in which the advisory says the vulnerability is, and that code does not import itself; empty where it does, or
    /// where nobody says.
    /// </summary>
    public IReadOnlyList<string> NotImported { get; init; } = [];
}
