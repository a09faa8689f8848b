using System.Text;
using Seatrial.Engine.Workspaces.Git;
using Seatrial.Engine.Workspaces.Walking;

namespace Seatrial.Engine.Workspaces.Changes;

/// <summary>
/// The repository as the next commit would leave it and as it is committed, each as a workspace of its own. Both are read from git's
/// objects: what lies in the working tree, staged or not, does not matter. What a merge takes over from another parent is on both sides,
/// since it is no news.
/// </summary>
public sealed class StagedSides : IDisposable
{
    private StagedSides(ChangeSet change, Workspace before, Workspace after, IReadOnlySet<string> differing) =>
        (Change, Before, After, Differing) = (change, before, after, differing);

    /// <summary>The same change file by file; not to be read from two threads, and not while a side is.</summary>
    public ChangeSet Change { get; }

    public Workspace Before { get; }

    public Workspace After { get; }

    /// <summary>Paths of the files that one side has and the other has not, or not with the same content.</summary>
    public IReadOnlySet<string> Differing { get; }

    /// <summary>Opens them. What a user can get wrong, and what is not read, comes back as a sentence.</summary>
    public static StagedSides? Open(string path, ChangeOptions options, out string? problem)
    {
        if (ChangeSource.OpenWithTree(path, options, out problem) is not { } source)
        {
            return null;
        }

        var change = StagedChange.Read(source, out var index, out problem);
        if (change is null)
        {
            source.Dispose();
            return null;
        }

        return Build(source, change, index, change.Steps.FirstOrDefault());
    }

    public void Dispose() => Change.Dispose();

    private static StagedSides Build(ChangeSource source, ChangeSet change, GitIndex? index, ChangeStep? step)
    {
        var (files, after) = Listed(source, index);
        var before = new Dictionary<string, byte[]>(after, StringComparer.Ordinal);
        var earlier = new Dictionary<string, WorkspaceFile>(files, StringComparer.Ordinal);
        var differing = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in step?.Files ?? [])
        {
            differing.Add(file.File.Path);
            if (file.Bases is [{ Blob: { } blob }, ..])
            {
                before[file.File.Path] = blob;
            }
            else
            {
                before.Remove(file.File.Path);
                earlier.Remove(file.File.Path);
            }
        }

        foreach (var (file, text, isBelow) in step?.Removed ?? [])
        {
            if (isBelow && text.Blob is { } blob)
            {
                differing.Add(file.Path);
                before[file.Path] = blob;
                earlier[file.Path] = file;
            }
        }

        var gate = new Lock();
        Workspace Of(Dictionary<string, WorkspaceFile> listed, Dictionary<string, byte[]> blobs) =>
            Workspace.Of(
                "",
                new BlobTreeAccess(source.Objects, gate, blobs),
                source.Options.MaxFileBytes,
                source.Repository,
                new WalkResult([.. listed.Values.OrderBy(f => f.Path, StringComparer.Ordinal)], [])
            );
        return new StagedSides(change, Of(earlier, before), Of(files, after), differing);
    }

    /// <summary>The files of the index below the folder that is asked about, without those that are left out.</summary>
    private static (Dictionary<string, WorkspaceFile> Files, Dictionary<string, byte[]> Blobs) Listed(ChangeSource source, GitIndex? index)
    {
        var files = new Dictionary<string, WorkspaceFile>(StringComparer.Ordinal);
        var blobs = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (int i = 0; i < (index?.Entries.Length ?? 0); i++)
        {
            ref readonly var entry = ref index!.Entries[i];
            if (!entry.IsFile || entry.IsUnmerged || entry.IsIntendedOnly)
            {
                continue;
            }

            string full = Encoding.UTF8.GetString(index.PathOf(entry));
            if (source.PathOf(full) is { } path)
            {
                files[path] = new WorkspaceFile(path, entry.Size, FileRoles.Of(path));
                blobs[path] = index.IdOf(entry).ToArray();
            }
        }

        return (files, blobs);
    }
}
