using Seatrial.Secrets.Filter.Anchors;
using Seatrial.Secrets.Filter.Matching;
using Seatrial.Secrets.Filter.Patterns;

namespace Seatrial.Secrets.Rules.Custom;

/// <summary>
/// Whether a pattern that did not come with Seatrial can be searched for. Time is linear for every pattern that is accepted; this bounds
/// the factor.
/// </summary>
internal static class RulePattern
{
    /// <summary>Bytes. Anything shorter is found everywhere.</summary>
    private const int ShortestMatch = 6;

    /// <summary>Steps of a program: what a byte of text may cost at most.</summary>
    private const int LargestProgram = 2000;

    private static readonly Lazy<SourceStatistics> Statistics = new(SourceStatistics.Load);

    /// <summary>
    /// What keeps the pattern from being used, as the rest of a sentence without full stop; or the share of positions in source code at
    /// which a match may begin.
    /// </summary>
    public static (string? Problem, double Rate) Check(string pattern)
    {
        try
        {
            var root = PatternParser.Parse(pattern);
            if (root.MinLength < ShortestMatch)
            {
                return ($"its pattern fits texts of less than {ShortestMatch} bytes", 0);
            }

            var program = PatternCompiler.Compile(pattern, root);
            return program.Code.Length > LargestProgram
                ? ($"its pattern's repeated groups unfold to over {LargestProgram} steps", 0)
                : (null, new AnchorPicker(Statistics.Value).Pick(0, root, program).Sum(p => p[0].Rate));
        }
        catch (PatternException error)
        {
            return ($"its pattern cannot be used: {error.Message}", 0);
        }
    }
}
