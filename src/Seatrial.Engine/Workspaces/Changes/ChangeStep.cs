namespace Seatrial.Engine.Workspaces.Changes;

/// <summary>What was changed at once: by a commit, or since one.</summary>
public sealed record ChangeStep
{
    /// <summary>Null where it is not committed, or not looked at commit by commit.</summary>
    public CommitMark? Commit { get; init; }

    /// <summary>In ordinal order of their paths.</summary>
    public required IReadOnlyList<ChangedFile> Files { get; init; }

    /// <summary>
    /// Files that are gone: what moved elsewhere is no news there. Those outside of the folder that is asked about, or left out, are told
    /// apart.
    /// </summary>
    internal IReadOnlyList<(WorkspaceFile File, TextSource Source, bool IsBelow)> Removed { get; init; } = [];
}
