namespace Seatrial.Secrets.Filter.Anchors;

/// <summary>
/// Chooses one option for each path and spreads the anchors over the filter's buckets so that the estimated share of positions that pass is
/// small. A bucket passes the union of its windows, closed under the combination of low and high halves of bytes, because the filter looks
/// them up apart.
/// </summary>
internal sealed class Buckets
{
    public const int Count = 16;

    private const int Rounds = 5;

    private readonly SourceStatistics statistics;
    private readonly List<Path>[] members = new List<Path>[Count];
    private readonly NibbleWindow[] windows = new NibbleWindow[Count];
    private readonly double[] rates = new double[Count];

    private Buckets(SourceStatistics statistics)
    {
        this.statistics = statistics;
        for (int i = 0; i < Count; i++)
        {
            members[i] = [];
        }
    }

    /// <summary>The chosen anchors, bucket by bucket.</summary>
    /// <param name="paths">The options of each path, best first.</param>
    /// <param name="statistics">Estimates.</param>
    public static IReadOnlyList<IReadOnlyList<AnchorOption>> Assign(
        IEnumerable<IReadOnlyList<AnchorOption>> paths,
        SourceStatistics statistics
    )
    {
        var buckets = new Buckets(statistics);
        var order = paths.Select(p => new Path(p)).OrderByDescending(p => p.Options[0].Cost).ToList();
        order.ForEach(buckets.Place);
        for (int round = 0; round < Rounds; round++)
        {
            foreach (var path in order)
            {
                buckets.Remove(path);
                buckets.Place(path);
            }
        }

        return [.. buckets.members.Select(m => (IReadOnlyList<AnchorOption>)[.. m.Select(p => p.Options[p.Chosen])])];
    }

    private void Place(Path path)
    {
        double least = double.MaxValue,
            added = 0;
        for (int bucket = 0; bucket < Count; bucket++)
        {
            for (int option = 0; option < path.Windows.Length; option++)
            {
                var with = windows[bucket].With(path.Windows[option]);
                double union = with == windows[bucket] ? 0 : statistics.Rate(with) - rates[bucket];
                double cost = union + path.Options[option].Cost;
                if (cost < least)
                {
                    (least, added, path.Bucket, path.Chosen) = (cost, union, bucket, option);
                }
            }
        }

        members[path.Bucket].Add(path);
        windows[path.Bucket] = windows[path.Bucket].With(path.Windows[path.Chosen]);
        rates[path.Bucket] += added;
    }

    private void Remove(Path path)
    {
        int bucket = path.Bucket;
        members[bucket].Remove(path);
        windows[bucket] = members[bucket].Aggregate(default(NibbleWindow), (w, p) => w.With(p.Windows[p.Chosen]));
        rates[bucket] = members[bucket].Count == 0 ? 0 : statistics.Rate(windows[bucket]);
    }

    private sealed class Path(IReadOnlyList<AnchorOption> options)
    {
        public IReadOnlyList<AnchorOption> Options { get; } = options;

        public NibbleWindow[] Windows { get; } = [.. options.Select(o => NibbleWindow.Of(o.Anchor.Sets))];

        public int Bucket { get; set; }

        public int Chosen { get; set; }
    }
}
