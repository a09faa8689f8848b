using System.Numerics;
using Seatrial.Secrets.Filter.Anchors;
using Seatrial.Secrets.Filter.Matching;
using Seatrial.Secrets.Filter.Patterns;
using Seatrial.Secrets.Filter.Screening;
using Seatrial.Secrets.Filter.Tables;

namespace Seatrial.Secrets.Filter;

/// <summary>
/// All patterns of a rule set, ready for <see cref="PatternMatcher"/>. Immutable but for programs, which are made on first use. Safe for
/// concurrent use.
/// </summary>
internal sealed class CompiledRules
{
    /// <summary>States of the screen for each pattern: enough that what is left out is rare, see <c>bench filter</c>.</summary>
    private const int StatesPerPattern = 16;

    private const int FewestStates = 128;

    private readonly PatternProgram?[] programs;

    /// <summary>
    /// For tables that were built before; those of compiled patterns are made by
    /// <see cref="Compile(IReadOnlyList{string}, IReadOnlyList{PatternKinds}, SourceStatistics?)"/>.
    /// </summary>
    /// <param name="count">How many patterns there are.</param>
    public CompiledRules(int count) => programs = new PatternProgram?[count];

    public int Count => programs.Length;

    /// <summary>What each pattern is there for.</summary>
    public required IReadOnlyList<PatternKinds> Kinds { get; init; }

    /// <summary>What follows anchors.</summary>
    public required ScreenTable Screen { get; init; }

    /// <summary>The anchors of all rules, one for each bit of <see cref="Index"/>; bits that no anchor has are never set.</summary>
    public required AnchorPoint[] Points { get; init; }

    public required AnchorIndex Index { get; init; }

    /// <summary>Which words of <see cref="Index"/> are looked at where.</summary>
    public required GramWords GramWords { get; init; }

    public required ProgramTable Programs { get; init; }

    /// <summary>One for each of <see cref="Searches"/>.</summary>
    public required IReadOnlyList<AnchorView> Views { get; init; }

    /// <summary>
    /// What texts are searched for: all patterns, and what counts with and without a reader, and what selects for reading alone.
    /// </summary>
    public static IReadOnlyList<PatternKinds> Searches { get; } =
    [
        PatternKinds.All,
        PatternKinds.Anywhere | PatternKinds.Unread,
        PatternKinds.Anywhere | PatternKinds.Selecting,
        PatternKinds.Anywhere,
        PatternKinds.Selecting,
    ];

    /// <summary>Compiles patterns that all count in every text.</summary>
    public static CompiledRules Compile(IReadOnlyList<string> patterns) =>
        Compile(patterns, [.. patterns.Select(_ => PatternKinds.Anywhere)]);

    /// <summary>Compiles patterns and optimises the filter for them.</summary>
    /// <param name="patterns">In the dialect.</param>
    /// <param name="kinds">What each of them is there for.</param>
    /// <param name="estimates">How often bytes occur; over the first part of the sample when left out.</param>
    /// <exception cref="PatternException">A pattern is outside the subset or has no part to recognise it by.</exception>
    public static CompiledRules Compile(
        IReadOnlyList<string> patterns,
        IReadOnlyList<PatternKinds> kinds,
        SourceStatistics? estimates = null
    )
    {
        var statistics = estimates ?? SourceStatistics.Load();
        PatternProgram[] made = [.. patterns.Select(PatternCompiler.Compile)];
        IReadOnlyList<Anchor>[] buckets =
        [
            .. AnchorPlan.Make(patterns, statistics).Select(b => (IReadOnlyList<Anchor>)[.. b.Select(o => o.Anchor)]),
        ];
        var index = AnchorIndex.Build(buckets);
        var anchors = new Anchor?[index.WordCount * 64];
        foreach (var (anchor, word, bit) in AnchorIndex.Places(buckets))
        {
            anchors[(word * 64) + BitOperations.TrailingZeroCount(bit)] = anchor;
        }

        return new CompiledRules(patterns.Count)
        {
            Kinds = kinds,
            Screen = ScreenBuilder.Build(
                anchors,
                rule => made[rule],
                statistics,
                Math.Max(FewestStates, StatesPerPattern * patterns.Count)
            ),
            Points = [.. anchors.Select(a => a?.Point ?? default)],
            Index = index,
            GramWords = GramWords.Build(AnchorIndex.Places(buckets).Select(p => (p.Anchor, p.Word))),
            Programs = ProgramTable.Build(made),
            Views = ViewsOf(buckets, kinds, statistics),
        };
    }

    private static AnchorView[] ViewsOf(IReadOnlyList<Anchor>[] buckets, IReadOnlyList<PatternKinds> kinds, SourceStatistics statistics)
    {
        var existing = kinds.Aggregate(PatternKinds.None, (all, k) => all | k);
        var views = new Dictionary<PatternKinds, AnchorView>();
        foreach (var search in Searches)
        {
            if (!views.ContainsKey(search & existing))
            {
                views.Add(search & existing, AnchorView.Build(buckets, rule => (kinds[rule] & search) != PatternKinds.None, statistics));
            }
        }

        return [.. Searches.Select(s => views[s & existing])];
    }

    /// <summary>How a text is searched for the patterns of some kinds.</summary>
    public AnchorView View(PatternKinds kinds)
    {
        for (int i = 0; i < Searches.Count; i++)
        {
            if (Searches[i] == kinds)
            {
                return Views[i];
            }
        }

        throw new ArgumentOutOfRangeException(nameof(kinds));
    }

    public PatternProgram Program(int rule) => programs[rule] ??= Programs.Read(rule);
}
