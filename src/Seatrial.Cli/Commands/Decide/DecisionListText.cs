using System.Text;
using Seatrial.Engine.Assessments;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Decisions;
using Seatrial.Reporting.Text;

namespace Seatrial.Cli.Commands.Decide;

/// <summary>Every decision with its standing, then what is undecided.</summary>
internal static class DecisionListText
{
    public static string Of(Assessment assessment)
    {
        var text = new StringBuilder();
        void Line(string line) => text.Append(SafeText.Clean(line)).Append('\n');
        Line(assessment.Decisions.Count == 0 ? $"No decision is written down in {DecisionLog.FilePath}." : "Decisions");
        foreach (
            var reviewed in assessment
                .Decisions.OrderBy(d => d.Counts)
                .ThenBy(d => d.Decision.LastDay ?? DateOnly.MaxValue)
                .ThenBy(d => d.Decision.Id, StringComparer.Ordinal)
        )
        {
            var d = reviewed.Decision;
            string scope = d.Application is null ? "" : $" [{d.Application}]";
            string end = d.LastDay is { } last
                ? $" until {last:yyyy-MM-dd}{(reviewed.EndsSoon(assessment.AsOf) ? ", which is soon" : "")}"
                : "";
            string covers =
                d.Findings.Count == 0 ? ""
                : d.Findings.Count == 1 ? ", 1 finding"
                : $", {d.Findings.Count} findings";
            Line(
                $"  {d.Id}{scope}  {d.Kind.Word()}{end}, {Words.Owner(d)}{(d.Approver is null ? "" : $", approved by {d.Approver}")}{covers}"
            );
            if ((d.Reason ?? d.Where) is { } why)
            {
                Line($"      {why}");
            }

            if (!reviewed.Counts)
            {
                Line($"      does not count ({reviewed.Standing.ToString().ToLowerInvariant()}): {reviewed.Reason}");
            }
        }

        foreach (var application in assessment.Applications)
        {
            var open = application.Undecided.ToList();
            text.Append('\n');
            Line(
                open.Count == 0
                    ? $"{application.Application.Name}: nothing is undecided."
                    : $"{application.Application.Name}: {open.Count} undecided"
            );
            foreach (var control in open)
            {
                Line(
                    $"  {control.Control.Id, -6} {(control.Judgement.Status == ControlStatus.Fail ? $"fails, {control.Decisions.Open.Count} open" : "not known")}  {Words.Sentence(control.Control.Title)}"
                );
            }
        }

        return text.ToString();
    }
}
