using Seatrial.Secrets.Filter.Tables;

namespace Seatrial.Secrets.Filter.Anchors;

/// <summary>
/// The anchors that count for a text: what the first two stages of the filter look bytes up in, and which bits of <see cref="AnchorIndex"/>
/// are heeded. Immutable.
/// </summary>
/// <param name="Tables">See <see cref="NibbleTables"/>.</param>
/// <param name="Grams">The groups of four bytes that they begin with.</param>
/// <param name="Heeded">One word for each of the index.</param>
internal sealed record AnchorView(FixedTable<byte> Tables, GramSet Grams, ulong[] Heeded)
{
    /// <summary>The view of the anchors of some patterns.</summary>
    /// <param name="buckets">All anchors.</param>
    /// <param name="counts">Whether the anchors of a pattern, told by its index, count.</param>
    /// <param name="statistics">Estimates.</param>
    public static AnchorView Build(IReadOnlyList<IReadOnlyList<Anchor>> buckets, Predicate<int> counts, SourceStatistics statistics)
    {
        ulong[] heeded = new ulong[AnchorIndex.Words(buckets)];
        foreach (var (anchor, word, bit) in AnchorIndex.Places(buckets))
        {
            heeded[word] |= counts(anchor.Point.RuleIndex) ? bit : 0;
        }

        IReadOnlyList<Anchor>[] counting = [.. buckets.Select(b => (IReadOnlyList<Anchor>)[.. b.Where(a => counts(a.Point.RuleIndex))])];
        return new AnchorView(
            new FixedTable<byte>(NibbleTables.Build(counting)),
            GramSet.Build(counting.SelectMany(b => b), statistics),
            heeded
        );
    }
}
