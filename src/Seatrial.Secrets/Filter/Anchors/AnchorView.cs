namespace Seatrial.Secrets.Filter.Anchors;

/// <summary>The anchors that count for a text: what the first two stages of the filter look bytes up in, and which bits of <see cref="AnchorIndex"/> are heeded. Immutable.</summary>
/// <param name="Tables">See <see cref="NibbleTables"/>.</param>
/// <param name="Grams">The groups of four bytes that they begin with.</param>
/// <param name="Heeded">One word for each of the index.</param>
internal sealed record AnchorView(byte[] Tables, GramSet Grams, ulong[] Heeded)
{
    /// <summary>The view of the anchors of some patterns.</summary>
    /// <param name="buckets">All anchors.</param>
    /// <param name="index">All anchors, by their bytes.</param>
    /// <param name="counts">Whether the anchors of a pattern, told by its index, count.</param>
    /// <param name="statistics">Estimates.</param>
    public static AnchorView Build(IReadOnlyList<IReadOnlyList<Anchor>> buckets, AnchorIndex index, Predicate<int> counts, SourceStatistics statistics)
    {
        ulong[] heeded = new ulong[index.BucketWords[^1]];
        for (int bucket = 0; bucket < buckets.Count; bucket++)
        {
            for (int i = 0; i < buckets[bucket].Count; i++)
            {
                ulong bit = counts(buckets[bucket][i].Point.RuleIndex) ? 1UL << (i & 63) : 0;
                heeded[index.BucketWords[bucket] + (i >> 6)] |= bit;
            }
        }

        IReadOnlyList<Anchor>[] counting = [.. buckets.Select(b => (IReadOnlyList<Anchor>)[.. b.Where(a => counts(a.Point.RuleIndex))])];
        var placed = buckets.SelectMany((b, bucket) => b.Select((a, i) => (Anchor: a, Word: index.BucketWords[bucket] + (i >> 6)))).Where(p => counts(p.Anchor.Point.RuleIndex));
        return new AnchorView(NibbleTables.Build(counting), GramSet.Build(placed, statistics), heeded);
    }
}
