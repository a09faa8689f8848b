using Seatrial.Secrets.Filter.Anchors;
using Seatrial.Secrets.Filter.Matching;
using Seatrial.Secrets.Filter.Patterns;

namespace Seatrial.Secrets.Filter;

/// <summary>All patterns of a rule set, ready for <see cref="PatternMatcher"/>. Immutable but for programs, which are made on first use.</summary>
internal sealed class CompiledRules
{
    private readonly IReadOnlyList<string> patterns;
    private readonly PatternProgram?[] programs;

    private CompiledRules(IReadOnlyList<string> patterns, PatternProgram?[] programs, IReadOnlyList<IReadOnlyList<AnchorOption>> buckets)
    {
        this.patterns = patterns;
        this.programs = programs;
        Options = buckets;
        Anchors = [.. buckets.SelectMany(b => b).Select(o => o.Anchor)];
        Index = new AnchorIndex(Anchors);
        Tables = NibbleTables.Build([.. buckets.Select(b => (IReadOnlyList<Anchor>)[.. b.Select(o => o.Anchor)])]);
    }

    public int Count => patterns.Count;

    /// <summary>The chosen anchors by bucket with their estimated rates.</summary>
    public IReadOnlyList<IReadOnlyList<AnchorOption>> Options { get; }

    /// <summary>In the order of <see cref="Index"/>.</summary>
    public Anchor[] Anchors { get; }

    public AnchorIndex Index { get; }

    /// <summary>See <see cref="NibbleTables"/>.</summary>
    public byte[] Tables { get; }

    /// <summary>Compiles patterns and optimises the filter for them.</summary>
    /// <exception cref="PatternException">A pattern is outside the subset or has no part to recognise it by.</exception>
    public static CompiledRules Compile(IReadOnlyList<string> patterns)
    {
        var statistics = SourceStatistics.Load();
        var picker = new AnchorPicker(statistics);
        var compiled = new PatternProgram?[patterns.Count];
        var paths = new List<IReadOnlyList<AnchorOption>>();
        for (int i = 0; i < patterns.Count; i++)
        {
            var root = PatternParser.Parse(patterns[i]);
            var program = PatternCompiler.Compile(patterns[i], root);
            compiled[i] = program;
            paths.AddRange(picker.Pick(i, root, program));
        }

        return new CompiledRules(patterns, compiled, Buckets.Assign(paths, statistics));
    }

    public PatternProgram Program(int rule) => programs[rule] ??= PatternCompiler.Compile(patterns[rule]);
}
