using System.Buffers.Binary;
using System.Collections;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces.Git.Objects;

namespace Seatrial.Engine.Workspaces.Git.History;

/// <summary>
/// The history of a repository, read from its files: commits, the paths under which each version of a file came in, and the versions
/// themselves. Immutable after <see cref="Open"/>; safe for concurrent use.
/// </summary>
public sealed class GitHistory : IDisposable
{
    /// <summary>
    /// Commits that a thread compares one after the other, at most and at least. A tree is stored as what differs from that of a neighbour:
    /// where another thread goes on, the neighbours are made once more.
    /// </summary>
    private const int MostInARow = 8192;
    private const int FewestInARow = 64;

    /// <summary>Rows for each thread, so that none waits long for another at the end.</summary>
    private const int Rows = 6;

    private readonly GitFolder git;
    private readonly ObjectDatabase database;
    private readonly CommitTable commits;
    private readonly PathTable paths = new();
    private readonly BlobPlaces places;
    private readonly Dictionary<int, List<(int Path, int Rank)>> several;
    private readonly BitArray hasSeveral;
    private readonly BitArray headBlobs;
    private readonly HistoryScope scope;
    private readonly ReferenceTips tips;
    private readonly Lazy<TipTrees> tipTrees;
    private readonly int submodules;

    private GitHistory(
        GitFolder git,
        ObjectDatabase database,
        ReferenceTips tips,
        HistoryScope scope,
        string prefix,
        int threads,
        CancellationToken cancellation
    )
    {
        Prefix = prefix;
        this.git = git;
        this.database = database;
        this.scope = scope;
        this.tips = tips;
        commits = CommitTable.Build(database, tips, scope, threads, cancellation);
        places = new BlobPlaces(database.Count);
        var diffs = Walk(threads, cancellation);
        submodules = diffs.SelectMany(d => d.Submodules).Distinct().Count();
        several = places.Several();
        hasSeveral = new BitArray(database.Count);
        foreach (int blob in several.Keys)
        {
            hasSeveral[blob] = true;
        }

        tipTrees = new Lazy<TipTrees>(() => TipTrees.Of(database, tips));
        headBlobs = HeadTree.Blobs(database, commits);

        // A search of all objects needs no reference to lead to them.
        IEnumerable<CoverageGap> references = scope == HistoryScope.Everything && prefix.Length == 0 ? [] : tips.Gaps;
        Gaps = [.. database.Gaps.Concat(references).Concat(HistoryGaps.Of(git, database, commits, diffs, places)).Distinct().Order()];
    }

    /// <summary>
    /// The folder whose history it is, relative to the top of the repository and with a '/' at its end; empty for the top.
    /// </summary>
    public string Prefix { get; }

