namespace Seatrial.Engine.Workspaces.Changes;

/// <summary>Walks commits from the newest to the oldest by their dates, painting them by where they were reached from.</summary>
internal sealed class CommitGraph(ChangeSource source)
{
    /// <summary>More commits are not looked at: such a range is no change that somebody reviews.</summary>
    public const int MaxCommits = 200_000;

    /// <summary>Commits of one paint alone that are still looked at when nothing else is left: clocks differ between machines.</summary>
    private const int Slop = 64;

    private const int Left = 1;
    private const int Right = 2;

    private readonly Dictionary<string, CommitText?> read = new(StringComparer.Ordinal);
    private readonly HashSet<string> shallow = Shallow(source);

    public bool IsTooLong { get; private set; }

    public CommitText? Read(string id) => read.TryGetValue(id, out var known) ? known : read[id] = CommitText.Read(source.Objects, id);

    /// <summary>Parents that are there.</summary>
    public IReadOnlyList<string> Parents(string id) =>
        shallow.Contains(id) ? [] : [.. (Read(id)?.Parents ?? []).Where(p => Read(p) is not null)];

    public bool IsShallow(string id) => shallow.Contains(id);

    /// <summary>The newest commit that both can reach; null where there is none.</summary>
    public string? MergeBase(string one, string other)
    {
        if (one == other)
        {
            return one;
        }

        foreach (var (id, paint) in Walk([(one, Left), (other, Right)]))
        {
            if (paint == (Left | Right))
            {
                return id;
            }
        }

        return null;
    }

    /// <summary>What <paramref name="to"/> reaches and <paramref name="from"/> does not, parents before children.</summary>
    public IReadOnlyList<string> Range(string? from, string to)
    {
        var paints = new Dictionary<string, int>(StringComparer.Ordinal);
        var order = new List<string>();
        (string Id, int Paint)[] starts = from is null ? [(to, Left)] : [(to, Left), (from, Right)];
        foreach (var (id, paint) in Walk(starts))
        {
            if (!paints.ContainsKey(id))
            {
                order.Add(id);
            }

            paints[id] = paints.GetValueOrDefault(id) | paint;
        }

        return Sorted(order.Where(id => paints[id] == Left).Reverse());
    }

    /// <summary>Each commit with its paint as far as it is known; again when it gets more.</summary>
    private IEnumerable<(string Id, int Paint)> Walk((string Id, int Paint)[] starts)
    {
        var paints = new Dictionary<string, int>(StringComparer.Ordinal);
        var queue = new PriorityQueue<string, (long, string)>();
        var onlyLeft = new HashSet<string>(StringComparer.Ordinal);
        void Add(string id, int paint)
        {
            int before = paints.GetValueOrDefault(id);
            if ((before | paint) != before)
            {
                paints[id] = before | paint;
                _ = paints[id] == Left ? onlyLeft.Add(id) : onlyLeft.Remove(id);
                queue.Enqueue(id, (-(Read(id)?.CommittedAt ?? 0), id));
            }
        }

        foreach (var (id, paint) in starts)
        {
            Add(id, paint);
        }

        for (int seen = 0, idle = 0; queue.TryDequeue(out string? id, out _); seen++)
        {
            if (seen >= MaxCommits)
            {
                IsTooLong = true;
                yield break;
            }

            onlyLeft.Remove(id);
            yield return (id, paints[id]);
            foreach (string parent in Parents(id))
            {
                Add(parent, paints[id]);
            }

            idle = onlyLeft.Count == 0 ? idle + 1 : 0;
            if (idle > Slop)
            {
                yield break;
            }
        }
    }

    /// <summary>Clocks may differ: a parent goes before its children whatever its date.</summary>
    private List<string> Sorted(IEnumerable<string> oldestFirst)
    {
        var wanted = oldestFirst.ToList();
        var left = wanted.ToHashSet(StringComparer.Ordinal);
        var sorted = new List<string>(wanted.Count);
        var stack = new Stack<string>();
        foreach (string start in wanted)
        {
            stack.Push(start);
            while (stack.TryPeek(out string? id))
            {
                var waiting = left.Contains(id) ? Parents(id).Where(left.Contains).ToList() : [];
                if (waiting.Count > 0)
                {
                    waiting.ForEach(stack.Push);
                    continue;
                }

                _ = stack.Pop();
                if (left.Remove(id))
                {
                    sorted.Add(id);
                }
            }
        }

        return sorted;
    }

    private static HashSet<string> Shallow(ChangeSource source) =>
        [
            .. System
                .Text.Encoding.ASCII.GetString(source.Git.Common.TryRead("shallow", 16 << 20) ?? [])
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        ];
}
