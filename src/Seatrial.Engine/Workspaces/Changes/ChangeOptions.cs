namespace Seatrial.Engine.Workspaces.Changes;

/// <summary>Limits and exclusions of a look at a change.</summary>
public sealed record ChangeOptions
{
    /// <summary>Patterns in .gitignore syntax, relative to the folder that is asked about.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Bytes of one file; larger ones are not read.</summary>
    public int MaxFileBytes { get; init; } = WorkspaceOptions.Default.MaxFileBytes;

    /// <summary>
    /// The index to read instead of the repository's: git names it in <c>GIT_INDEX_FILE</c> while it commits only some files. Full path.
    /// </summary>
    public string? IndexFile { get; init; }

    /// <summary>
    /// Folders of objects beside the repository's own: while git asks a server's hook whether it takes a push, what is pushed lies in a
    /// folder apart. Full paths.
    /// </summary>
    public IReadOnlyList<string> ObjectFolders { get; init; } = [];
}