    /// <summary>The folder that holds the repository's objects; the same for all its worktrees.</summary>
    public string RepositoryPath => git.CommonPath;

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
        if (GitFolder.Of(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))) is not { } git)
        {
            return null;
        }

        var objects = ObjectDatabase.Open(git.CommonPath, git.HashBytes);
        return new GitHistory(git, objects, ReferenceTips.Read(git), scope, git.PrefixOf(Path.GetFullPath(folder)), threads, cancellation);
    }

    /// <summary>Shows every version of every file, each once, to one visitor for each thread.</summary>
    public void Visit(IReadOnlyList<ObjectVisitor> visitors, int maxBytes, CancellationToken cancellation) =>
        Visit(visitors, maxBytes, static _ => false, cancellation);

    /// <summary>Shows the versions that are not known, each once.</summary>
    /// <param name="visitors">One for each thread.</param>
    /// <param name="maxBytes">A larger version is not shown.</param>
    /// <param name="isKnown">Which versions need not be shown; asked from one thread.</param>
    /// <param name="cancellation">Ends the walk.</param>
    public void Visit(IReadOnlyList<ObjectVisitor> visitors, int maxBytes, Func<int, bool> isKnown, CancellationToken cancellation) =>
        ObjectWalk.Run(
            database,
            n => IsVersion(n) && !isKnown(n),
            visitors,
            ChainLimits.Default with
            {
                MaxShownBytes = maxBytes,
            },
            cancellation
        );

    /// <summary>Numbers of objects are below this.</summary>
    public int ObjectCount => database.Count;

    /// <summary>All versions, by number.</summary>
    public IEnumerable<int> Versions() => Enumerable.Range(0, database.Count).Where(IsVersion);

    /// <summary>The paths under which a blob came in, in no particular order; none for one that no commit has.</summary>
    public IReadOnlyList<BlobPlace> Places(int blob) =>
        hasSeveral[blob] && several.TryGetValue(blob, out var list) ? [.. list.Select(p => new BlobPlace(p.Path, p.Rank))]
        : places.Has(blob) ? [new BlobPlace(places.Only(blob).Path, places.Only(blob).Rank)]
        : [];

    /// <summary>The place of a blob that came in under one path only.</summary>
    public bool TryOnlyPlace(int blob, out BlobPlace place)
    {
        bool isOnly = places.Has(blob) && !hasSeveral[blob];
        place = isOnly ? new BlobPlace(places.Only(blob).Path, places.Only(blob).Rank) : default;
        return isOnly;
    }

    /// <summary>Numbers of paths are below this.</summary>
    public int PathCount => paths.Count;

    /// <summary>What of the history a scan of the tree would leave out.</summary>
    /// <param name="folder">The folder that is asked about, to which patterns are relative.</param>
    /// <param name="exclude">Patterns in the syntax of .gitignore.</param>
    public HistoryExclusions Exclusions(string folder, IReadOnlyList<string> exclude) =>
        new(paths, git, git.PrefixOf(Path.GetFullPath(folder)), exclude);

    public string PathText(int path) => paths.Text(path);

    /// <summary>Whether the commit that HEAD names has this version of a file.</summary>
    public bool IsAtHead(int blob) => headBlobs[blob];

    /// <summary>
    /// The objects that the commits of HEAD and of the branches have at a path from the top of the repository, each once: of a file its
    /// version, of a folder its tree; -1 is one that is not in the repository.
    /// </summary>
    public IReadOnlyCollection<int> AtTips(string path) => tipTrees.Value.At(path);

    /// <summary>Object id of a blob in hexadecimal.</summary>
    public string BlobId(int blob) => database.HexId(blob);

    /// <summary>Bytes of a version; null where it is missing, damaged or larger than the limit.</summary>
    public byte[]? ReadVersion(int blob, int limit) => database.Read(blob, limit).Content;

    /// <summary>What changes when commits are written anew.</summary>
    /// <param name="changed">Their ages, as in <see cref="Commit"/>.</param>
    public RewriteExtent ExtentOf(IEnumerable<int> changed)
    {
        var isChanged = new BitArray(commits.Count);
        foreach (int rank in changed.Where(r => r >= 0))
        {
            isChanged[rank] = true;
        }

        // Parents are older but for wrong clocks: once more until nothing is added.
        for (bool isAdding = true; isAdding; )
        {
            isAdding = false;
            for (int rank = 0; rank < commits.Count; rank++)
            {
                if (
                    !isChanged[rank]
                    && Array.Exists(commits[rank].Parents, p => p >= 0 && commits.RankOf(p) is >= 0 and var known && isChanged[known])
                )
                {
                    isChanged[rank] = true;
                    isAdding = true;
                }
            }
        }

        int[] all = [.. Enumerable.Range(0, commits.Count).Where(r => isChanged[r])];
        var led = tips.References.Select(commits.RankOfTip).Where(t => t.Rank >= 0 && isChanged[t.Rank]).ToArray();
        return new RewriteExtent(
            all.Length,
            all.Count(r => IsSigned(commits[r].Number)),
            led.Length,
            led.Count(t => t.HasSignedTag),
            submodules
        );
    }

    private bool IsSigned(int commit)
    {
        ReadOnlySpan<byte> text = database.Read(commit, GitObjects.MaxObjectBytes).Content;
        int end = text.IndexOf("\n\n"u8);
        return (end < 0 ? text : text[..end]).IndexOf("\ngpgsig"u8) >= 0;
    }

    /// <summary>The first 64 bits of a blob's id.</summary>
    public ulong BlobKey(int blob) => BinaryPrimitives.ReadUInt64BigEndian(database.Id(blob));

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

    /// <summary>Objects that nothing leads to belong to no folder.</summary>
    private bool IsVersion(int number) =>
        places.Has(number)
        || (
            scope == HistoryScope.Everything
            && Prefix.Length == 0
            && database.Kind(number) == ObjectKind.Blob
            && database.Find(database.Id(number)) == number
        );

    private TreeDiff[] Walk(int threads, CancellationToken cancellation)
    {
        TreeDiff[] diffs = [.. Enumerable.Range(0, threads).Select(_ => new TreeDiff(database, paths, places, Prefix))];
        int next = commits.Count;
        int row = Math.Clamp(commits.Count / (threads * Rows), FewestInARow, MostInARow);
        Workers.Run(
            threads,
            thread =>
            {
                // The newest first: older trees are mostly stored as deltas to newer ones.
                for (int to; (to = Interlocked.Add(ref next, -row) + row) > 0; )
                {
                    cancellation.ThrowIfCancellationRequested();
                    for (int rank = to - 1; rank >= Math.Max(0, to - row); rank--)
                    {
                        Add(diffs[thread], rank);
                    }
                }
            }
        );
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
