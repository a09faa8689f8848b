using Seatrial.Engine.Facts;

namespace Seatrial.Engine.Scanning;

/// <summary>Takes facts and gaps from the analysers of one worker. Not safe for concurrent use: each worker has its own.</summary>
public sealed class FactCollector
{
    private readonly List<Fact> facts = [];
    private readonly List<CoverageGap> gaps = [];

    public IReadOnlyList<Fact> Facts => facts;

    public IReadOnlyList<CoverageGap> Gaps => gaps;

    public void Add(Fact fact) => facts.Add(fact);

    public void AddGap(CoverageGap gap) => gaps.Add(gap);
}
