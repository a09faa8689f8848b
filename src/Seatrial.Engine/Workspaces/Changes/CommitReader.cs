namespace Seatrial.Engine.Workspaces.Changes;

/// <summary>
/// Commits of a repository and the files that they hold, read from git's objects without git and without looking at the working tree. Paths
/// are relative to the folder that was opened and '/' separated. Not safe for concurrent use.
/// </summary>
public sealed class CommitReader : IDisposable
{
    private const int MaxDepth = 200;
    private const int MaxChanges = 1_000_000;

    private readonly ChangeSource source;
    private readonly Revisions revisions;

    private CommitReader(ChangeSource source)
    {
        this.source = source;
        revisions = new Revisions(source);
    }

    public RepositoryState Repository => source.Repository;

    /// <summary>Null with a sentence where there is no repository that can be read.</summary>
    public static CommitReader? Open(string path, out string? problem) =>
        ChangeSource.Open(path, new ChangeOptions(), out problem) is { } source ? new CommitReader(source) : null;

    /// <summary>The object id of a commit by what people call it, or a sentence without its full stop.</summary>
    public (string? Commit, string? Problem) Resolve(string revision) => revisions.Resolve(revision);

    /// <summary>Whether the commit's object is in this clone.</summary>
    public bool Has(string commit) => IsId(commit) && CommitText.Read(source.Objects, commit) is not null;

    /// <summary>When it was committed, as its committer says; null where it cannot be read.</summary>
    public DateTimeOffset? CommittedAt(string commit) =>
        IsId(commit) && CommitText.Read(source.Objects, commit) is { CommittedAt: > 0 and < 250_000_000_000 and var seconds }
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    /// <summary>The file at a path of a commit that is in this clone.</summary>
    public CommittedFile ReadFile(string commit, string path)
    {
        if (!IsId(commit) || source.Objects.TreeOf(commit) is not { } root)
        {
            return new CommittedFile(true, null);
        }

        return source.Trees.FindBlob(root, Full(path)) is { } blob
            ? new CommittedFile(true, source.Objects.ReadBlob(blob))
            : CommittedFile.None;
    }

    /// <summary>Names of the regular files directly in a folder, in ordinal order; none where there is no such folder.</summary>
    public IReadOnlyList<string> FilesIn(string commit, string folder) =>
        EntriesOf(commit, folder) is { } entries
            ? [.. entries.Where(e => TreeLookup.IsFile(e.Value.Mode)).Select(e => e.Key).Order(StringComparer.Ordinal)]
            : [];

    /// <summary>
    /// What lies directly in a folder, of whatever kind: mode in octal, object id in hexadecimal, name. Null where it cannot be read.
    /// </summary>
    public IReadOnlyList<CommittedEntry>? Entries(string commit, string folder) =>
        EntriesOf(commit, folder) is { } entries
            ?
            [
                .. entries
                    .OrderBy(e => e.Key, StringComparer.Ordinal)
                    .Select(e => new CommittedEntry(Convert.ToString(e.Value.Mode, 8), Convert.ToHexStringLower(e.Value.Id), e.Key)),
            ]
            : null;

    /// <summary>
    /// Paths of whatever differs between two commits below the opened folder, in ordinal order; null where a tree cannot be read or it is
    /// more than a million.
    /// </summary>
    public IReadOnlyList<string>? ChangedPaths(string before, string after)
    {
        var found = new List<string>();
        bool isRead =
            FolderOf(before, "") is var old
            && FolderOf(after, "") is var now
            && (old is not null || now is not null)
            && AddChanges(old, now, "", 0, found);
        return isRead ? found : null;
    }

    /// <summary>
    /// A file of a commit and of its first parents, one after the other back to the first: the day in UTC on which each was committed, and
    /// the content, read anew only where it differs from that of the commit before. Ends where a commit is not in this clone.
    /// </summary>
    public IEnumerable<(DateOnly On, byte[]? Content)> VersionsBack(string commit, string path)
    {
        byte[]? id = null;
        byte[]? content = null;
        for (
            string? at = commit;
            at is not null && IsId(at) && CommitText.Read(source.Objects, at) is { CommittedAt: > 0 and < 250_000_000_000 } text;
            at = text.Parents.Count > 0 ? text.Parents[0] : null
        )
        {
            byte[]? blob = source.Objects.TreeOf(at) is { } root ? source.Trees.FindBlob(root, Full(path)) : null;
            if (blob is null || id is null || !blob.AsSpan().SequenceEqual(id))
            {
                content = blob is null ? null : source.Objects.ReadBlob(blob);
            }

            id = blob;
            yield return (DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(text.CommittedAt).UtcDateTime), content);
        }
    }

    public void Dispose() => source.Dispose();

    private bool IsId(string text) => text.Length == source.Git.HashBytes * 2 && text.All(char.IsAsciiHexDigit);

    private string Full(string path) => string.Join('/', new[] { source.Repository.Prefix, path }.Where(p => p.Length > 0));

    private Dictionary<string, (uint Mode, byte[] Id)>? EntriesOf(string commit, string folder) =>
        FolderOf(commit, folder) is { } tree ? source.Trees.Entries(tree) : null;

    private byte[]? FolderOf(string commit, string folder)
    {
        byte[]? tree = IsId(commit) ? source.Objects.TreeOf(commit) : null;
        foreach (string name in Full(folder).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            tree =
                tree is not null
                && source.Trees.Entries(tree) is { } entries
                && entries.TryGetValue(name, out var found)
                && TreeLookup.IsTree(found.Mode)
                    ? found.Id
                    : null;
        }

        return tree;
    }

    private bool AddChanges(byte[]? before, byte[]? after, string folder, int depth, List<string> found)
    {
        if (before is not null && after is not null && before.AsSpan().SequenceEqual(after))
        {
            return true;
        }

        var old = before is null ? [] : source.Trees.Entries(before);
        var now = after is null ? [] : source.Trees.Entries(after);
        if (old is null || now is null || depth > MaxDepth)
        {
            return false;
        }

        foreach (string name in now.Keys.Union(old.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (oldMode, oldId) = old.GetValueOrDefault(name);
            var (mode, id) = now.GetValueOrDefault(name);
            bool wasTree = TreeLookup.IsTree(oldMode);
            bool isTree = TreeLookup.IsTree(mode);
            bool isChanged =
                (oldId is not null && !wasTree) || (id is not null && !isTree)
                    ? wasTree != isTree || oldMode != mode || !(oldId ?? []).AsSpan().SequenceEqual(id)
                    : false;
            if (isChanged)
            {
                found.Add(folder + name);
            }

            if (
                found.Count > MaxChanges
                || ((wasTree || isTree) && !AddChanges(wasTree ? oldId : null, isTree ? id : null, $"{folder}{name}/", depth + 1, found))
            )
            {
                return false;
            }
        }

        return true;
    }
}
