using Seatrial.Engine.Policies;

namespace Seatrial.Engine.Decisions;

/// <summary>What policy allows.</summary>
public static class DecisionRules
{
    /// <summary>Why policy does not allow a decision, one sentence; null where it does.</summary>
    public static string? Refusal(Decision decision, Policy policy)
    {
        if (decision.Kind == DecisionKind.Accept && policy.NeverAccept.Contains(decision.Control))
        {
            return $"Policy lets nobody accept {decision.Control}; fix it, or say why it does not apply or what compensates it.";
        }

        if (
            decision.Kind == DecisionKind.Accept
            && decision.Expires is { } end
            && end.DayNumber - decision.Date.DayNumber > policy.AcceptAtMost.TotalDays
        )
        {
            return $"Policy lets nothing be accepted for more than {policy.AcceptAtMost.TotalDays:0} days; this one is for {end.DayNumber - decision.Date.DayNumber}.";
        }

        if (decision.Kind != DecisionKind.Fix && policy.NeedsApprover.Contains(decision.Control))
        {
            return decision.Approver is null ? $"Policy asks for an approver of decisions about {decision.Control}; name one."
                : string.Equals(decision.Approver, decision.Requester, StringComparison.OrdinalIgnoreCase)
                    ? $"Policy asks for a second person, but {decision.Approver} asked for it and approved it."
                : null;
        }

        return null;
    }
}
