using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Deployment;
using Seatrial.Requirements.Judging;

namespace Seatrial.Requirements.Observability;

/// <summary>
/// OBS-6. Passes on alert rules or receivers in the repository, or on a declared place where alerts go; fails when the declaration says
/// nobody.
/// </summary>
internal static class AlertJudge
{
    public static Judgement Judge(ApplicationView view)
    {
        if (view.Declared.Alerts is { } declared)
        {
            return declared.Value.Trim().ToLowerInvariant() is "none" or "nobody" or "no" or "nowhere" or "-"
                ? Judgement.Fail(Report(declared.Location))
                : Judgement.Pass(new Evidence($"alerts go to {declared.Value}, as declared", declared.Location));
        }

        var evidence = ObservabilitySlice.Telemetry(view, TelemetryKind.Alert, TelemetryKind.AlertReceiver);
        return evidence.Count > 0
            ? Judgement.Pass(evidence)
            : Hints.Unknown(
                [],
                "somebody is alerted",
                "No alert rule was found in the repository",
                "Alerts are often set up elsewhere: state where they go in seatrial.yaml."
            );
    }

    private static Finding Report(SourceLocation place) =>
        new()
        {
            RuleId = ObservabilityRules.NobodyAlerted.Id,
            ControlId = ObservabilityRules.NobodyAlerted.ControlId,
            Message = "The declaration says that alerts go to nobody.",
            Severity = ObservabilityRules.NobodyAlerted.Severity,
            Confidence = Confidence.High,
            Location = place,
            Remediation = ObservabilityRules.NobodyAlerted.HowToFix,
            Identity = "alerts",
        };
}
