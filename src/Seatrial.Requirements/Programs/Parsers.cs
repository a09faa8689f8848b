using Seatrial.Engine.Controls;
using Seatrial.Engine.Scanning;
using Seatrial.Syntax;

namespace Seatrial.Requirements.Programs;

/// <summary>
/// An installation without its library of parsers follows no code. That is said wherever an answer would come from code: that nothing was
/// found then is no answer.
/// </summary>
public static class Parsers
{
    /// <summary>The gap that it leaves.</summary>
    /// <param name="undone">What was not done for it, as the end of a sentence.</param>
    internal static CoverageGap Missing(string undone) =>
        new(
            "./",
            GapKind.ParsersMissing,
            $"Not checked: the parsers' library is missing, so {undone}; {SyntaxLibrary.Problem}. Install Seatrial again as a whole."
        );

    /// <summary>What was not checked for it, for people; null where the parsers are there or no code asked for them.</summary>
    public static string? Problem(Coverage? coverage) => coverage?.Gaps.FirstOrDefault(g => g.Kind == GapKind.ParsersMissing)?.Detail;

    /// <summary>That it was not checked; null where the parsers are there or no code asked for them.</summary>
    internal static Judgement? NotChecked(ApplicationView view) =>
        Problem(view.Coverage) is { } problem ? Judgement.Unknown(problem) : null;
}
