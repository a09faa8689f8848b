using System.Text;
using Seatrial.Engine.Workspaces.Ignore;
using Seatrial.Engine.Workspaces.Walking;

namespace Seatrial.Engine.Workspaces.Changes;

/// <summary>Opens a commit as a workspace of its own, without touching the working tree; no git is started.</summary>
public static class CommitWorkspace
{
    /// <summary>Opens it. What a user can get wrong is a value, not an exception.</summary>
    /// <param name="path">A folder in the repository; the same folder of the commit is the root.</param>
    /// <param name="revision">A branch, a tag, <c>HEAD~1</c> or a commit id.</param>
    /// <param name="isBase">Whether the commit is meant where the current branch left it: the merge base of both.</param>
    /// <param name="options">Limits and exclusions.</param>
    /// <param name="cancellation">Ends the walk.</param>
    public static WorkspaceOpenResult Open(
        string path,
        string revision,
        bool isBase,
        WorkspaceOptions options,
        CancellationToken cancellation
    )
    {
        if (ChangeSource.Open(path, new ChangeOptions { MaxFileBytes = options.MaxFileBytes }, out string? problem) is not { } source)
        {
            return WorkspaceOpenResult.Failed(problem!);
        }

        var (commit, tree) = Find(source, revision, isBase, out problem);
        if (tree is null)
        {
            source.Dispose();
            return WorkspaceOpenResult.Failed(problem + ".");
        }

        return Walk(source, commit, tree, options, cancellation);
    }

    /// <summary>Opens the commit that HEAD names; no files where it names none, as before the first commit.</summary>
    /// <param name="path">A repository without a working tree.</param>
    /// <param name="options">Limits and exclusions.</param>
    /// <param name="cancellation">Ends the walk.</param>
    public static WorkspaceOpenResult OpenHead(string path, WorkspaceOptions options, CancellationToken cancellation) =>
        ChangeSource.Open(path, new ChangeOptions { MaxFileBytes = options.MaxFileBytes }, out string? problem) is { } source
            ? Walk(source, source.Head.Commit, source.Head.Commit is { } head ? source.Objects.TreeOf(head) : null, options, cancellation)
            : WorkspaceOpenResult.Failed(problem!);

    private static WorkspaceOpenResult Walk(
        ChangeSource source,
        string? commit,
        byte[]? tree,
        WorkspaceOptions options,
        CancellationToken cancellation
    )
    {
        var state = source.Repository with { Commit = commit, Branch = null, IsDirty = false };
        string prefix = state.Prefix.Length == 0 ? "" : state.Prefix + "/";
        var access = new CommitTreeAccess(source.Objects, source.Trees, tree, source);
        var context = new WalkContext(access, "", options, prefix, Index: null, IsGit: true) { IsCommit = true };
        var excluded =
            options.Exclude.Count == 0 ? null : new IgnoreScope(IgnoreFile.Of(options.Exclude), Encoding.UTF8.GetByteCount(prefix), null);
        var walk = new TreeWalker(context).Walk(new PendingFolder("", 0, null, excluded, OnlyTracked: false), cancellation);
        return WorkspaceOpenResult.Of(Workspace.Of("", access, options.MaxFileBytes, state, walk));
    }

    /// <summary>One file of a commit as bytes; null with a sentence where there is none.</summary>
    /// <param name="path">A folder in the repository.</param>
    /// <param name="revision">As for <see cref="Open"/>.</param>
    /// <param name="file">From the top of the repository, with '/'.</param>
    /// <param name="maxBytes">A longer one is not read.</param>
    /// <param name="problem">Why there is none.</param>
    public static byte[]? ReadFile(string path, string revision, string file, int maxBytes, out string? problem)
    {
        if (ChangeSource.Open(path, new ChangeOptions(), out problem) is not { } source)
        {
            return null;
        }

        using (source)
        {
            var (commit, _) = Find(source, revision, isBase: false, out problem);
            if (commit is null)
            {
                return null;
            }

            byte[]? bytes =
                source.Objects.TreeOf(commit) is { } top && source.Trees.FindBlob(top, file) is { } blob
                    ? source.Objects.ReadBlob(blob)
                    : null;
            problem =
                bytes is null ? $"commit {commit[..Math.Min(12, commit.Length)]} has no file '{file}'"
                : bytes.Length > maxBytes ? $"'{file}' has more than {maxBytes / 1024} KiB"
                : null;
            return problem is null ? bytes : null;
        }
    }

    private static (string? Commit, byte[]? Tree) Find(ChangeSource source, string revision, bool isBase, out string? problem)
    {
        (string? commit, problem) = new Revisions(source).Resolve(revision);
        if (commit is null)
        {
            return (null, null);
        }

        if (isBase && source.Head.Commit is { } head)
        {
            string? shared = new CommitGraph(source).MergeBase(head, commit);
            if (shared is null)
            {
                bool isShallow = source.Git.Common.Stat("shallow") is not null;
                problem =
                    $"HEAD and '{revision}' have no commit in common{(isShallow ? " in this shallow clone: 'git fetch --unshallow', or 'fetch-depth: 0' in CI, brings the rest" : "")}";
                return (null, null);
            }

            commit = shared;
        }

        byte[]? tree = source.Objects.TreeOf(commit);
        foreach (string name in source.Repository.Prefix.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            tree =
                tree is not null
                && source.Trees.Entries(tree) is { } entries
                && entries.TryGetValue(name, out var found)
                && TreeLookup.IsTree(found.Mode)
                    ? found.Id
                    : null;
        }

        problem = tree is null ? $"commit {commit[..Math.Min(12, commit.Length)]} has no folder '{source.Repository.Prefix}'" : null;
        return (commit, tree);
    }
}
