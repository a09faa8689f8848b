using Seatrial.Engine.Scanning;

namespace Seatrial.Engine.Workspaces.Changes;

/// <summary>
/// A change of a repository: its steps, and the texts of both sides. Reads the repository's files alone; no git is started. Not safe for
/// concurrent use.
/// </summary>
public sealed class ChangeSet : IDisposable
{
    private readonly ChangeSource source;
    private readonly BlobReader current;
    private readonly BlobReader earlier;

    internal ChangeSet(ChangeSource source, IEnumerable<ChangeStep> steps)
    {
        this.source = source;
        current = new BlobReader(source.Objects, source.Tree, source.Options.MaxFileBytes);
        earlier = new BlobReader(source.Objects, source.Tree, source.Options.MaxFileBytes);
        Steps = steps;
    }

    public RepositoryState Repository => source.Repository;

    /// <summary>Read as they are asked for; the oldest first.</summary>
    public IEnumerable<ChangeStep> Steps { get; }

    /// <summary>What was left out before any text was read. Complete once the steps were gone through.</summary>
    public IReadOnlyList<CoverageGap> Gaps => source.Gaps;

    /// <summary>The text after the change, valid until the next call. Null with a gap where there is none.</summary>
    public FileContent? ReadCurrent(ChangedFile file, out CoverageGap? gap) => current.Read(file.File, file.Current, out gap);

    /// <summary>
    /// The texts of the same file before the change, one after the other; each is valid until the next. One that cannot be read is left
    /// out: then more counts as new, never less.
    /// </summary>
    public IEnumerable<FileContent> ReadBases(ChangedFile file) =>
        file.Bases.Select(s => earlier.Read(file.File, s, out _)).OfType<FileContent>();

    /// <summary>All texts that the step takes away or alters, each valid until the next.</summary>
    public IEnumerable<FileContent> ReadEverythingBefore(ChangeStep step) =>
        step.Removed.Select(r => earlier.Read(r.File, r.Source, out _)).OfType<FileContent>().Concat(step.Files.SelectMany(ReadBases));

    public void Dispose() => source.Dispose();
}
