using System.Globalization;
using Seatrial.Cli.Hosting;
using Seatrial.Components.Vex;
using Seatrial.Engine.Decisions;
using Seatrial.Requirements.Dependencies.Vulnerabilities;

namespace Seatrial.Cli.Commands.Deps;

/// <summary>
/// What is said to others about the vulnerabilities that were found: what documents said is passed on, decisions become statements, and
/// what nobody has answered is under investigation. Nothing is called 'not affected' that no person called so.
/// </summary>
internal static class DepsVex
{
    /// <summary>As of the day of the run, or <c>SOURCE_DATE_EPOCH</c>.</summary>
    public static VexHead Head(DepsResult result) =>
        new(
            result.Outcome.Name,
            result.Outcome.Product,
            result.Outcome.Owner ?? result.Outcome.Name,
            result.Timestamp ?? new DateTimeOffset(result.Outcome.AsOf, TimeOnly.MinValue, TimeSpan.Zero),
            ToolVersion.Text
        );

    public static IReadOnlyList<VexAssertion> Assertions(DepsResult result) =>
        [.. result.Comparison.Vulnerabilities.Select(v => One(result, v))];

    private static VexAssertion One(DepsResult result, PackageVulnerability vulnerability)
    {
        var (package, group) = vulnerability;

        // Where places differ, the one that nobody answered speaks for all.
        int place = Enumerable.Range(0, package.Places.Count).FirstOrDefault(i => vulnerability.AnswerAt(i).IsOpen);
        string id = group.Main.Advisory.Id;
        var assertion = new VexAssertion
        {
            Id = id,
            Aliases = [.. group.Names.Where(n => n != id)],
            Summary = group.Main.Advisory.Summary,
            Severity = group.Severity,
            Component = package.Places[place].Component,
            Status = VexStatus.UnderInvestigation,
            Notes = string.Join(
                ' ',
                (
                    (string[])
                        [
                            DepsText.Sentence(VulnerabilityText.Use(package)),
                            DepsText.Sentence(ReachabilityText.Of(vulnerability.ReachAt(place))),
                        ]
                ).Where(t => t.Length > 0)
            ),
        };
        var answer = vulnerability.AnswerAt(place);
        return answer.Decision is { Counts: true } decision
                ? Decided(
                    assertion,
                    decision.Decision,
                    VulnerabilityText.Remedy(package, group, package.Places[place], result.Comparison.Inventory)
                )
            : answer.Vex is { } said ? Said(assertion, said)
            : assertion;
    }

    private static VexAssertion Decided(VexAssertion assertion, Decision decision, string remedy)
    {
        var day = new DateTimeOffset(decision.Date, TimeOnly.MinValue, TimeSpan.Zero);
        string until = decision.LastDay is { } last ? string.Create(CultureInfo.InvariantCulture, $" until {last:yyyy-MM-dd}") : "";
        return decision.Kind switch
        {
            DecisionKind.NotApplicable => assertion with { Status = VexStatus.NotAffected, Impact = decision.Reason, Time = day },
            DecisionKind.Compensated => assertion with
            {
                Status = VexStatus.NotAffected,
                Justification = VexWords.Mitigated,
                Impact = decision.Where,
                Time = day,
            },
            DecisionKind.Accept => assertion with
            {
                Status = VexStatus.Affected,
                IsAccepted = true,
                Action = $"The risk is accepted{until}: {decision.Reason}",
                Time = day,
            },
            _ => assertion with { Status = VexStatus.Affected, Action = $"It will be fixed{until}. {remedy}", Time = day },
        };
    }

    private static VexAssertion Said(VexAssertion assertion, VexStatement said) =>
        assertion with
        {
            Status = said.Status,
            Justification = said.Justification,
            Impact = said.Status is VexStatus.NotAffected ? said.Text : null,
            Action = said.Status == VexStatus.Affected ? said.Text ?? "None is stated." : null,
            Notes = said.Status is VexStatus.Affected or VexStatus.NotAffected ? assertion.Notes : said.Text ?? assertion.Notes,
            Time = said.Time,
        };
}
