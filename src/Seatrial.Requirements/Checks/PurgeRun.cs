using Seatrial.Engine.Findings;
using Seatrial.Requirements.Secrets;
using Seatrial.Secrets.History;
using Seatrial.Secrets.History.Purging;

namespace Seatrial.Requirements.Checks;

/// <summary>Plans how credentials go from the git history.</summary>
public static class PurgeRun
{
    private const string TreeControl = "SEC-1";

    /// <summary>Makes the plan. What a user can get wrong comes back as problems.</summary>
    /// <param name="request">With how the history is searched.</param>
    /// <param name="findings">Ids of the findings that are to go; none for all.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static PurgeOutcome Plan(CheckRequest request, IReadOnlySet<string> findings, CancellationToken cancellation)
    {
        var configuration = ConfigurationSource.Read(request.Path, request.ConfigurationPath);
        var secrets = SecretPolicySource.Read(request.Path, request.Secrets, configuration.Value);
        if (configuration.Problems.Count + secrets.Problems.Count > 0)
        {
            return new PurgeOutcome { Problems = [.. configuration.Problems, .. secrets.Problems] };
        }

        var options = (request.History ?? new HistoryOptions()) with
        {
            Exclude = [.. configuration.Value.Exclude, .. request.Workspace.Exclude],
        };
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var plan = PurgePlan.Make(request.Path, secrets.Value, options, s => IsChosen(s, findings, seen), cancellation);
        string[] unknown = [.. findings.Where(f => !seen.Contains(f)).Order(StringComparer.Ordinal)];
        return plan is null ? new PurgeOutcome { Problems = [$"'{request.Path}' is in no git repository: there is no history to purge."] }
            : unknown.Length > 0
                ? new PurgeOutcome
                {
                    Problems =
                    [
                        $"no credential of the history is the finding {string.Join(", ", unknown)}; 'seatrial secrets --history' lists them.",
                    ],
                }
            : new PurgeOutcome { Plan = plan };
    }

    /// <summary>The id by which reports name a credential of the history.</summary>
    public static string FindingOf(HistorySecret secret) => Fingerprints.OfSubject(HistoryJudge.Control, Identity(secret));

    private static bool IsChosen(HistorySecret secret, IReadOnlySet<string> findings, HashSet<string> seen)
    {
        string[] ids = [FindingOf(secret), Fingerprints.OfSubject(TreeControl, Identity(secret))];
        seen.UnionWith(ids.Where(findings.Contains));
        return (findings.Count == 0 && secret.Match.Class == Seatrial.Secrets.Rules.SecretClass.Secret) || ids.Any(findings.Contains);
    }

    private static string Identity(HistorySecret secret) => $"{secret.Match.Rule.Family} {secret.Match.Identity.Publishable}";
}
