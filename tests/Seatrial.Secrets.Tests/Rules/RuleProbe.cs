using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Tests.Rules;

/// <summary>
/// Runs one rule alone, its pattern by .NET's own engine and then its judge: what the catalogue promises, independent of filter and value
/// models.
/// </summary>
internal static class RuleProbe
{
    private static readonly ConcurrentDictionary<string, Regex> Patterns = new(StringComparer.Ordinal);

    public static IReadOnlyList<(int Start, int Length, CandidateVerdict Verdict)> Run(SecretRule rule, string text)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(text);
        var found = new List<(int, int, CandidateVerdict)>();
        foreach (Match match in PatternOf(rule).Matches(text))
        {
            Group secret = match.Groups["secret"].Success ? match.Groups["secret"] : match;
            var candidate = new SecretCandidate
            {
                File = new WorkspaceFile("sample.txt", bytes.Length, FileRole.None),
                Text = bytes,
                Start = secret.Index,
                Length = secret.Length,
                MatchStart = match.Index,
                MatchLength = match.Length,
            };
            CandidateVerdict verdict = rule.Judge is null
                ? CandidateVerdict.Report(rule.Confidence, "the pattern matches", rule.Class)
                : rule.Judge(candidate);
            if (verdict.IsReported)
            {
                found.Add((secret.Index, secret.Length, verdict));
            }
        }

        return found;
    }

    /// <summary>The rules whose pattern matches anywhere in the text, judges not asked.</summary>
    public static IReadOnlyList<SecretRule> Matching(string text)
    {
        var content = FileContent.FromText("sample.txt", text);
        var matches = new List<PatternMatch>();
        new PatternMatcher(SecretRules.All.Compiled).Find(content.Padded, content.Utf8.Length, matches);
        return
        [
            .. matches
                .Select(m => m.RuleIndex)
                .Where(i => !SecretRules.All.SelectsForReading(i))
                .Distinct()
                .Select(i => SecretRules.All.Rules[i]),
        ];
    }

    private static Regex PatternOf(SecretRule rule) =>
        Patterns.GetOrAdd(
            rule.Pattern,
            static pattern => new Regex(
                pattern.Replace("(?P<", "(?<", StringComparison.Ordinal),
                RegexOptions.CultureInvariant,
                TimeSpan.FromSeconds(5)
            )
        );
}
