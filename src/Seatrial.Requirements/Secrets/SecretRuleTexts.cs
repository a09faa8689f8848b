using Seatrial.Engine.Findings;
using Seatrial.Secrets.Rules;

namespace Seatrial.Requirements.Secrets;

/// <summary>Rule descriptors made from the catalogue of kinds.</summary>
internal static class SecretRuleTexts
{
    private const string MoveOut =
        "Read the value from the environment or the deployment's secret store and delete it here. It stays in the history, so replace it at its issuer: ";

    public static string RuleId(string kind) => $"secrets/{kind}";

    public static string Remediation(SecretRule rule) => MoveOut + rule.Revoke;

    public static RuleDescriptor Describe(SecretRule rule) =>
        new()
        {
            Id = RuleId(rule.Id),
            Title = rule.Title,
            ControlId = "SEC-1",
            Severity = rule.Class == SecretClass.PublicByDesign ? Severity.Info : rule.Severity,
            Why = rule.Impact,
            HowToFix = rule.Class == SecretClass.PublicByDesign ? rule.Revoke : Remediation(rule),
            Cwe = Weaknesses(rule.Id),
            PositiveExamples = rule.PositiveExamples,
            NegativeExamples = rule.NegativeExamples,
        };

    /// <summary>CWE-798 hard-coded credentials, and the closer CWE-259 (password) or CWE-321 (cryptographic key) where one fits.</summary>
    private static IReadOnlyList<int> Weaknesses(string kind) =>
        kind.Contains("password", StringComparison.Ordinal) || kind.Contains("credentials", StringComparison.Ordinal) ? [798, 259]
        : kind.Contains("private-key", StringComparison.Ordinal)
        || kind.Contains("signing", StringComparison.Ordinal)
        || kind.Contains("hmac", StringComparison.Ordinal)
        || kind.Contains("session-secret", StringComparison.Ordinal)
        || kind.Contains("master-key", StringComparison.Ordinal)
        || kind.Contains("app-key", StringComparison.Ordinal)
            ? [798, 321]
        : [798];
}
