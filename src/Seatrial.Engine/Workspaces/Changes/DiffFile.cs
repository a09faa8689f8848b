namespace Seatrial.Engine.Workspaces.Changes;

/// <summary>What a unified diff shows of one file, also of one that is gone.</summary>
/// <param name="File">Path and role after the change.</param>
/// <param name="Commit">The commit that the diff belongs to, where the output of <c>git log -p</c>, <c>show</c> or <c>format-patch</c>
/// names it.</param>
/// <param name="After">The lines shown of the new side, an empty line between places that are apart.</param>
/// <param name="Before">The lines shown of the old side: everything that was not added.</param>
/// <param name="Lines">For each line of <paramref name="After"/>, its 1-based number in the file; 0 for a line that stands between
/// places.</param>
public sealed record DiffFile(WorkspaceFile File, CommitMark? Commit, byte[] After, byte[] Before, IReadOnlyList<int> Lines)
{
    /// <summary>Whether anything was added.</summary>
    public bool HasAdditions { get; init; }

    /// <summary>The number in the file of a 1-based line of <see cref="After"/>.</summary>
    public int LineOf(int line) => line >= 1 && line <= Lines.Count ? Lines[line - 1] : 0;
}
