using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Deployment;
using Seatrial.Requirements.Judging;

namespace Seatrial.Requirements.Observability;

/// <summary>
/// OBS-5. Passes on a health check of the application's own service in deployed configuration. Fails where such configuration runs services
/// that others reach and checks none of them. A container image alone proves nothing: orchestrators ignore its <c>HEALTHCHECK</c> and bring
/// their own.
/// </summary>
internal static class HealthJudge
{
    public static Judgement Judge(ApplicationView view)
    {
        var checks = view.Facts.Of<HealthCheckFact>().Where(h => !h.IsOffTheShelf && h.Stage.IsDeployable()).Take(5).ToList();
        if (checks.Count > 0)
        {
            return Judgement.Pass([.. checks.Select(c => new Evidence($"{c.Platform} checks the health of {c.Subject}", c.Location))]);
        }

        var bare = view
            .Facts.Of<WorkloadFact>()
            .Where(w => w.IsExposed && !w.IsOffTheShelf && !w.HasHealthCheck && w.Stage.IsDeployable())
            .ToList();
        if (bare.Count > 0)
        {
            return Judgement.Fail([.. bare.GroupBy(w => w.Location.Path).Select(g => Report([.. g]))]);
        }

        var development = view
            .Facts.Of<HealthCheckFact>()
            .Where(h => !h.IsOffTheShelf)
            .Take(2)
            .Select(h => new Evidence($"{h.Platform} checks {h.Subject} outside production", h.Location));
        return Hints.Unknown(
            [.. development],
            "the deployed service answers a health check",
            "No deployment configuration that could hold a health check was found",
            "A health check in the configuration of the platform or orchestrator would show it; endpoints in the code are not analysed by this version."
        );
    }

    /// <summary>One finding for a file: its services are mended together.</summary>
    private static Finding Report(IReadOnlyList<WorkloadFact> workloads)
    {
        var first = workloads[0];
        string names = string.Join(", ", workloads.Select(w => $"'{w.Name}'").Distinct(StringComparer.Ordinal).Take(6));
        return new Finding
        {
            RuleId = ObservabilityRules.NoHealthCheck.Id,
            ControlId = ObservabilityRules.NoHealthCheck.ControlId,
            Message = $"{first.Platform} runs {names} without a health check.",
            Severity = ObservabilityRules.NoHealthCheck.Severity,
            Confidence = Confidence.High,
            Location = first.Location,
            Remediation = ObservabilityRules.HealthCheckRemedy(first.Platform),
            RelatedLocations = [.. workloads.Skip(1).Take(20).Select(w => w.Location)],
            Identity = $"{first.Platform} {first.Name}",
        };
    }
}
