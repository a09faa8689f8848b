using Seatrial.Engine.Findings;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Scanning;

/// <summary>Asks the judges about a candidate: the one path that a scan, its explanation and measurements take.</summary>
internal static class CandidateReview
{
    /// <summary>Reviews a match of a pattern.</summary>
    public static ReviewOutcome Review(SecretRuleSet rules, FileContent content, PatternMatch match)
    {
        var value = match.Secret.IsEmpty ? match.Whole : match.Secret;
        var candidate = new SecretCandidate
        {
            File = content.File,
            Rule = rules.Rules[match.RuleIndex],
            Text = content.Utf8,
            Start = value.Start,
            Length = value.Length,
            MatchStart = match.Whole.Start,
            MatchLength = match.Whole.Length,
            Name = content.Utf8.Slice(match.Name.Start, match.Name.Length),
        };
        return Review(rules, candidate, match.RuleIndex, match.Name);
    }

    /// <summary>Reviews a candidate, whoever saw it.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="candidate">With a rule of <paramref name="rules"/>.</param>
    /// <param name="ruleIndex">That rule's index in <see cref="SecretRuleSet.Rules"/>.</param>
    /// <param name="name">Where the name stands that the value is assigned to; empty when there is none.</param>
    public static ReviewOutcome Review(SecretRuleSet rules, in SecretCandidate candidate, int ruleIndex, ByteRange name)
    {
        var rule = rules.Rules[ruleIndex];
        CandidateVerdict? around = rules.Surroundings?.Invoke(candidate);
        if (around is { IsReported: false })
        {
            return new ReviewOutcome(null, around, null);
        }

        CandidateVerdict? judged = rule.Judge?.Invoke(candidate);
        if (judged is { IsReported: false })
        {
            return new ReviewOutcome(null, around, judged);
        }

        var own = judged ?? CandidateVerdict.Report(rule.Confidence, $"has the form of: {rule.Title}");
        var ceiling = around?.Confidence ?? Confidence.Proven;
        var reportedAs = own.RuleId is null ? rule : rules.Find(own.RuleId) ?? rule;
        var reported = new ReportedCandidate
        {
            Rule = reportedAs,
            RuleIndex = ruleIndex,
            Name = name,
            Value = candidate.Place,
            Class = own.Class ?? around?.Class ?? reportedAs.Class,
            Confidence = own.Confidence < ceiling ? own.Confidence : ceiling,
            IsProven = own.Confidence == Confidence.Proven,
            Reasons = [.. new[] { own.Reason, around?.Reason }.OfType<string>().Where(r => r.Length > 0)],
        };
        return new ReviewOutcome(reported, around, judged);
    }
}
