namespace Seatrial.Engine.Assessments;

/// <summary>One deployable of the repository.</summary>
/// <param name="Name">Unique in the repository: declared name, package name or folder name.</param>
/// <param name="RootPath">Folder relative to the workspace root, '/' separated, empty for the root itself.</param>
/// <param name="Kind">What it is, in one word: service, web, mobile, desktop, worker, cli, library, infrastructure, unknown.</param>
/// <param name="Manifests">Files that made it an application.</param>
public sealed record Application(string Name, string RootPath, string Kind, IReadOnlyList<string> Manifests)
{
    /// <summary>
    /// Whether it has no name of its own: <see cref="Name"/> is that of the folder of this checkout, which may be another one elsewhere.
    /// </summary>
    public bool IsNamedByCheckout { get; init; }

    /// <summary>Whether a path lies in the application's own folder.</summary>
    public bool Owns(string path) =>
        RootPath.Length == 0
        || (path.StartsWith(RootPath, StringComparison.Ordinal) && path.Length > RootPath.Length && path[RootPath.Length] == '/');
}
