namespace Seatrial.Engine.Workspaces;

/// <summary>What the tree is: a git repository, a folder of one, or a plain folder.</summary>
public sealed record RepositoryState
{
    /// <summary>Last component of the scanned folder's path: a name, never a machine's path.</summary>
    public required string Name { get; init; }

    public bool IsGit { get; init; }

    /// <summary>Object id of HEAD in hexadecimal (40 or 64 digits); null before the first commit.</summary>
    public string? Commit { get; init; }

    /// <summary>Short branch name; null when HEAD is detached.</summary>
    public string? Branch { get; init; }

    /// <summary>Whether tracked files differ from HEAD; null when that could not be found out.</summary>
    public bool? IsDirty { get; init; }

    /// <summary>URL of the remote <c>origin</c> without credentials.</summary>
    public string? Remote { get; init; }

    /// <summary>Whether its files are those of a working tree, and not of the commit that HEAD of a bare repository names.</summary>
    public bool HasTree { get; init; } = true;

    /// <summary>Path of the scanned folder inside the repository, '/' separated, empty at its top.</summary>
    public string Prefix { get; init; } = "";
}
