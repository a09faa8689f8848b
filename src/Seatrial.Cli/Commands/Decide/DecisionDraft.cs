using Seatrial.Engine.Assessments;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Decisions;
using Seatrial.Engine.Policies;

namespace Seatrial.Cli.Commands.Decide;

/// <summary>From answers to decisions: one for each application that is concerned.</summary>
internal static class DecisionDraft
{
    /// <summary>The decisions, or a sentence without its full stop.</summary>
    public static (IReadOnlyList<Decision> Decisions, string? Problem) Of(
        DecideChoice choice,
        IReadOnlyList<(ApplicationAssessment Application, ControlResult Control)> open,
        Assessment assessment
    )
    {
        var kind = choice.Kind!.Value;
        var decisions = new List<Decision>();
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (application, control) in open)
        {
            if ((choice.Owner ?? application.Declared.Owner?.Value) is not { } owner)
            {
                return ([], "somebody has to answer for it: --owner NAME, or 'owner: …' in seatrial.yaml");
            }

            string[] findings = [.. Findings(choice, control)];
            used.UnionWith(findings);
            if (choice.Findings.Count > 0 && findings.Length == 0)
            {
                continue;
            }

            string? name = assessment.Applications.Count > 1 ? application.Application.Name : null;
            decisions.Add(
                new Decision
                {
                    Id = Decision.MakeId(control.Control.Id, name, kind, findings, owner, assessment.AsOf),
                    Control = control.Control.Id,
                    Application = name,
                    Kind = kind,
                    Findings = findings,
                    Owner = owner,
                    RequestedBy = choice.RequestedBy,
                    Reason = choice.Reason,
                    Where = choice.Where,
                    Approver = choice.Approver,
                    Date = assessment.AsOf,
                    Due = kind == DecisionKind.Fix ? choice.Until : null,
                    Expires =
                        kind == DecisionKind.Fix
                            ? null
                            : choice.Until ?? (kind == DecisionKind.Accept ? assessment.AsOf.AddDays(Policy.AcceptForDays) : null),
                }
            );
        }

        string? unknown = choice.Findings.FirstOrDefault(f => !used.Any(u => u.StartsWith(f, StringComparison.Ordinal)));
        return unknown is not null
            ? ([], $"no finding of {choice.Control} has an id that starts with '{unknown}'")
            : (decisions, Missing(choice, kind, assessment.AsOf));
    }

    private static string? Missing(DecideChoice choice, DecisionKind kind, DateOnly today) =>
        kind switch
        {
            _ when choice.Until < today => $"--until {choice.Until:yyyy-MM-dd} is past",
            DecisionKind.Fix when choice.Until is null => "a fix needs a day: --until DATE",
            DecisionKind.Accept when choice.Reason is null => "an accepted risk needs a reason: --reason TEXT",
            DecisionKind.NotApplicable when choice.Reason is null => "say why it does not apply: --reason TEXT",
            DecisionKind.Compensated when choice.Where is null => "say what does it instead, and where: --where TEXT",
            _ => null,
        };

    private static IEnumerable<string> Findings(DecideChoice choice, ControlResult control)
    {
        if (control.Judgement.Status != ControlStatus.Fail)
        {
            return [];
        }

        return choice.Findings.Count == 0
            ? control.Decisions.Open.Select(f => f.Fingerprint).Order(StringComparer.Ordinal)
            : control
                .Judgement.Findings.Select(f => f.Fingerprint)
                .Where(f => choice.Findings.Any(c => f.StartsWith(c, StringComparison.Ordinal)))
                .Order(StringComparer.Ordinal);
    }
}
