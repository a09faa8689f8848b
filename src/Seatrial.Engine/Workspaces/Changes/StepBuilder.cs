namespace Seatrial.Engine.Workspaces.Changes;

/// <summary>From differing files to a step.</summary>
internal static class StepBuilder
{
    /// <summary>Builds it; a file that another parent has as it is comes from there and is no news.</summary>
    /// <param name="source">The repository.</param>
    /// <param name="differences">Against the first parent.</param>
    /// <param name="otherParents">Ids of the other parents' trees.</param>
    public static ChangeStep Build(ChangeSource source, IEnumerable<Difference> differences, IReadOnlyList<byte[]> otherParents)
    {
        var files = new List<ChangedFile>();
        var removed = new List<(WorkspaceFile File, TextSource Source, bool IsBelow)>();
        foreach (var (path, before, after) in differences)
        {
            if (after is null)
            {
                removed.Add((source.FileOf(path), TextSource.OfBlob(before), source.PathOf(path) is not null));
                continue;
            }

            byte[][] elsewhere = [.. otherParents.Select(t => source.Trees.FindBlob(t, path)).OfType<byte[]>()];
            if (elsewhere.Any(id => id.AsSpan().SequenceEqual(after)))
            {
                continue;
            }

            byte[][] bases = before is null ? elsewhere : [before, .. elsewhere];
            if (source.Take(path, TextSource.OfBlob(after), [.. bases.Select(b => TextSource.OfBlob(b))]) is { } file)
            {
                files.Add(file);
            }
        }

        return new ChangeStep { Files = files, Removed = removed };
    }
}
