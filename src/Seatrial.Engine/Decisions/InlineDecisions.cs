using Seatrial.Engine.Assessments;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Policies;

namespace Seatrial.Engine.Decisions;

/// <summary>
/// From marks in the code to decisions: each is an acceptance of the findings on the lines that it is about, under the same policy as a
/// written one. One that cannot count is listed with why. A pure function.
/// </summary>
public static class InlineDecisions
{
    /// <summary>Owner of a mark that names nobody.</summary>
    public const string NoOwner = "in the code";

    /// <summary>Credentials have marks of their own, which the search for them reads.</summary>
    private static readonly string[] Credentials = ["SEC-1", "SEC-2"];

    /// <summary>The decisions in the order of their places.</summary>
    /// <param name="markers">What was read in comments.</param>
    /// <param name="applications">What was found.</param>
    /// <param name="rules">Every rule that was run.</param>
    /// <param name="policy">What is allowed.</param>
    /// <param name="asOf">Today.</param>
    public static IReadOnlyList<ReviewedDecision> Of(
        IReadOnlyList<InlineMarkerFact> markers,
        IReadOnlyList<ApplicationAssessment> applications,
        IEnumerable<RuleDescriptor> rules,
        Policy policy,
        DateOnly asOf
    )
    {
        if (markers.Count == 0)
        {
            return [];
        }

        var controlOf = rules.ToDictionary(r => r.Id, r => r.ControlId, StringComparer.Ordinal);
        var judged = applications.SelectMany(a => a.Controls).Select(c => c.Control.Id).ToHashSet(StringComparer.Ordinal);
        var findings = applications
            .SelectMany(a => a.Controls)
            .SelectMany(c => c.Judgement.Findings)
            .Where(f => !Credentials.Contains(f.ControlId))
            .DistinctBy(f => f.Fingerprint)
            .ToLookup(f => f.Location.Path, StringComparer.Ordinal);
        var decisions = new List<ReviewedDecision>();
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var marker in markers.Distinct().OrderBy(m => m.Location))
        {
            var beside = findings[marker.Location.Path]
                .Where(f => f.Location.Line >= marker.FirstLine && f.Location.Line <= marker.LastLine && marker.FirstLine > 0)
                .ToList();
            var reviewed = marker.Tool is null ? Own(marker, beside, controlOf, judged, policy, asOf) : Foreign(marker, beside, asOf);
            if (reviewed is not null)
            {
                decisions.Add(reviewed with { Decision = reviewed.Decision with { Id = Unique(reviewed.Decision.Id, used) } });
            }
        }

        return decisions;
    }

    private static ReviewedDecision? Own(
        InlineMarkerFact marker,
        List<Finding> beside,
        Dictionary<string, string> controlOf,
        HashSet<string> judged,
        Policy policy,
        DateOnly asOf
    )
    {
        string? control = ControlCatalogue.Find(marker.Rule)?.Id ?? controlOf.GetValueOrDefault(marker.Rule);
        if (control is not null && !judged.Contains(control))
        {
            // Nothing of this run tells what it is worth.
            return null;
        }

        var covered = beside
            .Where(f =>
                string.Equals(f.RuleId, marker.Rule, StringComparison.Ordinal)
                || string.Equals(f.ControlId, marker.Rule, StringComparison.OrdinalIgnoreCase)
            )
            .ToList();
        var decision = Decide(marker, control ?? "", covered, policy, asOf);
        if (marker.Problem is { } problem)
        {
            return new ReviewedDecision(decision, DecisionStanding.Refused, problem);
        }

        if (Credentials.Contains(control))
        {
            return new ReviewedDecision(
                decision,
                DecisionStanding.Refused,
                "Credentials are ignored by their rule: 'seatrial:ignore secrets/RULE REASON' on the line of the credential."
            );
        }

        if (control is null)
        {
            return new ReviewedDecision(
                decision,
                DecisionStanding.Refused,
                $"There is no rule or control '{marker.Rule}'; 'seatrial explain' lists them."
            );
        }

        return covered.Count == 0
                ? new ReviewedDecision(
                    decision,
                    DecisionStanding.Orphaned,
                    $"It covers nothing: there is no finding of {marker.Rule} beside it."
                )
            : asOf > decision.Expires
                ? new ReviewedDecision(
                    decision,
                    DecisionStanding.Lapsed,
                    marker.Until is null
                        ? $"It names no last day and has stood there since {decision.Date:yyyy-MM-dd}; policy lets nothing be accepted for more than {policy.AcceptAtMost.TotalDays:0} days."
                        : $"It ended on {marker.Until:yyyy-MM-dd}."
                )
            : DecisionRules.Refusal(decision, policy) is { } refusal ? new ReviewedDecision(decision, DecisionStanding.Refused, refusal)
            : new ReviewedDecision(decision, DecisionStanding.Valid, "");
    }

    /// <summary>
    /// A mark of another tool says that somebody looked and not why: it is named where it would be about a finding of ours, and covers
    /// none.
    /// </summary>
    private static ReviewedDecision? Foreign(InlineMarkerFact marker, List<Finding> beside, DateOnly asOf)
    {
        var meant = beside.Where(f => marker.Controls?.Contains(f.ControlId) != false).ToList();
        return meant.Count == 0
            ? null
            : new ReviewedDecision(
                Decide(marker, meant[0].ControlId, meant, Policy.Default, asOf),
                DecisionStanding.Refused,
                $"The mark of {marker.Tool} gives no reason. Write 'seatrial:ignore {meant[0].RuleId} REASON until DATE', or decide with 'seatrial decide'."
            );
    }

    private static Decision Decide(InlineMarkerFact marker, string control, List<Finding> covered, Policy policy, DateOnly asOf)
    {
        string owner = marker.By ?? NoOwner;
        var date = marker.Until is null && marker.Since is { } since && since < asOf ? since : asOf;
        return new Decision
        {
            Id = Decision.MakeId(
                control.Length > 0 ? control : "mark",
                marker.Location.Path,
                DecisionKind.Accept,
                [marker.Text],
                owner,
                DateOnly.MinValue
            ),
            Control = control,
            Kind = DecisionKind.Accept,
            Findings = [.. covered.Select(f => f.Fingerprint).Order(StringComparer.Ordinal)],
            Owner = owner,
            Reason = marker.Reason.Length > 0 ? marker.Reason : null,
            Date = date,
            Expires = marker.Until ?? date.AddDays((int)policy.AcceptAtMost.TotalDays),
            Location = marker.Location,
            IsInCode = true,
        };
    }

    private static string Unique(string id, HashSet<string> used)
    {
        string unique = id;
        for (int i = 2; !used.Add(unique); i++)
        {
            unique = $"{id}-{i}";
        }

        return unique;
    }
}
