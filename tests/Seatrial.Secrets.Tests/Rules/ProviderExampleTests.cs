using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Tests.Rules;

/// <summary>Every rule's own examples, filled with several sets of invented values.</summary>
public sealed class ProviderExampleTests
{
    private static readonly ulong[] Seeds = [1, 20, 300, 4000];

    public static TheoryData<string> Ids => [.. SecretRules.Providers.Select(r => r.Id)];

    private static SecretRule Rule(string id) => SecretRules.Providers.Single(r => r.Id == id);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Reports_its_positive_examples(string id)
    {
        SecretRule rule = Rule(id);
        foreach (string text in rule.PositiveExamples.SelectMany(e => Seeds.Select(s => SampleText.Expand(e, s))))
        {
            Assert.True(RuleProbe.Run(rule, text).Count > 0, $"{id} does not report: {text}");
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Stays_silent_on_its_negative_examples(string id)
    {
        SecretRule rule = Rule(id);
        foreach (string text in rule.NegativeExamples.SelectMany(e => Seeds.Select(s => SampleText.Expand(e, s))))
        {
            Assert.True(RuleProbe.Run(rule, text).Count == 0, $"{id} reports: {text}");
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_other_provider_claims_the_same_value(string id)
    {
        SecretRule rule = Rule(id);
        foreach (string text in rule.PositiveExamples.Select(e => SampleText.Expand(e, 7)))
        {
            var own = RuleProbe.Run(rule, text);
            foreach (SecretRule other in RuleProbe.Matching(text).Where(r => r.Id != id && !r.IsGeneric))
            {
                bool overlaps = RuleProbe
                    .Run(other, text)
                    .Any(o => own.Any(m => o.Start < m.Start + m.Length && m.Start < o.Start + o.Length));
                Assert.False(overlaps, $"{other.Id} claims a value of {id}: {text}");
            }
        }
    }
}
