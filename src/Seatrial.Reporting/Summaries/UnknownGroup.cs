using Seatrial.Engine.Assessments;
using Seatrial.Engine.Controls;

namespace Seatrial.Reporting.Summaries;

/// <summary>Controls that could not be judged for the same reason.</summary>
internal sealed record UnknownGroup(UnknownCause Cause, string Reason, IReadOnlyList<string> ControlIds)
{
    /// <summary>By cause, then in the catalogue's order; controls of several applications once.</summary>
    public static IReadOnlyList<UnknownGroup> Of(Assessment assessment) =>
        [
            .. assessment
                .Applications.SelectMany(a => a.Controls)
                .Where(c => c.Judgement.Status == ControlStatus.Unknown)
                .GroupBy(c => (c.Judgement.Cause, Reason: c.Judgement.Reason ?? ""))
                .Select(g => new UnknownGroup(g.Key.Cause, g.Key.Reason, [.. g.Select(c => c.Control.Id).Distinct(StringComparer.Ordinal)]))
                .OrderBy(g => g.Cause),
        ];

    /// <summary>What all controls of a cause have in common; null for those whose own reason says all.</summary>
    public static string? Describe(UnknownCause cause) =>
        cause switch
        {
            UnknownCause.NeedsCodeAnalysis => "shows in the code itself, of which this version reads nothing that decides it",
            UnknownCause.NotAnalysed => "has no analysis in this version",
            _ => null,
        };
}
