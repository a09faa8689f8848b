using Seatrial.Engine.Controls;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Tests.Judging;

/// <summary>The examples that rules carry for their documentation are what the rules report and what they leave alone.</summary>
public sealed class RuleExampleTests
{
    /// <summary>A file name under which an example of the rule is read.</summary>
    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["validation/debug-mode-enabled"] = "shop/settings.py",
        ["validation/error-details-sent"] = "src/main/resources/application.properties",
        ["validation/management-endpoints-exposed"] = "src/main/resources/application.properties",
        ["validation/body-limit-off"] = "nginx.conf",
        ["authentication/switched-off"] = "Dockerfile",
        ["authentication/database-console-open"] = "src/main/resources/application.properties",
        ["authentication/insecure-session-cookie"] = "src/main/resources/application.properties",
        ["authentication/any-origin-with-credentials"] = "shop/settings.py",
        ["authorization/client-data-open"] = "firestore.rules",
        ["authorization/client-data-open-to-every-account"] = "firestore.rules",
        ["authorization/row-security-off"] = "supabase/migrations/1_init.sql",
        ["authorization/row-policy-open-change"] = "supabase/migrations/1_init.sql",
        ["authorization/row-policy-open-read"] = "supabase/migrations/1_init.sql",
        ["authorization/row-policy-unbound-write"] = "supabase/migrations/1_init.sql",
        ["authorization/row-policy-privileged-columns"] = "supabase/migrations/1_init.sql",
        ["authorization/row-security-view"] = "supabase/migrations/1_init.sql",
        ["authorization/row-security-function"] = "supabase/migrations/1_init.sql",
        ["authorization/storage-policy-open"] = "supabase/migrations/1_init.sql",
        ["authorization/object-check-missing"] = "src/server.ts",
        ["authentication/endpoint-open"] = "src/server.ts",
        ["recovery/schema-follows-code"] = "src/main/resources/application.properties",
    };

    public static TheoryData<string, string> Positive => Examples(r => r.PositiveExamples);

    public static TheoryData<string, string> Negative => Examples(r => r.NegativeExamples);

    [Theory]
    [MemberData(nameof(Positive))]
    public void A_rule_reports_its_positive_examples(string ruleId, string text) =>
        Assert.Contains(Rule(ruleId).Id, Read(ruleId, text).Judge(Rule(ruleId).ControlId).Findings.Select(f => f.RuleId));

    [Theory]
    [MemberData(nameof(Negative))]
    public void A_rule_leaves_its_negative_examples_alone(string ruleId, string text) =>
        Assert.NotEqual(ControlStatus.Fail, Read(ruleId, text).Judge(Rule(ruleId).ControlId).Status);

    [Fact]
    public void Every_rule_with_examples_names_the_file_that_they_stand_for() =>
        Assert.All(Positive.Concat(Negative), row => Assert.Contains(row.Data.Item1, Files.Keys));

    private static JudgedRepository Read(string ruleId, string text) => new((Files[ruleId], text));

    private static RuleDescriptor Rule(string id) => Slices.All.SelectMany(s => s.Rules).Single(r => r.Id == id);

    private static TheoryData<string, string> Examples(Func<RuleDescriptor, IReadOnlyList<string>> examples)
    {
        var data = new TheoryData<string, string>();
        string[] slices = ["validation", "authentication", "authorization", "observability", "recovery", "secret-stores"];
        foreach (var rule in Slices.All.Where(s => slices.Contains(s.Name)).SelectMany(s => s.Rules))
        {
            foreach (string text in examples(rule))
            {
                data.Add(rule.Id, text);
            }
        }

        return data;
    }
}
