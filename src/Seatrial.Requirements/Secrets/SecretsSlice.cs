using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Secrets.Rules;

namespace Seatrial.Requirements.Secrets;

/// <summary>Credentials in the working tree.</summary>
public static class SecretsSlice
{
    public static RequirementSlice Slice { get; } = Create(SecretRules.All);

    /// <summary>The slice over a rule set of its own.</summary>
    public static RequirementSlice Create(SecretRuleSet rules) => new()
    {
        Name = "secrets",
        IsIndependent = true,
        Analyzers = [new SecretAnalyzer(rules)],
        Judges = [new ControlJudge("SEC-1", view => WorkingTreeJudge.Judge(view, rules))],
        Rules = [.. rules.Rules.Select(SecretRuleTexts.Describe)],
        Inform = facts => Inform(facts, rules),
    };

    private static IEnumerable<Finding> Inform(FactSet facts, SecretRuleSet rules)
        => facts.Of<PublicIdentifierFact>().GroupBy(f => (f.Kind, f.Identity)).Select(g => (Fact: g.First(), Places: g)).Select(p => new Finding
        {
            RuleId = SecretRuleTexts.RuleId(p.Fact.Kind),
            ControlId = "SEC-1",
            Message = $"{rules.Find(p.Fact.Kind)?.Title ?? p.Fact.Kind} {p.Fact.Masked} is made to be public.",
            Severity = Severity.Info,
            Confidence = Confidence.High,
            Location = p.Fact.Location,
            Remediation = rules.Find(p.Fact.Kind)?.Revoke ?? "Check the conditions under which its issuer calls it public.",
            Reasons = [p.Fact.Reason],
            Occurrences = [.. p.Places.Select(f => new Occurrence(f.Location))],
            Subject = p.Fact.Identity,
            Identity = p.Fact.Identity.Publishable,
        });
}
