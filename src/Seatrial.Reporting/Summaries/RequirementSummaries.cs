using Seatrial.Engine.Assessments;
using Seatrial.Engine.Controls;
using Seatrial.Reporting.Text;

namespace Seatrial.Reporting.Summaries;

/// <summary>The table of requirements that every output for people starts with.</summary>
internal static class RequirementSummaries
{
    public static IReadOnlyList<RequirementSummary> Of(Assessment assessment) =>
        [
            .. assessment
                .Applications.SelectMany(a => a.Requirements)
                .GroupBy(r => r.Requirement)
                .OrderBy(g => g.Key)
                .Select(g => Summarise(assessment, ControlCatalogue.Describe(g.Key), [.. g])),
        ];

    private static RequirementSummary Summarise(
        Assessment assessment,
        RequirementDescriptor requirement,
        IReadOnlyList<RequirementResult> results
    )
    {
        var statuses = results.SelectMany(r => r.Controls).GroupBy(c => c.Control.Id, StringComparer.Ordinal).Select(Worst).ToList();
        int Count(ControlStatus status) => statuses.Count(s => s == status);
        var summary = new RequirementSummary(
            requirement,
            Lowest(results),
            Count(ControlStatus.Pass),
            Count(ControlStatus.Fail),
            Count(ControlStatus.Unknown),
            Count(ControlStatus.NotApplicable),
            ""
        );
        return summary with { Why = Why(assessment, summary) };
    }

    private static ControlStatus Worst(IEnumerable<ControlResult> results)
    {
        var statuses = results.Select(r => r.Judgement.Status).ToHashSet();
        ControlStatus[] worstFirst = [ControlStatus.Fail, ControlStatus.Unknown, ControlStatus.Pass];
        return worstFirst.Where(statuses.Contains).DefaultIfEmpty(ControlStatus.NotApplicable).First();
    }

    /// <summary>Several applications are at the level that all of them reach.</summary>
    private static RequirementLevel Lowest(IReadOnlyList<RequirementResult> results)
    {
        var levels = results.Select(r => r.Level).ToHashSet();
        return levels.Count == 1 ? levels.First()
            : levels.Contains(RequirementLevel.Prototype) ? RequirementLevel.Prototype
            : RequirementLevel.Partial;
    }

    private static string Why(Assessment assessment, RequirementSummary summary)
    {
        var findings = assessment
            .Findings.Where(f => f.Finding.ControlId.StartsWith(summary.Requirement.ControlPrefix + "-", StringComparison.Ordinal))
            .ToList();
        if (findings.Count > 0)
        {
            string first = Words.Title(FindingGroup.TitleOf(assessment, findings[0].Finding));
            return findings.Count == 1 ? first : $"{first}, and {findings.Count - 1} more";
        }

        return summary switch
        {
            { Level: RequirementLevel.Production } => "Everything that applies is in place",
            { Unknown: > 0, Pass: 0 } => "No evidence yet",
            { Unknown: > 0 } => $"Nothing failed, {summary.Unknown} without evidence",
            _ => "",
        };
    }
}
