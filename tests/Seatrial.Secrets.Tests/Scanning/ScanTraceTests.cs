using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Scanning;
using static Seatrial.Secrets.Tests.Filter.TestRules;

namespace Seatrial.Secrets.Tests.Scanning;

public class ScanTraceTests
{
    [Fact]
    public void Tells_of_every_candidate_what_became_of_it()
    {
        var dismissed = Rule("no", "tok_a", judge: static (in SecretCandidate _) => CandidateVerdict.Dismiss("a word"));
        var traced = Explain("tok_a tok_bbb", new SecretRuleSet([dismissed, Rule("short", "tok_b"), Rule("long", "tok_b+")]));

        Assert.Equal(["no", "long", "short"], traced.Select(t => t.Rule.Id));
        Assert.Equal(("a word", null), (traced[0].Dismissal, traced[0].Match));
        Assert.Equal("long", traced[1].Match?.Rule.Id);
        Assert.Equal(("long", null), (traced[2].LostTo?.Id, traced[2].Match));
    }

    [Fact]
    public void Surroundings_that_end_it_are_the_reason()
    {
        CandidateJudge surroundings = static (in SecretCandidate _) => CandidateVerdict.Dismiss("a lock file");
        var traced = Assert.Single(Explain("tok_a", new SecretRuleSet([Rule("a", "tok_a")], surroundings)));
        Assert.Equal(("a lock file", null), (traced.Dismissal, traced.Own));
    }

    [Fact]
    public void Agrees_with_the_scan_on_every_example_of_the_catalogue()
    {
        var scanner = new SecretScanner(SecretRules.All);
        foreach (var rule in SecretRules.All.Rules)
        {
            string text = string.Join("\n\n", rule.PositiveExamples.Select((e, i) => SampleText.Expand(e, (ulong)i)));
            var content = FileContent.FromText(rule.ExampleFile, text, FileRoles.Of(rule.ExampleFile));
            var matches = new List<SecretMatch>();
            scanner.Scan(content, matches);
            Assert.Equal(
                matches.Select(m => (m.Start, m.Rule.Id)),
                scanner.Explain(content).Select(t => t.Match).OfType<SecretMatch>().Select(m => (m.Start, m.Rule.Id)).Distinct()
            );
        }
    }

    private static IReadOnlyList<TracedCandidate> Explain(string text, SecretRuleSet rules) =>
        new SecretScanner(rules).Explain(FileContent.FromText("a.txt", text));
}
