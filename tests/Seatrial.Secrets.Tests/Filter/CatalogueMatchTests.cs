using System.Text;
using Seatrial.Secrets.Filter.Anchors;
using Seatrial.Secrets.Filter.Matching;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Tests.Filter;

/// <summary>What holds for the pattern of every rule of the catalogue.</summary>
public class CatalogueMatchTests
{
    /// <summary>A rule whose rarest part is more frequent than this costs every scan more than a hundred others together.</summary>
    private const double MostFrequent = 4e-3;

    private static readonly IReadOnlyList<SecretRule> Rules = SecretRules.All.Rules;
    private static readonly string[] Patterns = [.. Rules.Select(r => r.Pattern)];

    [Fact]
    public void Examples_of_all_rules_match_as_a_backtracking_engine_matches_them()
    {
        var check = new MatcherAssert(Patterns);
        int matches = 0;
        for (int i = 0; i < Rules.Count; i += 3)
        {
            var texts = Rules.Skip(i).Take(3).SelectMany(r => r.PositiveExamples.Concat(r.NegativeExamples)).Select(e => SampleText.Expand(e, (ulong)i));
            matches += check.Same(Encoding.UTF8.GetBytes(string.Join('\n', texts))).Count;
        }

        Assert.True(matches >= Rules.Count, $"{matches} matches in the examples of {Rules.Count} rules");
    }

    [Fact]
    public void Every_rule_has_a_part_that_is_rare_in_source_code()
    {
        var rates = AnchorPlan.Make(Patterns).SelectMany(b => b).GroupBy(o => o.Anchor.Point.RuleIndex).Select(g => (Rules[g.Key].Id, Rate: g.Sum(o => o.Rate)));
        Assert.DoesNotContain(rates, r => r.Rate > MostFrequent);
    }

    [Fact]
    public void Every_pattern_needs_few_steps_for_each_byte()
        => Assert.All(Rules, rule => Assert.True(PatternCompiler.Compile(rule.Pattern).TrackCount <= 1024, rule.Id));
}
