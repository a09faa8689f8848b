using Seatrial.Secrets.Filter.Anchors;
using Seatrial.Secrets.Filter.Matching;
using Seatrial.Secrets.Filter.Patterns;

namespace Seatrial.Secrets.Rules.Custom;

/// <summary>Whether a pattern that did not come with Seatrial can be searched for. Time is linear for every pattern that is accepted; this bounds the factor.</summary>
internal static class RulePattern
{
    /// <summary>Bytes. Anything shorter is found everywhere.</summary>
    private const int ShortestMatch = 6;

    private static readonly Lazy<SourceStatistics> Statistics = new(SourceStatistics.Load);

    /// <summary>What keeps the pattern from being used, as the rest of a sentence without full stop; or the share of positions in source code at which a match may begin.</summary>
    public static (string? Problem, double Rate) Check(string pattern)
    {
        try
        {
            var root = PatternParser.Parse(pattern);
            if (root.MinLength < ShortestMatch)
            {
                return ($"its pattern fits texts of less than {ShortestMatch} bytes", 0);
            }

            var paths = new AnchorPicker(Statistics.Value).Pick(0, root, PatternCompiler.Compile(pattern, root));
            return (null, paths.Sum(p => p[0].Rate));
        }
        catch (PatternException error)
        {
            return ($"its pattern cannot be used: {error.Message}", 0);
        }
    }
}
