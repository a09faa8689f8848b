using Seatrial.Reporting.CycloneDx;
using Seatrial.Reporting.Gemara;
using Seatrial.Reporting.GitHub;
using Seatrial.Reporting.Html;
using Seatrial.Reporting.Json;
using Seatrial.Reporting.JUnit;
using Seatrial.Reporting.Markdown;
using Seatrial.Reporting.Sarif;
using Seatrial.Reporting.Terminal;

namespace Seatrial.Reporting;

/// <summary>The table of output formats.</summary>
public static class ReportFormats
{
    /// <summary>For people at a terminal, or in a log.</summary>
    public static ReportFormat Terminal { get; } = new("terminal", "text for people", [".txt"], TerminalReport.Render);

    public static IReadOnlyList<ReportFormat> All { get; } =
    [
        Terminal,
        new("json", "everything, for programs; schema in docs/schemas/assessment-1.json", [".json"], JsonReport.Render),
        new(
            "sarif",
            "SARIF 2.1.0, for code scanning in GitHub, GitLab, Azure DevOps and editors",
            [".sarif.json", ".sarif"],
            SarifReport.Render
        ),
        new("markdown", "a comment for a pull request", [".md", ".markdown"], MarkdownReport.Render),
        new("html", "a page that needs nothing else, to read and to print", [".html", ".htm"], HtmlReport.Render),
        new("github", "annotations in a GitHub Actions log", [], GitHubAnnotations.Render),
        new(
            "cyclonedx",
            "CycloneDX 1.7 declarations: claims, evidence and attestations with scores",
            [".cdx.json"],
            DeclarationsReport.Render
        ),
        new("gemara", "Gemara 1.4 evaluation log, for tools of governance", [".gemara.json", ".gemara.yaml"], EvaluationLogReport.Render),
        new("junit", "JUnit XML, one test per control, for CI systems", [".xml"], JUnitReport.Render),
    ];

    public static ReportFormat? Find(string name) =>
        All.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The format that the ending of a file name means, or null.</summary>
    public static ReportFormat? ForFile(string file) =>
        All.SelectMany(f => f.Endings.Select(e => (Format: f, Ending: e)))
            .OrderByDescending(p => p.Ending.Length)
            .FirstOrDefault(p => file.EndsWith(p.Ending, StringComparison.OrdinalIgnoreCase))
            .Format;
}
