using Seatrial.Engine.Workspaces.Git.Objects;

namespace Seatrial.Engine.Workspaces.Git.History;

/// <summary>The commits of the history, oldest first, and from where each can be reached. Immutable after <see cref="Build"/>.</summary>
internal sealed class CommitTable
{
    private readonly ObjectDatabase database;
    private readonly ReferenceTips tips;
    private readonly Dictionary<int, int> indexOf = [];
    private readonly HashSet<int> shallow;
    private readonly HashSet<(int Child, int Parent)> absent = [];
    private readonly HashSet<int> others = [];
    private int unreadable;
    private List<CommitRecord> commits = [];
    private List<CommitReach> reach = [];
    private List<bool> included = [];

    private CommitTable(ObjectDatabase database, ReferenceTips tips)
    {
        this.database = database;
        this.tips = tips;
        shallow = [.. tips.Shallow.Select(Find).Where(n => n >= 0)];
    }

    public int Count => commits.Count;

    /// <summary>Commits that others name as parents, or references name, and that are not in the repository or damaged.</summary>
    public int Missing => unreadable + absent.Count;

    /// <summary>Numbers of the files and folders that references name instead of commits.</summary>
    public IReadOnlySet<int> Others => others;

    /// <summary>Commits whose parents were left out by a shallow clone.</summary>
    public int ShallowCount => shallow.Count;

    /// <summary>Its rank is its age: 0 is the oldest by commit time, equal times by object id.</summary>
    public CommitRecord this[int rank] => commits[rank];

    public CommitReach Reach(int rank) => reach[rank];

    /// <summary>Rank of a commit's number, or -1.</summary>
    public int RankOf(int number) => indexOf.GetValueOrDefault(number, -1);

    /// <summary>Number of the commit that HEAD names, or -1.</summary>
    public int Head { get; private set; } = -1;

    public static CommitTable Build(
        ObjectDatabase database,
        ReferenceTips tips,
        HistoryScope scope,
        int threads,
        CancellationToken cancellation
    )
    {
        var table = new CommitTable(database, tips);
        table.ReadPacked(threads, cancellation);
        table.Head = tips.Head is { } head ? table.Find(head) : -1;
        table.Follow(tips.Head is null ? [] : [tips.Head], CommitReach.Head, isIncluded: true);
        table.Follow(tips.References, CommitReach.Reference, isIncluded: scope != HistoryScope.Head);
        if (scope == HistoryScope.Everything)
        {
            table.Follow(tips.Local, CommitReach.Local, isIncluded: true);
            table.IncludeRest();
        }

        table.Sort();
        return table;
    }

    /// <summary>Rank of the commit that a reference leads to, or -1, and whether a signed tag lies in between.</summary>
    public (int Rank, bool HasSignedTag) RankOfTip(string id)
    {
        int number = Find(id);
        bool isSigned =
            number >= 0
            && database.Kind(number) == ObjectKind.Tag
            && database.Read(number, GitObjects.MaxObjectBytes).Content.AsSpan().IndexOf("-----BEGIN "u8) >= 0;
        return (RankOf(Peel(number)), isSigned);
    }

    private int Find(string id) => database.Find(Convert.FromHexString(id));

    private void ReadPacked(int threads, CancellationToken cancellation)
    {
        CommitCollector[] collectors = [.. Enumerable.Range(0, threads).Select(_ => new CommitCollector(database, shallow.Contains))];
        int loose = database.Packs.Sum(p => p.Count);
        ObjectWalk.Run(database, n => n < loose && database.Kind(n) == ObjectKind.Commit, collectors, ChainLimits.Default, cancellation);
        commits = [.. collectors.SelectMany(c => c.Commits)];
        unreadable = collectors.Sum(c => c.Missed);
        reach = [.. Enumerable.Repeat(CommitReach.None, commits.Count)];
        included = [.. Enumerable.Repeat(false, commits.Count)];
        indexOf.EnsureCapacity(commits.Count);
        for (int i = 0; i < commits.Count; i++)
        {
            indexOf.TryAdd(commits[i].Number, i);
        }
    }

