using Seatrial.Secrets.Filter.Anchors;
using Seatrial.Secrets.Filter.Matching;
using Seatrial.Secrets.Filter.Patterns;

namespace Seatrial.Secrets.Filter;

/// <summary>All patterns of a rule set, ready for <see cref="PatternMatcher"/>. Immutable but for programs, which are made on first use.</summary>
internal sealed class CompiledRules
{
    private readonly IReadOnlyList<string> patterns;
    private readonly PatternProgram?[] programs;

    public CompiledRules(IReadOnlyList<string> patterns, AnchorPoint[] points, AnchorIndex index, byte[] tables)
    {
        this.patterns = patterns;
        programs = new PatternProgram?[patterns.Count];
        Points = points;
        Index = index;
        Tables = tables;
    }

    public int Count => patterns.Count;

    /// <summary>The anchors of all rules, in the order of <see cref="Index"/>.</summary>
    public AnchorPoint[] Points { get; }

    public AnchorIndex Index { get; }

    /// <summary>See <see cref="NibbleTables"/>.</summary>
    public byte[] Tables { get; }

    /// <summary>Compiles patterns and optimises the filter for them.</summary>
    /// <exception cref="PatternException">A pattern is outside the subset or has no part to recognise it by.</exception>
    public static CompiledRules Compile(IReadOnlyList<string> patterns)
    {
        var buckets = AnchorPlan.Make(patterns);
        Anchor[] anchors = [.. buckets.SelectMany(b => b).Select(o => o.Anchor)];
        var tables = NibbleTables.Build([.. buckets.Select(b => (IReadOnlyList<Anchor>)[.. b.Select(o => o.Anchor)])]);
        return new CompiledRules(patterns, [.. anchors.Select(a => a.Point)], AnchorIndex.Build(anchors), tables);
    }

    public PatternProgram Program(int rule) => programs[rule] ??= PatternCompiler.Compile(patterns[rule]);
}
