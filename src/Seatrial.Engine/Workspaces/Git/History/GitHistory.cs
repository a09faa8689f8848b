using System.Collections;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces.Git.Objects;

namespace Seatrial.Engine.Workspaces.Git.History;

/// <summary>
/// The history of a repository, read from its files: commits, the paths under which each version of a file came in, and the versions themselves.
/// Immutable after <see cref="Open"/>; safe for concurrent use.
/// </summary>
public sealed class GitHistory : IDisposable
{
    private const int Batch = 64;

    private readonly GitFolder git;
    private readonly ObjectDatabase database;
    private readonly CommitTable commits;
    private readonly PathTable paths = new();
    private readonly BlobPlaces places;
    private readonly Dictionary<int, List<(int Path, int Rank)>> several;
    private readonly BitArray headBlobs;
    private readonly HistoryScope scope;

    private GitHistory(GitFolder git, ObjectDatabase database, ReferenceTips tips, HistoryScope scope, int threads, CancellationToken cancellation)
    {
        this.git = git;
        this.database = database;
        this.scope = scope;
        commits = CommitTable.Build(database, tips, scope, threads, cancellation);
        places = new BlobPlaces(database.Count);
        var diffs = Walk(threads, cancellation);
        several = places.Several();
        headBlobs = HeadTree.Blobs(database, commits);
        Gaps = [.. database.Gaps.Concat(tips.Gaps).Concat(HistoryGaps.Of(git, database, commits, diffs, places)).Distinct().Order()];
    }

    /// <summary>Commits that were looked at.</summary>
    public int CommitCount => commits.Count;

    /// <summary>Whether parents were left out when the repository was cloned.</summary>
    public bool IsShallow => commits.ShallowCount > 0;

    /// <summary>What could not be read of commits, folders and packs.</summary>
    public IReadOnlyList<CoverageGap> Gaps { get; }

    /// <summary>Null where the folder is in no git repository.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static GitHistory? Open(string folder, HistoryScope scope, int threads, CancellationToken cancellation)
    {
        if (GitFolder.Find(Path.GetFullPath(folder)) is not { } git)
        {
            return null;
        }

        var objects = ObjectDatabase.Open(git.CommonPath, git.HashBytes);
        return new GitHistory(git, objects, ReferenceTips.Read(git), scope, threads, cancellation);
    }

    /// <summary>Shows every version of every file, each once, to one visitor for each thread.</summary>
    public void Visit(IReadOnlyList<ObjectVisitor> visitors, int maxBytes, CancellationToken cancellation)
        => ObjectWalk.Run(database, IsWanted, visitors, ChainLimits.Default with { MaxShownBytes = maxBytes }, cancellation);

    /// <summary>The paths under which a blob came in, in no particular order; none for one that no commit has.</summary>
    public IReadOnlyList<BlobPlace> Places(int blob)
        => several.TryGetValue(blob, out var list) ? [.. list.Select(p => new BlobPlace(p.Path, p.Rank))]
            : places.Has(blob) ? [new BlobPlace(places.Only(blob).Path, places.Only(blob).Rank)] : [];

    /// <summary>What of the history a scan of the tree would leave out.</summary>
    /// <param name="folder">The folder that is asked about, to which patterns are relative.</param>
    /// <param name="exclude">Patterns in the syntax of .gitignore.</param>
    public HistoryExclusions Exclusions(string folder, IReadOnlyList<string> exclude) => new(paths, git.TopFolder, git.PrefixOf(Path.GetFullPath(folder)), exclude);

    public string PathText(int path) => paths.Text(path);

    /// <summary>Whether the commit that HEAD names has this version of a file.</summary>
    public bool IsAtHead(int blob) => headBlobs[blob];

    /// <summary>Object id of a blob in hexadecimal.</summary>
    public string BlobId(int blob) => database.HexId(blob);

    public CommitReach Reach(int commit) => commits.Reach(commit);

    public HistoryCommit Commit(int commit)
    {
        int number = commits[commit].Number;
        return HistoryCommit.Read(database.HexId(number), database.Read(number, GitObjects.MaxObjectBytes).Content, commits.Reach(commit));
    }

    public void Dispose()
    {
        database.Dispose();
        git.Dispose();
    }

    private bool IsWanted(int number)
        => places.Has(number) || (scope == HistoryScope.Everything && database.Kind(number) == ObjectKind.Blob && database.Find(database.Id(number)) == number);

    private TreeDiff[] Walk(int threads, CancellationToken cancellation)
    {
        TreeDiff[] diffs = [.. Enumerable.Range(0, threads).Select(_ => new TreeDiff(database, paths, places))];
        int next = commits.Count;
        Workers.Run(threads, thread =>
        {
            // The newest first: older trees are mostly stored as deltas to newer ones.
            for (int to; (to = Interlocked.Add(ref next, -Batch) + Batch) > 0;)
            {
                cancellation.ThrowIfCancellationRequested();
                for (int rank = to - 1; rank >= Math.Max(0, to - Batch); rank--)
                {
                    Add(diffs[thread], rank);
                }
            }
        });
        return diffs;
    }

    private void Add(TreeDiff diff, int rank)
    {
        Span<int> parents = stackalloc int[16];
        int count = 0;
        foreach (int parent in commits[rank].Parents)
        {
            int known = parent < 0 ? -1 : commits.RankOf(parent);
            if (known >= 0 && commits[known].Tree >= 0 && count < parents.Length)
            {
                parents[count++] = commits[known].Tree;
            }
        }

        diff.Add(commits[rank].Tree, parents[..count], rank);
    }
}
