using System.Text;
using Seatrial.Engine.Configuration;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Workspaces;
using Seatrial.Engine.Workspaces.Ignore;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Scanning;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Rules.Custom;

/// <summary>The rules of <c>seatrial.yaml</c>: made, and checked with their own examples.</summary>
public static class CustomRules
{
    private const int ExamplesPerRule = 50;

    /// <summary>The rules, or one sentence for each that cannot be used.</summary>
    public static (IReadOnlyList<SecretRule> Rules, IReadOnlyList<string> Problems) Build(IReadOnlyList<SecretRuleDeclaration> declarations)
    {
        var rules = new List<SecretRule>();
        var problems = new List<string>();
        var budget = new RuleBudget();
        foreach (var declared in declarations)
        {
            var rule = Make(declared);
            var (problem, rate) = RulePattern.Check(rule.Pattern);
            problem ??=
                SecretRules.All.Find(rule.Id) is not null ? "a kind of that name comes with Seatrial; choose another id"
                : rules.Exists(r => r.Id == rule.Id) ? "another rule of this file has the same id"
                : !budget.TrySpend(rate) ? "its pattern fits almost anywhere; give it a part of its own, such as a prefix"
                : ProblemOfExamples(declared, rule);
            if (problem is null)
            {
                rules.Add(rule);
            }
            else
            {
                problems.Add($"{declared.Location}: rule '{declared.Id}': {problem}.");
            }
        }

        return (rules, problems);
    }

    private static SecretRule Make(SecretRuleDeclaration declared)
    {
        byte[][] keywords = [.. declared.Keywords.Select(k => Encoding.UTF8.GetBytes(k.ToLowerInvariant()))];
        var paths = declared.Paths.Count == 0 ? null : PathPatterns.Of(declared.Paths);
        var least = declared.Value switch
        {
            "drawn" => ValueStrength.Random,
            "chosen" => ValueStrength.Weak,
            _ => ValueStrength.None,
        };
        string own = declared.Location.Path;
        return new SecretRule
        {
            Id = declared.Id,
            Title = declared.Title,
            Pattern = declared.Pattern.Contains("<secret>", StringComparison.Ordinal)
                ? declared.Pattern
                : CapturedGroups.NameSecret(declared.Pattern, declared.Group),
            Severity = declared.Severity,
            Judge = (in candidate) =>
                candidate.File.Path == own ? CandidateVerdict.Dismiss("the file that describes the rule holds its examples")
                : paths is not null && candidate.File.Path != ExamplePath && !paths.Matches(candidate.File.Path)
                    ? CandidateVerdict.Dismiss("the rule is about other files")
                : !AddedRuleTest.HasKeyword(candidate, keywords) ? CandidateVerdict.Dismiss("none of the rule's keywords is near")
                : least > ValueStrength.None && ValueModel.Judge(candidate.Value) is var value && value.Strength < least
                    ? CandidateVerdict.Dismiss(value.Reason)
                : CandidateVerdict.Report(Confidence.High, $"has the form that {own} describes: {declared.Title}"),
            Impact = declared.Impact ?? "Whoever reads it can use it.",
            Revoke = declared.Revoke,
            PositiveExamples = declared.Examples,
            NegativeExamples = declared.Counterexamples,
        };
    }

    /// <summary>A name that no file of a repository has, for the examples.</summary>
    private const string ExamplePath = "\0example";

    private static string? ProblemOfExamples(SecretRuleDeclaration declared, SecretRule rule)
    {
        var scanner = new SecretScanner(new SecretRuleSet([rule]));
        for (int i = 0; i < Math.Min(declared.Examples.Count, ExamplesPerRule); i++)
        {
            if (Scan(scanner, declared.Examples[i], out string? problem) is not > 0)
            {
                return problem ?? $"its example {i + 1} is not reported; correct the pattern or the example";
            }
        }

        for (int i = 0; i < Math.Min(declared.Counterexamples.Count, ExamplesPerRule); i++)
        {
            if (Scan(scanner, declared.Counterexamples[i], out string? problem) is not 0)
            {
                return problem ?? $"its counterexample {i + 1} is reported; narrow the pattern, or ask for keywords, paths or a value";
            }
        }

        return null;
    }

    /// <summary>Number of matches; null with a problem where the example cannot be filled in.</summary>
    private static int? Scan(SecretScanner scanner, string example, out string? problem)
    {
        problem = null;
        try
        {
            var matches = new List<SecretMatch>();
            scanner.Scan(FileContent.FromText(ExamplePath, SampleText.Expand(example, 1)), matches);
            return matches.Count;
        }
        catch (FormatException)
        {
            problem =
                "an example has a place that is not known; places are written {base62:32}, {hex:40} and the like, and a brace itself is written twice: {{";
            return null;
        }
    }
}
