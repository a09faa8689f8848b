using Seatrial.Engine.Findings;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Scanning;

/// <summary>Asks the judges about a candidate: the one path that a scan, its explanation and measurements take.</summary>
internal static class CandidateReview
{
    /// <summary>
    /// What a review of a match of a pattern reports; null where it reports nothing. The same as of <see cref="Review(SecretRuleSet,
    /// FileContent, PatternMatch)"/>, and cheaper where nobody asks for reasons.
    /// </summary>
    public static ReportedCandidate? Find(SecretRuleSet rules, FileContent content, PatternMatch match) =>
        Find(rules, CandidateOf(rules, content, match), match.RuleIndex, match.Name);

    /// <summary>As above for a candidate, whoever saw it.</summary>
    public static ReportedCandidate? Find(SecretRuleSet rules, in SecretCandidate candidate, int ruleIndex, ByteRange name) =>
        IsNothingAnyway(candidate, rules.Rules[ruleIndex]) ? null : Review(rules, candidate, ruleIndex, name).Reported;

    /// <summary>Reviews a match of a pattern.</summary>
    public static ReviewOutcome Review(SecretRuleSet rules, FileContent content, PatternMatch match) =>
        Review(rules, CandidateOf(rules, content, match), match.RuleIndex, match.Name);

    private static SecretCandidate CandidateOf(SecretRuleSet rules, FileContent content, PatternMatch match)
    {
        var value = match.Secret.IsEmpty ? match.Whole : match.Secret;
        return new SecretCandidate
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
    }

    /// <summary>
    /// Of the candidates of a generic kind the rule's own judge takes away nearly all, by a value and a name, while what lies around them
    /// is a whole file. Where the file's role takes them away, that is cheaper still.
    /// </summary>
    private static bool IsNothingAnyway(in SecretCandidate candidate, SecretRule rule) =>
        rule.IsGeneric
        && (candidate.File.Role & ~FileRole.Configuration) == FileRole.None
        && rule.Judge?.Invoke(candidate) is { IsReported: false };

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
