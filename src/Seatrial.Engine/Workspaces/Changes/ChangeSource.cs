using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces.Access;
using Seatrial.Engine.Workspaces.Git;

namespace Seatrial.Engine.Workspaces.Changes;

/// <summary>The repository that a change is looked for in, and what every kind of change does with a differing file.</summary>
internal sealed class ChangeSource : IDisposable
{
    private readonly ChangeExclusions exclusions;
    private readonly string prefix;

    private ChangeSource(string root, GitFolder git, ChangeOptions options)
    {
        Git = git;
        Options = options;
        Objects = new GitObjects(git, options.ObjectFolders);
        Trees = new TreeLookup(Objects, git.HashBytes);
        Head = GitHead.Of(git);
        prefix = git.PrefixOf(root);
        Tree = git.HasTree ? TreeAccess.Open(git.TopFolder) : CommitTreeAccess.OfHead(git);
        exclusions = new ChangeExclusions(Tree, prefix, options.Exclude);
        Repository = new RepositoryState
        {
            Name = WorkspaceRoot.NameOf(root),
            IsGit = true,
            Commit = Head.Commit,
            Branch = Head.Branch,
            Remote = RemoteUrl.WithoutCredentials(git.Config.Get("remote.origin.url")),
            HasTree = git.HasTree,
            Prefix = prefix.TrimEnd('/'),
        };
    }

    public GitFolder Git { get; }

    public GitObjects Objects { get; }

    /// <summary>The working tree from the top of the repository; without one, the files of the commit that HEAD names.</summary>
    public TreeAccess Tree { get; }

    public TreeLookup Trees { get; }

    public GitHead Head { get; }

    public ChangeOptions Options { get; }

    public RepositoryState Repository { get; }

    public List<CoverageGap> Gaps { get; } = [];

    /// <summary>Null with a sentence where there is no repository that can be read, or none with a working tree.</summary>
    public static ChangeSource? OpenWithTree(string path, ChangeOptions options, out string? problem)
    {
        if (WorkspaceRoot.Resolve(path, out string root) is null && GitFolder.IsStore(root))
        {
            problem =
                $"'{path}' is a git repository without a working tree: there are no files to compare with. --commits A..B looks at what commits bring, --history at all of them; or clone it and look at the clone.";
            return null;
        }

        return Open(path, options, out problem);
    }

    /// <summary>Null with a sentence where there is no repository that can be read.</summary>
    public static ChangeSource? Open(string path, ChangeOptions options, out string? problem)
    {
        if (WorkspaceRoot.Resolve(path, out string root) is { } unusable)
        {
            problem = unusable;
            return null;
        }

        if (GitFolder.Of(root) is not { } git)
        {
            problem = $"'{path}' is not in a git repository: there is no change to look at; leave the option out to look at the files.";
            return null;
        }

        if (git.Config.Get("extensions.refstorage") is { } storage && storage is not "files")
        {
            problem =
                $"the references of this repository are kept as '{storage}', which is not read: use 'git diff --cached | seatrial secrets --stdin'.";
            git.Dispose();
            return null;
        }

        problem = null;
        return new ChangeSource(root, git, options);
    }

    /// <summary>The change of a file that differs; null where it lies elsewhere or is left out.</summary>
    /// <param name="path">From the top of the repository.</param>
    /// <param name="current">The side after the change.</param>
    /// <param name="bases">The sides before.</param>
    public ChangedFile? Take(string path, TextSource current, IReadOnlyList<TextSource> bases)
    {
        if (!path.StartsWith(prefix, StringComparison.Ordinal))
        {
            return null;
        }

        if (exclusions.Excludes(path))
        {
            Gaps.Add(
                new CoverageGap(
                    path[prefix.Length..],
                    GapKind.Excluded,
                    "Excluded by .seatrialignore, by the configuration, or as an installed package."
                )
            );
            return null;
        }

        return new ChangedFile(FileOf(path), current, bases);
    }

    /// <summary>
    /// A path from the top of the repository as one below the folder that is asked about; null where it lies elsewhere or is left out.
    /// </summary>
    public string? PathOf(string path) =>
        path.StartsWith(prefix, StringComparison.Ordinal) && !exclusions.Excludes(path) ? path[prefix.Length..] : null;

    /// <summary>
    /// A path from the top of the repository as a file below the folder that is asked about; outside of it, as a path from the top.
    /// </summary>
    public WorkspaceFile FileOf(string path)
    {
        string shown = path.StartsWith(prefix, StringComparison.Ordinal) ? path[prefix.Length..] : path;
        return new WorkspaceFile(shown, 0, FileRoles.Of(shown));
    }

    public void AddGap(string path, GapKind kind, string detail)
    {
        if (path.StartsWith(prefix, StringComparison.Ordinal))
        {
            Gaps.Add(new CoverageGap(path[prefix.Length..], kind, detail));
        }
    }

    public void Dispose()
    {
        Objects.Dispose();
        Tree.Dispose();
        Git.Dispose();
    }
}
