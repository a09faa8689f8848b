using System.Globalization;
using Seatrial.Engine.Assessments;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Findings;
using Seatrial.Reporting.Markdown;
using Seatrial.Reporting.Summaries;
using Seatrial.Reporting.Text;

namespace Seatrial.Reporting.Sarif;

/// <summary>Descriptors of the rules that have a result, in the order of their ids, and the CWE entries that they name.</summary>
internal sealed class SarifRules
{
    private readonly Dictionary<string, int> indexes;

    public SarifRules(Assessment assessment)
    {
        var findings = assessment
            .Findings.Select(f => f.Finding)
            .Concat(assessment.Information)
            .GroupBy(f => f.RuleId, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.First())
            .ToList();
        indexes = findings.Select((f, i) => (f.RuleId, i)).ToDictionary(p => p.RuleId, p => p.i, StringComparer.Ordinal);
        Descriptors = [.. findings.Select(f => Describe(assessment, f))];
        Taxonomy = new SarifTaxonomy(
            "CWE",
            "MITRE",
            "https://cwe.mitre.org/",
            IsComprehensive: false,
            new SarifText("The Common Weakness Enumeration."),
            [
                .. findings
                    .SelectMany(f => Cwe(assessment, f))
                    .Distinct()
                    .Order()
                    .Select(n => new SarifTaxon(Number(n), $"https://cwe.mitre.org/data/definitions/{Number(n)}.html")),
            ]
        );
    }

    public static SarifComponentReference CweReference { get; } = new("CWE", 0);

    public IReadOnlyList<SarifRule> Descriptors { get; }

    public SarifTaxonomy Taxonomy { get; }

    public int IndexOf(string ruleId) => indexes[ruleId];

    public static string Level(Severity severity) =>
        severity switch
        {
            Severity.Critical or Severity.High => "error",
            Severity.Medium => "warning",
            _ => "note",
        };

    private static SarifRule Describe(Assessment assessment, Finding finding)
    {
        assessment.Rules.TryGetValue(finding.RuleId, out var rule);
        var control = ControlCatalogue.Find(finding.ControlId);
        string title = Words.Title(FindingGroup.TitleOf(assessment, finding));
        string why = rule?.Why ?? control?.Why ?? title;
        string fix = rule?.HowToFix ?? control?.HowToFix ?? finding.Remediation;
        var cwe = Cwe(assessment, finding);
        var severity = rule?.Severity ?? finding.Severity;
        return new SarifRule(
            finding.RuleId,
            finding.RuleId,
            new SarifText(title),
            new SarifText(why),
            new SarifText(
                $"{why}\n\nHow to fix: {fix}",
                $"**Why.** {MarkdownText.Escape(why)}\n\n**How to fix.** {MarkdownText.Escape(fix)}"
            ),
            new SarifConfiguration(Level(severity)),
            cwe.Count > 0
                ? [.. cwe.Select(n => new SarifRelationship(new SarifDescriptorReference(Number(n), CweReference), ["superset"]))]
                : null,
            new SarifRuleProperties(
                ["security", finding.ControlId, .. cwe.Select(n => $"external/cwe/cwe-{n:000}")],
                SecuritySeverity(severity),
                finding.ControlId
            )
        );
    }

    private static IReadOnlyList<int> Cwe(Assessment assessment, Finding finding) =>
        assessment.Rules.TryGetValue(finding.RuleId, out var rule) && rule.Cwe.Count > 0
            ? rule.Cwe
            : ControlCatalogue.Find(finding.ControlId)?.Mappings.Cwe ?? [];

    /// <summary>The middle of GitHub's bands: critical above 9.0, high 7.0 to 8.9, medium 4.0 to 6.9, low 0.1 to 3.9.</summary>
    private static string? SecuritySeverity(Severity severity) =>
        severity switch
        {
            Severity.Critical => "9.5",
            Severity.High => "8.0",
            Severity.Medium => "5.5",
            Severity.Low => "2.0",
            _ => null,
        };

    private static string Number(int cwe) => cwe.ToString(CultureInfo.InvariantCulture);
}