    private void Follow(IEnumerable<string> from, CommitReach mark, bool isIncluded)
    {
        var todo = new Stack<int>();
        foreach (string id in from)
        {
            int tip = Peel(Find(id));
            if (!Enter(tip, mark, isIncluded, todo) && isIncluded)
            {
                _ =
                    tip >= 0 && database.Kind(tip) is ObjectKind.Blob or ObjectKind.Tree
                        ? others.Add(tip)
                        : absent.Add((-1, string.GetHashCode(id, StringComparison.Ordinal)));
            }
        }

        while (todo.TryPop(out int index))
        {
            int[] parents = commits[index].Parents;
            for (int i = 0; i < parents.Length; i++)
            {
                if (!Enter(parents[i], mark, isIncluded, todo) && isIncluded)
                {
                    absent.Add((index, i));
                }
            }
        }
    }

    /// <summary>False where there is no such commit.</summary>
    private bool Enter(int number, CommitReach mark, bool isIncluded, Stack<int> todo)
    {
        int index = number < 0 ? -1 : IndexOf(number);
        if (index >= 0 && (reach[index] & mark) == CommitReach.None)
        {
            reach[index] |= mark;
            included[index] |= isIncluded;
            todo.Push(index);
        }

        return index >= 0;
    }

    /// <summary>Loose commits are read when they are met.</summary>
    private int IndexOf(int number)
    {
        if (indexOf.TryGetValue(number, out int index))
        {
            return index;
        }

        var read = database.Read(number, GitObjects.MaxObjectBytes);
        if (
            read is { Kind: ObjectKind.Commit, Content: { } text }
            && CommitRecord.Parse(database, number, text, shallow.Contains(number)) is { } commit
        )
        {
            index = commits.Count;
            commits.Add(commit);
            reach.Add(CommitReach.None);
            included.Add(false);
            indexOf.Add(number, index);
            return index;
        }

        unreadable += read.Kind is ObjectKind.None or ObjectKind.Commit ? 1 : 0;
        indexOf.Add(number, -1);
        return -1;
    }

    /// <summary>The commit that an annotated tag names; tags can name tags.</summary>
    private int Peel(int number)
    {
        int digits = database.HashBytes * 2;
        Span<byte> id = stackalloc byte[32];
        for (int depth = 0; depth < 16 && number >= 0 && database.Kind(number) == ObjectKind.Tag; depth++)
        {
            ReadOnlySpan<byte> text = database.Read(number, GitObjects.MaxObjectBytes).Content;
            number =
                text.StartsWith("object "u8)
                && text.Length > 7 + digits
                && Convert.FromHexString(text.Slice(7, digits), id, out _, out int written) == System.Buffers.OperationStatus.Done
                    ? database.Find(id[..written])
                    : -1;
        }

        return number;
    }

    private void IncludeRest()
    {
        foreach (var store in database.Loose)
        {
            for (int i = 0; i < store.Count; i++)
            {
                if (store.Read(i, 0, wantsContent: false).Kind == ObjectKind.Commit)
                {
                    _ = IndexOf(store.FirstNumber + i);
                }
            }
        }

        included = [.. Enumerable.Repeat(true, commits.Count)];
    }

    private void Sort()
    {
        int[] order = [.. Enumerable.Range(0, commits.Count).Where(i => included[i] && indexOf[commits[i].Number] == i)];
        long[] times = [.. order.Select(i => commits[i].Time)];
        Array.Sort(times, order);
        for (int from = 0, to; from < order.Length; from = to)
        {
            int equal = times.AsSpan(from).IndexOfAnyExcept(times[from]);
            to = equal < 0 ? order.Length : from + equal;
            order.AsSpan(from..to).Sort((a, b) => database.Id(commits[a].Number).SequenceCompareTo(database.Id(commits[b].Number)));
        }

        commits = [.. order.Select(i => commits[i])];
        reach = [.. order.Select(i => reach[i])];
        included = [];
        indexOf.Clear();
        for (int rank = 0; rank < commits.Count; rank++)
        {
            indexOf[commits[rank].Number] = rank;
        }
    }
}
