using Seatrial.Engine.Assessments;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Policies;

namespace Seatrial.Engine.Decisions;

/// <summary>Compares decisions with what was found: what counts, what is left open. A pure function.</summary>
public static class DecisionReview
{
    /// <summary>Every decision with its standing, in the order of the log.</summary>
    public static IReadOnlyList<ReviewedDecision> Of(
        DecisionLog log,
        IReadOnlyList<ApplicationAssessment> applications,
        Policy policy,
        DateOnly asOf
    ) => [.. log.Decisions.Select(d => Review(d, applications, policy, asOf))];

    /// <summary>The applications with what is decided about each of their controls.</summary>
    public static IReadOnlyList<ApplicationAssessment> Apply(
        IReadOnlyList<ReviewedDecision> reviewed,
        IReadOnlyList<ApplicationAssessment> applications
    )
    {
        Decision[] counting = [.. reviewed.Where(r => r.Counts).Select(r => r.Decision)];
        return
        [
            .. applications.Select(a =>
                a with
                {
                    Requirements = [.. a.Requirements.Select(r => With(r, a.Application.Name, counting))],
                    Process = With(a.Process, a.Application.Name, counting),
                }
            ),
        ];
    }

    private static RequirementResult With(RequirementResult requirement, string application, Decision[] counting) =>
        requirement with
        {
            Controls = [.. requirement.Controls.Select(c => c with { Decisions = Of(c, application, counting) })],
        };

    private static ControlDecisions Of(ControlResult result, string application, Decision[] counting)
    {
        Decision[] about = Array.FindAll(counting, d => Concerns(d, application) && d.Control == result.Control.Id);
        switch (result.Judgement.Status)
        {
            case ControlStatus.Unknown:
                Decision[] whole = Array.FindAll(about, d => d.Findings.Count == 0);
                return new ControlDecisions(whole, [], whole.Length > 0);
            case ControlStatus.Fail:
                Finding[] open = [.. result.Judgement.Findings.Where(f => !Array.Exists(about, d => f.IsAmong(d.Findings)))];
                return new ControlDecisions(Array.FindAll(about, d => d.Findings.Count > 0), open, open.Length == 0);
            default:
                return new ControlDecisions([], [], IsDecided: true);
        }
    }

    private static ReviewedDecision Review(
        Decision decision,
        IReadOnlyList<ApplicationAssessment> applications,
        Policy policy,
        DateOnly asOf
    )
    {
        ReviewedDecision Is(DecisionStanding standing, string reason) => new(decision, standing, reason);
        var about = applications.Where(a => Concerns(decision, a.Application.Name)).ToList();
        if (about.Count == 0)
        {
            return Is(DecisionStanding.Orphaned, $"There is no application '{decision.Application}' here.");
        }

        var results = about.SelectMany(a => a.Controls).Where(c => c.Control.Id == decision.Control).ToList();
        if (results.Count > 0)
        {
            if (decision.Findings.Count == 0 && results.TrueForAll(r => r.Judgement.Status != ControlStatus.Unknown))
            {
                return results.Exists(r => r.Judgement.Status == ControlStatus.Fail)
                    ? Is(
                        DecisionStanding.Outgrown,
                        $"{decision.Control} was not known when this was decided and fails now; decide about what was found."
                    )
                    : Is(DecisionStanding.Orphaned, $"{decision.Control} asks for no decision any more.");
            }

            if (decision.Findings.Count > 0 && !results.SelectMany(r => r.Judgement.Findings).Any(f => f.IsAmong(decision.Findings)))
            {
                return Is(
                    DecisionStanding.Orphaned,
                    decision.Findings.Count == 1
                        ? "The finding that it covers is gone."
                        : $"The {decision.Findings.Count} findings that it covers are gone."
                );
            }
        }

        return Today(decision, policy, asOf);
    }

    /// <summary>What a decision whose subject is there is worth on a day.</summary>
    public static ReviewedDecision Today(Decision decision, Policy policy, DateOnly asOf)
    {
        ReviewedDecision Is(DecisionStanding standing, string reason) => new(decision, standing, reason);
        if (decision.LastDay is { } last && asOf > last)
        {
            return Is(
                DecisionStanding.Lapsed,
                decision.Kind == DecisionKind.Fix && decision.Due == last
                    ? $"It was to be mended by {last:yyyy-MM-dd} and is still there."
                    : $"It ended on {last:yyyy-MM-dd}."
            );
        }

        return decision.Date > asOf ? Is(DecisionStanding.Refused, $"It is dated {decision.Date:yyyy-MM-dd}, which is still to come.")
            : DecisionRules.Refusal(decision, policy) is { } refusal ? Is(DecisionStanding.Refused, refusal)
            : Is(DecisionStanding.Valid, "");
    }

    private static bool Concerns(Decision decision, string application) =>
        decision.Application is null || string.Equals(decision.Application, application, StringComparison.Ordinal);
}
