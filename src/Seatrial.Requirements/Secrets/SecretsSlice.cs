using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Requirements.Credentials;
using Seatrial.Secrets.Policies;
using Seatrial.Secrets.Rules;

namespace Seatrial.Requirements.Secrets;

/// <summary>Credentials in the working tree.</summary>
public static class SecretsSlice
{
    public const string Name = "secrets";

    public static RequirementSlice Slice { get; } = Create(SecretPolicy.Default);

    /// <summary>The slice under a repository's policy.</summary>
    public static RequirementSlice Create(SecretPolicy policy) =>
        new()
        {
            Name = Name,
            IsIndependent = true,
            Analyzers = [new SecretAnalyzer(policy)],
            Judges =
            [
                new ControlJudge("SEC-1", view => WorkingTreeJudge.Judge(view, policy)),
                new ControlJudge(HistoryJudge.Control, view => HistoryJudge.Judge(view, policy)),
            ],
            Rules =
            [
                .. policy.Rules.Rules.Select(SecretRuleTexts.Describe),
                KeystoreFiles.Rule,
                BaselineInformation.Stale,
                VerificationInformation.Rule,
                .. ForeignInformation.Rules,
            ],
            Inform = facts =>
                [
                    .. Inform(facts, policy.Rules),
                    .. Idle(facts, policy.Rules),
                    .. BaselineInformation.Of(facts, policy),
                    .. VerificationInformation.Of(facts),
                    .. ForeignInformation.Of(facts, policy),
                ],
        };

    private static IEnumerable<Finding> Inform(FactSet facts, SecretRuleSet rules) =>
        facts
            .Of<PublicIdentifierFact>()
            .GroupBy(f => f.Identity)
            .Select(g => (Fact: g.First(), Places: g))
            .Select(p => new Finding
            {
                RuleId = SecretRuleTexts.RuleId(p.Fact.Kind),
                ControlId = "SEC-1",
                Message =
                    $"{rules.Find(p.Fact.Kind)?.Title ?? p.Fact.Kind} {p.Fact.Masked} is made to be public, under a condition. {rules.Find(p.Fact.Kind)?.Impact}{(GuardsData(p.Fact.Kind) ? " AUZ-3 asks for that." : "")}".TrimEnd(),
                Severity = Severity.Info,
                Confidence = Confidence.High,
                Location = p.Fact.Location,
                Remediation = rules.Find(p.Fact.Kind)?.Revoke ?? "Check the conditions under which its issuer calls it public.",
                Reasons = [p.Fact.Reason],
                Occurrences = [.. p.Places.Select(f => new Occurrence(f.Location))],
                Subject = p.Fact.Identity,
                Identity = $"{rules.Find(p.Fact.Kind)?.Family ?? p.Fact.Kind} {p.Fact.Identity.Publishable}",
            });

    /// <summary>What opens nothing in any of its places.</summary>
    private static IEnumerable<Finding> Idle(FactSet facts, SecretRuleSet rules)
    {
        var counted = facts.Of<CredentialFact>().Select(f => f.Identity).ToHashSet();
        return facts
            .Of<IdleCredentialFact>()
            .Where(f => !counted.Contains(f.Identity))
            .GroupBy(f => f.Identity)
            .Select(g => (Fact: g.First(), Places: g))
            .Select(p => new Finding
            {
                RuleId = SecretRuleTexts.RuleId(p.Fact.Kind),
                ControlId = "SEC-1",
                Message =
                    $"{Title(rules.Find(p.Fact.Kind)?.Title ?? p.Fact.Kind)}: {p.Fact.Masked}{(p.Fact.Name.Length == 0 ? "" : $" assigned to '{p.Fact.Name}'")} opens nothing, as it seems, that is not open already.",
                Severity = Severity.Info,
                Confidence = Confidence.Low,
                Location = p.Fact.Location,
                Remediation =
                    "Nothing, while it opens nothing that counts. Where the same value is used in a deployment, replace it there.",
                Reasons = [p.Fact.Reason],
                Occurrences = [.. p.Places.Select(f => new Occurrence(f.Location))],
                Subject = p.Fact.Identity,
                Identity = $"{rules.Find(p.Fact.Kind)?.Family ?? p.Fact.Kind} {p.Fact.Identity.Publishable}",
            });
    }

    private static string Title(string title) => $"{char.ToUpperInvariant(title[0])}{title[1..]}";

    /// <summary>Keys that are safe while the store behind them has rules of its own.</summary>
    private static bool GuardsData(string kind) =>
        kind.StartsWith("supabase", StringComparison.Ordinal) || kind.StartsWith("firebase", StringComparison.Ordinal);
}
