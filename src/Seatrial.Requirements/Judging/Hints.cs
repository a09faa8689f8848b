using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Judging;

/// <summary>What was seen and does not decide a control: dependencies above all.</summary>
internal static class Hints
{
    /// <summary>More than a person wants to read in one line.</summary>
    private const int Most = 4;

    /// <summary>Technologies of these kinds that the application ships with, one line for each.</summary>
    public static IReadOnlyList<Evidence> Of(ApplicationView view, params TechnologyKind[] kinds) =>
        [
            .. view
                .Facts.Of<TechnologyFact>()
                .Where(t => !t.IsDevelopment && kinds.Contains(t.Kind))
                .GroupBy(t => t.Id, StringComparer.Ordinal)
                .Select(g => g.First())
                .Take(Most)
                .Select(t => new Evidence(
                    t.Strength == HintStrength.Dependency ? $"{t.Name} is a dependency" : $"{t.Name} is configured",
                    t.Location
                )),
        ];

    /// <summary>Unknown because it shows in the code alone: the hints and what they leave open.</summary>
    /// <inheritdoc cref="Unknown"/>
    public static Judgement NeedsCode(IReadOnlyList<Evidence> hints, string open, string nothing) =>
        Judgement.Unknown(UnknownCause.NeedsCodeAnalysis, Sentence(hints, open, nothing), hints);

    /// <summary>Unknown: the hints, what they leave open, and what would decide it.</summary>
    /// <param name="hints">What was seen.</param>
    /// <param name="open">The question that the hints do not answer, as the rest of a sentence that starts with "whether".</param>
    /// <param name="nothing">What to say when there was no hint at all, as a sentence without its dot.</param>
    /// <param name="decides">What would decide it, as a sentence with its dot.</param>
    public static Judgement Unknown(IReadOnlyList<Evidence> hints, string open, string nothing, string decides) =>
        Judgement.Unknown($"{Sentence(hints, open, nothing)} {decides}", hints);

    private static string Sentence(IReadOnlyList<Evidence> hints, string open, string nothing)
    {
        if (hints.Count == 0)
        {
            return $"{nothing}, so it is not known whether {open}.";
        }

        string seen = string.Join(", ", hints.Take(Most).Select(h => h.Location is null ? h.Statement : $"{h.Statement} ({h.Location})"));
        return $"{seen}; that alone does not show whether {open}.";
    }
}
