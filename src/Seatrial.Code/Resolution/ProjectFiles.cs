namespace Seatrial.Code.Resolution;

/// <summary>
/// What manifests say about where modules are. Paths are relative to the root, with '/', folders without a trailing one ("" for the root).
/// </summary>
public sealed record ProjectFiles
{
    public static ProjectFiles None { get; } = new();

    /// <summary>
    /// Aliases of tsconfig.json and jsconfig.json: folder of the file, pattern with at most one '*', targets relative to the root.
    /// </summary>
    public IReadOnlyList<PathAlias> Aliases { get; init; } = [];

    /// <summary>Names of packages of the repository and their folders: package.json.</summary>
    public IReadOnlyDictionary<string, string> Packages { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Module paths of go.mod and their folders.</summary>
    public IReadOnlyDictionary<string, string> GoModules { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>
/// One alias: imports in <paramref name="Folder"/> that match <paramref name="Pattern"/> mean <paramref name="Targets"/>, the star standing
/// for the same text.
/// </summary>
public sealed record PathAlias(string Folder, string Pattern, IReadOnlyList<string> Targets);
