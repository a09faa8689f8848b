using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces.Access;
using Seatrial.Engine.Workspaces.Changes;
using Seatrial.Engine.Workspaces.Git;
using Seatrial.Engine.Workspaces.Walking;

namespace Seatrial.Engine.Workspaces;

/// <summary>A folder to be scanned: what it is, its files, and what was left out of them. Immutable; safe for concurrent use.</summary>
public sealed class Workspace : IDisposable
{
    private readonly TreeAccess access;
    private readonly int maxFileBytes;

    private Workspace(string root, TreeAccess access, int maxFileBytes, RepositoryState repository, WalkResult walk)
    {
        Root = root;
        this.access = access;
        this.maxFileBytes = maxFileBytes;
        Repository = repository;
        Files = walk.Files;
        Gaps = walk.Gaps;
    }

    /// <summary>Full path on this machine: for opening files, never for an output; empty for a commit, which lies in no folder.</summary>
    public string Root { get; }

    public RepositoryState Repository { get; }

    /// <summary>In ordinal order of their paths.</summary>
    public IReadOnlyList<WorkspaceFile> Files { get; }

    /// <summary>What the walk left out, in a fixed order.</summary>
    public IReadOnlyList<CoverageGap> Gaps { get; }

    /// <summary>Walks the tree. What a user can get wrong (no such folder, a file, no permission) is a value, not an exception.</summary>
    public static WorkspaceOpenResult Open(string path, WorkspaceOptions options, CancellationToken cancellation)
    {
        if (WorkspaceRoot.Resolve(path, out string root) is { } problem)
        {
            return WorkspaceOpenResult.Failed(problem);
        }

        if (GitFolder.IsBare(root))
        {
            return WorkspaceOpenResult.Failed(
                $"'{path}' is a bare git repository: it has no working tree, so there are no files to scan. 'seatrial secrets --history' searches its commits, 'seatrial secrets --commits A..B' what a push brings; or clone it and scan the clone."
            );
        }

        using var git = GitFolder.Find(root);
        var tree = TreeAccess.Open(root);
        var plan = WalkPlan.Of(tree, root, git, options);
        var walk = new TreeWalker(plan.Context).Walk(plan.First, cancellation);
        var repository = RepositoryReader.Read(root, plan.Context, git, cancellation);
        return WorkspaceOpenResult.Of(new Workspace(root, tree, options.MaxFileBytes, repository, walk));
    }

    /// <summary>
    /// Whether a folder says that it belongs to a repository which is not where it says: a working tree or submodule whose clone was moved
    /// or deleted.
    /// </summary>
    public static bool IsCutOff(string path) => File.Exists(Path.Combine(path, ".git")) && !GitFolder.IsTop(Path.GetFullPath(path));

    /// <summary>Whether a folder is a git repository's own, bare or named <c>.git</c>, in which there are no files to scan.</summary>
    public static bool IsStore(string path) => WorkspaceRoot.Resolve(path, out string root) is null && GitFolder.IsStore(root);

    internal static Workspace Of(string root, TreeAccess access, int maxFileBytes, RepositoryState repository, WalkResult walk) =>
        new(root, access, maxFileBytes, repository, walk);

    /// <summary>
    /// Reads one file below a folder before the folder is opened as a workspace: its configuration. In a repository without a working tree
    /// it is the file of the commit that HEAD names, unless somebody put one beside the objects. Null without a gap when there is no such
    /// file.
    /// </summary>
    public static FileContent? ReadFile(string folder, string path, int maxBytes, out CoverageGap? gap)
    {
        gap = null;
        if (WorkspaceRoot.Resolve(folder, out string root) is not null)
        {
            return null;
        }

        bool isThere = File.Exists(Path.Combine(root, path));
        using var git = !isThere && GitFolder.IsStore(root) ? GitFolder.Of(root) : null;
        using var tree = git is null ? TreeAccess.Open(root) : CommitTreeAccess.OfHead(git);
        var file = new WorkspaceFile(path, 0, FileRole.Configuration);
        var content = new FileReader(tree, maxBytes).Read(file, out gap);
        gap = gap is { Kind: GapKind.Unreadable } && !isThere && tree.Stat(path) is null ? null : gap;
        return content;
    }

    /// <summary>The same folder with some of its files alone. It shares what this one opened: only one of them is disposed.</summary>
    public Workspace Only(Func<WorkspaceFile, bool> isWanted) =>
        new(Root, access, maxFileBytes, Repository, new WalkResult([.. Files.Where(isWanted)], []));

    /// <summary>The file at a path relative to the root, or null.</summary>
    public WorkspaceFile? Find(string path)
    {
        int low = 0;
        int high = Files.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = string.CompareOrdinal(Files[middle].Path, path);
            if (order == 0)
            {
                return Files[middle];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <summary>A reader for one thread.</summary>
    public FileReader CreateReader() => new(access, maxFileBytes, Files.Count == 0 ? 0 : Files.Max(f => f.Size));

    public void Dispose() => access.Dispose();
}
