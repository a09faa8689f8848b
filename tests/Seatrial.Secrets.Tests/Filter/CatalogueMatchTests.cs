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

    /// <summary>So many steps for each byte of the worst text make some seconds for ten megabytes of it.</summary>
    private const int MostStepsPerByte = 200;

    private static readonly IReadOnlyList<SecretRule> Rules = SecretRules.All.Rules;
    private static readonly string[] Patterns = [.. Rules.Select(r => r.Pattern)];

    [Fact]
    public void Examples_of_all_rules_match_as_a_backtracking_engine_matches_them()
    {
        var check = new MatcherAssert(Patterns);
        int matches = 0;
        for (int i = 0; i < Rules.Count; i += 3)
        {
            var texts = Rules
                .Skip(i)
                .Take(3)
                .SelectMany(r => r.PositiveExamples.Concat(r.NegativeExamples))
                .Select(e => SampleText.Expand(e, (ulong)i));
            matches += check.Same(Encoding.UTF8.GetBytes(string.Join('\n', texts))).Count;
        }

        Assert.True(matches >= Rules.Count, $"{matches} matches in the examples of {Rules.Count} rules");
    }

    [Fact]
    public void Every_rule_has_a_part_that_is_rare_in_source_code()
    {
        var plan = AnchorPlan.Make(Patterns, SourceStatistics.Load());
        var rates = plan.SelectMany(b => b).GroupBy(o => o.Anchor.Point.RuleIndex).Select(g => (Rules[g.Key].Id, Rate: g.Sum(o => o.Rate)));
        Assert.DoesNotContain(rates, r => r.Rate > MostFrequent);
    }

    [Fact]
    public void Every_pattern_needs_few_steps_for_each_byte() =>
        Assert.All(Rules, rule => Assert.True(PatternCompiler.Compile(rule.Pattern).TrackCount <= 1024, rule.Id));

    [Fact]
    public void No_rule_takes_more_than_linear_time_on_texts_made_against_it()
    {
        var check = new MatcherAssert(Patterns);
        var failures = new List<string>();
        foreach (var rule in Rules)
        {
            foreach (byte[] piece in HostileText.PiecesFor(rule.Pattern))
            {
                (int length, long steps) = FirstLinear(check, piece);
                if (length == 0 || steps > (long)length * MostStepsPerByte)
                {
                    failures.Add($"{rule.Id}: {steps} steps for {length} bytes of {Encoding.Latin1.GetString(piece)}");
                }
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    /// <summary>
    /// The first length from which on ten times the text takes no more than twelve times the steps, and the steps for the longer one; 0
    /// where there is none. A run of up to some thousand bytes makes short texts cost the square of their length, until they are longer
    /// than the run.
    /// </summary>
    private static (int Length, long Steps) FirstLinear(MatcherAssert check, byte[] piece)
    {
        long before = Steps(check, HostileText.Repeat(piece, 2_000));
        for (int length = 20_000; length <= 2_000_000; length *= 10)
        {
            // A quadratic search would take a hundred times as many.
            long after = Steps(check, HostileText.Repeat(piece, length));
            if (after <= (before * 12) + length)
            {
                return (length, after);
            }

            before = after;
        }

        return (0, before);
    }

    private static long Steps(MatcherAssert check, byte[] text)
    {
        long before = check.Steps;
        check.Find(text);
        return check.Steps - before;
    }
}
