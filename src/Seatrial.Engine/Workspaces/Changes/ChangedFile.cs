namespace Seatrial.Engine.Workspaces.Changes;

/// <summary>A file that a change adds or alters.</summary>
public sealed record ChangedFile
{
    internal ChangedFile(WorkspaceFile file, TextSource current, IReadOnlyList<TextSource> bases) =>
        (File, Current, Bases) = (file, current, bases);

    /// <summary>Path and role after the change; the path is relative to the folder that was asked about.</summary>
    public WorkspaceFile File { get; }

    internal TextSource Current { get; }

    /// <summary>The same file in what the change is measured against: none for a new file, several where several parents have it.</summary>
    internal IReadOnlyList<TextSource> Bases { get; }
}
