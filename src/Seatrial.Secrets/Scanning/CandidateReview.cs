using Seatrial.Engine.Findings;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Scanning;

/// <summary>Asks the judges about a match.</summary>
internal static class CandidateReview
{
    /// <summary>Null when a judge dismissed it.</summary>
    public static ReportedCandidate? Review(SecretRuleSet rules, FileContent content, PatternMatch match)
    {
        var rule = rules.Rules[match.RuleIndex];
        var value = match.Secret.IsEmpty ? match.Whole : match.Secret;
        var candidate = new SecretCandidate
        {
            File = content.File,
            Rule = rule,
            Text = content.Utf8,
            Start = value.Start,
            Length = value.Length,
            MatchStart = match.Whole.Start,
            MatchLength = match.Whole.Length,
            Name = content.Utf8.Slice(match.Name.Start, match.Name.Length),
        };

        var ceiling = Confidence.Proven;
        string? remark = null;
        if (rules.Surroundings is { } surroundings)
        {
            var verdict = surroundings(candidate);
            if (!verdict.IsReported)
            {
                return null;
            }

            (ceiling, remark) = (verdict.Confidence, verdict.Reason);
        }

        var own = rule.Judge?.Invoke(candidate) ?? CandidateVerdict.Report(rule.Confidence, $"has the form of: {rule.Title}");
        if (!own.IsReported)
        {
            return null;
        }

        var reportedAs = own.RuleId is null ? rule : rules.Find(own.RuleId) ?? rule;
        return new ReportedCandidate
        {
            Rule = reportedAs,
            Match = match,
            Value = value,
            Class = own.Class ?? reportedAs.Class,
            Confidence = own.Confidence < ceiling ? own.Confidence : ceiling,
            IsProven = own.Confidence == Confidence.Proven,
            Reasons = [.. new[] { own.Reason, remark }.OfType<string>().Where(r => r.Length > 0)],
        };
    }
}
