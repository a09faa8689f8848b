using Seatrial.Secrets.Filter.Anchors;
using Seatrial.Secrets.Filter.Matching;
using Seatrial.Secrets.Filter.Patterns;
using Seatrial.Secrets.Filter.Screening;

namespace Seatrial.Secrets.Filter;

/// <summary>All patterns of a rule set, ready for <see cref="PatternMatcher"/>. Immutable but for what is made on first use: programs
/// and the states of the screen. Safe for concurrent use.</summary>
internal sealed class CompiledRules
{
    private readonly IReadOnlyList<string> patterns;
    private readonly PatternProgram?[] programs;

    public CompiledRules(IReadOnlyList<string> patterns, AnchorPoint[] points, AnchorIndex index, PairIndex pairs, GramSet grams, byte[] tables)
    {
        this.patterns = patterns;
        programs = new PatternProgram?[patterns.Count];
        Points = points;
        Index = index;
        Pairs = pairs;
        Grams = grams;
        Tables = tables;
        Screen = new ScreenStates(this);
    }

    public int Count => patterns.Count;

    /// <summary>What follows anchors, known as far as the texts so far needed it.</summary>
    public ScreenStates Screen { get; }

    /// <summary>The anchors of all rules, one for each bit of <see cref="Index"/>; bits that no anchor has are never set.</summary>
    public AnchorPoint[] Points { get; }

    public AnchorIndex Index { get; }

    public PairIndex Pairs { get; }

    public GramSet Grams { get; }

    /// <summary>See <see cref="NibbleTables"/>.</summary>
    public byte[] Tables { get; }

    /// <summary>Compiles patterns and optimises the filter for them.</summary>
    /// <exception cref="PatternException">A pattern is outside the subset or has no part to recognise it by.</exception>
    public static CompiledRules Compile(IReadOnlyList<string> patterns)
    {
        IReadOnlyList<Anchor>[] buckets = [.. AnchorPlan.Make(patterns).Select(b => (IReadOnlyList<Anchor>)[.. b.Select(o => o.Anchor)])];
        var index = AnchorIndex.Build(buckets);
        var points = new AnchorPoint[index.BucketWords[^1] * 64];
        for (int bucket = 0; bucket < buckets.Length; bucket++)
        {
            AnchorPoint[] ofBucket = [.. buckets[bucket].Select(a => a.Point)];
            ofBucket.CopyTo(points, index.BucketWords[bucket] * 64);
        }

        return new CompiledRules(patterns, points, index, PairIndex.Build(buckets), GramSet.Build(buckets.SelectMany(b => b)), NibbleTables.Build(buckets));
    }

    public PatternProgram Program(int rule) => programs[rule] ??= PatternCompiler.Compile(patterns[rule]);
}
