using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Judging;

namespace Seatrial.Requirements.Recovery;

/// <summary>
/// REC-1. Passes when both objectives are declared, fails when one is missing: the repository is the place to state them. Unknown where
/// nothing shows that the application is operated at all.
/// </summary>
internal static class ObjectivesJudge
{
    private const string Place = "seatrial.yaml";

    public static Judgement Judge(ApplicationView view)
    {
        var time = view.Declared.RecoveryTimeObjective;
        var point = view.Declared.RecoveryPointObjective;
        if (time is not null && point is not null)
        {
            return Judgement.Pass(
                new Evidence($"the recovery time objective is {Words(time.Value)}", time.Location),
                new Evidence($"the recovery point objective is {Words(point.Value)}", point.Location)
            );
        }

        if (time is null && point is null && !Operation.IsOperated(view))
        {
            return Judgement.Unknown(
                $"Nothing in the repository shows that {view.Application.Name} is operated. If it is, state both objectives in {Place}."
            );
        }

        string missing = (time, point) switch
        {
            (null, null) => "no recovery time objective (RTO) and no recovery point objective (RPO) are",
            (null, _) => "no recovery time objective (RTO) is",
            _ => "no recovery point objective (RPO) is",
        };
        string root = view.Application.RootPath;
        return Judgement.Fail(
            new Finding
            {
                RuleId = RecoveryRules.NoObjectives.Id,
                ControlId = RecoveryRules.NoObjectives.ControlId,
                Message = $"For {view.Application.Name} {missing} stated in {Place}.",
                Severity = RecoveryRules.NoObjectives.Severity,
                Confidence = Confidence.High,
                Location = new SourceLocation((time ?? point)?.Location.Path ?? Place),
                Remediation = "recovery:\n  rto: 4h    # how long an outage may last\n  rpo: 24h   # how much data may be lost, as time",
                Identity = $"{root} {(time is null ? "rto" : "")} {(point is null ? "rpo" : "")}",
            }
        );
    }

    private static string Words(TimeSpan span) =>
        span.TotalHours >= 48 && span.TotalHours % 24 == 0 ? $"{span.TotalDays} days"
        : span.TotalMinutes % 60 == 0 ? $"{span.TotalHours} hours"
        : $"{span.TotalMinutes} minutes";
}
