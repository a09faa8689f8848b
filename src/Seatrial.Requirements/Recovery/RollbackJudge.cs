using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Requirements.Deployment;
using Seatrial.Requirements.Judging;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Recovery;

/// <summary>
/// REC-4. Fails where the schema is changed at every start without versions. Passes when the deployment keeps versions to go back to and
/// every migration has a way back. Otherwise unknown, with what was seen of both.
/// </summary>
internal static class RollbackJudge
{
    public static Judgement Judge(ApplicationView view)
    {
        var findings = SettingJudge.Findings(view, RecoveryRules.Schema);
        if (findings.Count > 0)
        {
            return Judgement.Fail(findings);
        }

        var facts = view.Facts.Of<RollbackFact>().Where(r => r.Stage.IsDeployable()).ToList();
        var deployments = facts.Where(r => r.Kind is RollbackKind.DeploymentRollback or RollbackKind.PlatformKeepsVersions).ToList();
        var back = facts.Where(r => r.Kind == RollbackKind.ReversibleMigration).ToList();
        var forward = facts.Where(r => r.Kind == RollbackKind.ForwardMigration && !HasPair(r, back)).ToList();
        var evidence = Deployments(deployments);
        if (back.Count > 0)
        {
            evidence.Add(
                new Evidence($"{back.Count} of {back.Count + forward.Count} {back[0].Tool} migrations have a way back", back[0].Location)
            );
        }
        else if (forward.Count > 0)
        {
            evidence.Add(
                new Evidence(
                    $"{forward.Count} {forward[0].Tool} {(forward.Count == 1 ? "migration goes" : "migrations go")} forward only",
                    forward[0].Location
                )
            );
        }

        if (deployments.Count > 0 && back.Count > 0 && forward.Count == 0)
        {
            return Judgement.Pass(evidence);
        }

        return Hints.Unknown(
            [.. evidence, .. Hints.Of(view, TechnologyKind.Migration)],
            "a deployment and a migration can be taken back",
            "Neither a deployment nor a migration was found in the repository",
            "A deployment that keeps versions together with migrations that have a way back would show it."
        );
    }

    private static List<Evidence> Deployments(List<RollbackFact> deployments) =>
        [
            .. deployments
                .GroupBy(d => d.Tool, StringComparer.Ordinal)
                .Take(3)
                .Select(g => new Evidence(
                    g.First().Kind == RollbackKind.DeploymentRollback
                        ? $"a rollback is set up with {g.Key}"
                        : $"{g.Key} keeps earlier versions to go back to",
                    g.First().Location
                )),
        ];

    /// <summary>golang-migrate and Flyway keep the step back in a file of its own.</summary>
    private static bool HasPair(RollbackFact forward, List<RollbackFact> back) =>
        forward.Location.Path.EndsWith(".up.sql", StringComparison.Ordinal)
        && back.Exists(b => b.Location.Path == forward.Location.Path[..^".up.sql".Length] + ".down.sql");
}
