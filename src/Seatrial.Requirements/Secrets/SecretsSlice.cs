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
        => facts.Of<PublicIdentifierFact>().Select(fact => new Finding
        {
            RuleId = SecretRuleTexts.RuleId(fact.Kind),
            ControlId = "SEC-1",
            Message = $"{rules.Find(fact.Kind)?.Title ?? fact.Kind} {fact.Masked} is made to be public.",
            Severity = Severity.Info,
            Confidence = Confidence.High,
            Location = fact.Location,
            Remediation = rules.Find(fact.Kind)?.Revoke ?? "Check the conditions under which its issuer calls it public.",
            Reasons = [fact.Reason],
            Identity = $"{fact.Kind} {fact.Name} {fact.Identity.Publishable}",
        });
}
