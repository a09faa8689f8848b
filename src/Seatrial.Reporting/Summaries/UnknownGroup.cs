using Seatrial.Engine.Assessments;
using Seatrial.Engine.Controls;

namespace Seatrial.Reporting.Summaries;

/// <summary>Controls that could not be judged for the same reason.</summary>
internal sealed record UnknownGroup(string Reason, IReadOnlyList<string> ControlIds)
{
    /// <summary>The most common reason first; controls of several applications once, in the catalogue's order.</summary>
    public static IReadOnlyList<UnknownGroup> Of(Assessment assessment) =>
    [
        .. assessment.Applications
            .SelectMany(a => a.Controls)
            .Where(c => c.Judgement.Status == ControlStatus.Unknown)
            .GroupBy(c => c.Judgement.Reason ?? "", StringComparer.Ordinal)
            .Select(g => new UnknownGroup(g.Key, [.. g.Select(c => c.Control.Id).Distinct(StringComparer.Ordinal)]))
            .OrderByDescending(g => g.ControlIds.Count),
    ];
}
