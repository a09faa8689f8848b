using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Scanning;

/// <summary>
/// What became of one candidate, with the answers that led to it. A value: looking at the answers costs nobody anything who does not.
/// </summary>
/// <param name="Reported">Null when a judge dismissed it.</param>
/// <param name="Surroundings">The answer about the place; null where nobody was asked.</param>
/// <param name="Own">The answer of the rule's own judge; null where the pattern alone decides or the place ended it.</param>
internal readonly record struct ReviewOutcome(ReportedCandidate? Reported, CandidateVerdict? Surroundings, CandidateVerdict? Own)
{
    /// <summary>Why it was dismissed; null for a reported one.</summary>
    public string? Dismissal =>
        Reported is not null ? null
        : Surroundings is { IsReported: false } place ? place.Reason
        : Own?.Reason;
}
