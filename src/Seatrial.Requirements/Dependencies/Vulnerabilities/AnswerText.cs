using System.Globalization;
using Seatrial.Components.Vex;
using Seatrial.Engine.Decisions;

namespace Seatrial.Requirements.Dependencies.Vulnerabilities;

/// <summary>What people said of a vulnerability, in words.</summary>
public static class AnswerText
{
    /// <summary>A clause; empty where nobody said anything.</summary>
    public static string Of(VulnerabilityAnswer answer) =>
        string.Join(
            "; ",
            (
                (string?[])[answer.Decision is { } decision ? Of(decision) : null, answer.Vex is { } statement ? Of(statement) : null]
            ).OfType<string>()
        );

    public static string Of(VexStatement statement)
    {
        string status = statement.Status switch
        {
            VexStatus.NotAffected => "not affected",
            VexStatus.Fixed => "fixed in this very version",
            VexStatus.Affected => "affected",
            _ => "under investigation",
        };
        string why = string.Join(": ", ((string?[])[statement.Justification, statement.Text]).Where(t => t is { Length: > 0 }));
        return $"{status}, says {statement.File}{(statement.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $":{statement.Line}") : "")}{(statement.Author is { } author ? $" ({author})" : "")}{(why.Length > 0 ? $": {why}" : "")}";
    }

    private static string Of(ReviewedDecision reviewed)
    {
        var decision = reviewed.Decision;
        string what = decision.Kind switch
        {
            DecisionKind.Fix => "to be fixed",
            DecisionKind.Accept => "accepted",
            DecisionKind.NotApplicable => "does not apply",
            _ => "compensated",
        };
        string until = decision.LastDay is { } last ? string.Create(CultureInfo.InvariantCulture, $" until {last:yyyy-MM-dd}") : "";
        string where = decision.Application is { } application ? $" for {application}" : "";
        string why = (decision.Kind == DecisionKind.Compensated ? decision.Where : decision.Reason) is { Length: > 0 } reason
            ? $": {reason}"
            : "";
        string counts = reviewed.Counts ? "" : $". This decision does not count: {reviewed.Reason.TrimEnd('.')}";
        return $"{what}{until}{where}, decided by {decision.Owner} ({decision.Id}){why}{counts}";
    }
}
