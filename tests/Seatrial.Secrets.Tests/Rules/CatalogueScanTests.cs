using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Secrets.Tests.Rules;

/// <summary>The catalogue as users meet it: all rules, all judges and the scanner together.</summary>
public sealed class CatalogueScanTests
{
    private static readonly ThreadLocal<SecretScanner> Scanner = new(() => new SecretScanner(SecretRules.All));

    public static TheoryData<string> Ids => [.. SecretRules.All.Rules.Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Finds_the_positive_examples_of_every_rule_under_its_id(string id)
    {
        SecretRule rule = SecretRules.All.Find(id)!;
        foreach (string text in rule.PositiveExamples.Select(e => SampleText.Expand(e, 50)))
        {
            Assert.True(
                Scan(rule, text).Contains(id, StringComparer.Ordinal),
                $"expected {id} in: {text}\nfound: {string.Join(", ", Scan(rule, text))}"
            );
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Finds_none_of_the_negative_examples_under_the_rule_s_id(string id)
    {
        SecretRule rule = SecretRules.All.Find(id)!;
        foreach (string text in rule.NegativeExamples.Select(e => SampleText.Expand(e, 50)))
        {
            Assert.DoesNotContain(id, Scan(rule, text));
        }
    }

    private static IReadOnlyList<string> Scan(SecretRule rule, string text)
    {
        var matches = new List<SecretMatch>();
        Scanner.Value!.Scan(FileContent.FromText(rule.ExampleFile, text), matches);
        return [.. matches.Select(m => m.Rule.Id)];
    }
}
