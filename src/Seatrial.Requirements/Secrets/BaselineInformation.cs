using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Credentials;
using Seatrial.Secrets.Baselines;
using Seatrial.Secrets.Policies;

namespace Seatrial.Requirements.Secrets;

/// <summary>Says which entries of the baseline nothing was found for.</summary>
internal static class BaselineInformation
{
    public const string StaleRule = "secrets/stale-baseline-entry";

    private const int Named = 3;

    public static RuleDescriptor Stale { get; } =
        new()
        {
            Id = StaleRule,
            Title = "Baseline entry without a finding",
            ControlId = "SEC-1",
            Severity = Severity.Info,
            Why = "An entry of a credential that is gone hides the same credential when it comes back.",
            HowToFix = "Run 'seatrial secrets baseline --prune'.",
        };

    public static IEnumerable<Finding> Of(FactSet facts, SecretPolicy policy)
    {
        if (policy.Baseline is null || !policy.SeesWholeTree)
        {
            return [];
        }

        var found = facts.All.OfType<IIdentifiedFact>().Select(f => f.Identity).ToHashSet();
        BaselineEntry[] stale = [.. policy.Baseline.Entries.Where(e => !e.IsFromHistory && !found.Contains(e.Identity))];
        return stale.Length == 0
            ? []
            :
            [
                new Finding
                {
                    RuleId = StaleRule,
                    ControlId = "SEC-1",
                    Message =
                        $"{(stale.Length == 1 ? "1 entry" : $"{stale.Length} entries")} of {policy.BaselinePath} fit nothing that was searched: {Names(stale)}. 'seatrial secrets baseline --prune' removes what has gone.",
                    Severity = Severity.Info,
                    Confidence = Confidence.High,
                    Location = new SourceLocation(policy.BaselinePath),
                    Remediation = Stale.HowToFix,
                    Identity = "stale",
                },
            ];
    }

    private static string Names(BaselineEntry[] stale) =>
        string.Join(", ", stale.Take(Named).Select(e => $"{e.Kind} in {e.Place}")) + (stale.Length > Named ? ", …" : "");
}
