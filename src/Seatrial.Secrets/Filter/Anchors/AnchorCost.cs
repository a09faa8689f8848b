using Seatrial.Secrets.Filter.Patterns;

namespace Seatrial.Secrets.Filter.Anchors;

/// <summary>
/// What an anchor costs behind the vector filter, for each position of a text on average. The unit is the cost of one position that passes
/// the vector filter; the weights are measured (<c>bench filter</c>).
/// </summary>
internal static class AnchorCost
{
    /// <summary>A position that begins like an anchor: its bytes are compared with those of all anchors that do.</summary>
    private const double OfGram = 10;

    /// <summary>A position at which all bytes of the anchor stand: the pattern is tried.</summary>
    private const double OfCandidate = 45;

    /// <summary>The pattern is tried from so many places in the time that finding the candidate takes.</summary>
    private const double StartsPerCandidate = 64;

    /// <summary>The share of positions that pass the vector filter.</summary>
    private const double ShareInFilter = 0.22;

    public static AnchorOption Of(AnchorPoint point, ByteSet[] sets, SourceStatistics statistics)
    {
        double rate = statistics.Rate(sets, Anchor.Width);
        double starts = 1 + ((point.MaxBefore - point.MinBefore) / StartsPerCandidate);
        double cost = (OfGram * GramSet.Rate(sets, statistics, ShareInFilter)) + (OfCandidate * rate * starts);
        return new AnchorOption(new Anchor(point, sets), rate, cost);
    }
}
