using System.Text;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Rules;

namespace Seatrial.Bench.Accuracy;

/// <summary>Why a row was missed: which rules' patterns matched its lines, and what their judges said. Nothing matched: no rule knows the form.</summary>
internal sealed class Dismissals(SecretRuleSet rules)
{
    private readonly PatternMatcher matcher = new(rules.Compiled);

    /// <summary>One clause per matching rule, such as <c>json-web-token: the value is a template</c>; empty when no pattern matched.</summary>
    public string Of(FileContent content, LabelledRow row)
    {
        var found = new List<PatternMatch>();
        matcher.Find(content.Padded, content.Utf8.Length, found);
        var clauses = new SortedSet<string>(StringComparer.Ordinal);
        foreach (PatternMatch match in found.Where(m => row.Line is null || IsIn(content, m, row)))
        {
            SecretRule rule = rules.Rules[match.RuleIndex];
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
            CandidateVerdict? verdict = rules.Surroundings?.Invoke(candidate) is { IsReported: false } around ? around : rule.Judge?.Invoke(candidate);
            clauses.Add($"{rule.Id}: {(verdict is { IsReported: false } no ? no.Reason : $"reported as {Encoding.UTF8.GetString(candidate.Value[..Math.Min(value.Length, 12)])}")}");
        }

        return string.Join("; ", clauses);
    }

    private static bool IsIn(FileContent content, PatternMatch match, LabelledRow row)
    {
        int line = content.Utf8[..match.Whole.Start].Count((byte)'\n') + 1;
        return line >= row.Line - 1 && line <= Math.Max(row.LineEnd ?? 0, row.Line!.Value);
    }
}
