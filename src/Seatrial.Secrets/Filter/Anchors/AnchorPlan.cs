using Seatrial.Secrets.Filter.Matching;
using Seatrial.Secrets.Filter.Patterns;

namespace Seatrial.Secrets.Filter.Anchors;

/// <summary>The anchors of all patterns, grouped for the vector filter. Making it takes about a second for some hundred patterns.</summary>
internal static class AnchorPlan
{
    /// <summary>The chosen anchors by bucket with their estimated rates.</summary>
    /// <param name="patterns">In the dialect.</param>
    /// <param name="statistics">Estimates.</param>
    /// <exception cref="PatternException">A pattern is outside the subset or has no part to recognise it by.</exception>
    public static IReadOnlyList<IReadOnlyList<AnchorOption>> Make(IReadOnlyList<string> patterns, SourceStatistics statistics)
    {
        var picker = new AnchorPicker(statistics);
        var paths = new List<IReadOnlyList<AnchorOption>>();
        for (int i = 0; i < patterns.Count; i++)
        {
            var root = PatternParser.Parse(patterns[i]);
            paths.AddRange(picker.Pick(i, root, PatternCompiler.Compile(patterns[i], root)));
        }

        return Buckets.Assign(paths, statistics);
    }
}
