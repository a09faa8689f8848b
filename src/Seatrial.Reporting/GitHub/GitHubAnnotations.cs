using System.Globalization;
using System.Text;
using Seatrial.Engine.Findings;
using Seatrial.Reporting.Summaries;
using Seatrial.Reporting.Text;

namespace Seatrial.Reporting.GitHub;

/// <summary>
/// Workflow commands that GitHub Actions shows beside the code. It keeps 10 errors, 10 warnings and 10 notices of a step; the most
/// important ones are written, and a notice says how many are not.
/// </summary>
internal static class GitHubAnnotations
{
    private const int LimitPerLevel = 10;
    private const int ShownOccurrences = 5;

    public static string Render(Report report)
    {
        var text = new StringBuilder();
        var written = new Dictionary<string, int>(StringComparer.Ordinal);
        int left = 0;
        foreach (var finding in report.Assessment.NewFindings.Select(f => f.Finding))
        {
            string level = Level(finding.Severity);
            int limit = level == "notice" ? LimitPerLevel - 3 : LimitPerLevel;
            int count = written.GetValueOrDefault(level);
            if (count == limit)
            {
                left++;
                continue;
            }

            written[level] = count + 1;
            text.Append(Annotation(level, finding, Words.Title(FindingGroup.TitleOf(report.Assessment, finding))));
        }

        if (OccurrenceText.Known(report.Assessment) is { } known)
        {
            text.Append($"::notice title=Seatrial::{Data(known)}\n");
        }

        if (left > 0)
        {
            text.Append(
                $"::notice title=Seatrial::{Words.Count(left, "more finding")} not shown here; the log of the run and the other formats have them.\n"
            );
        }

        string summary = report.ExitStatus switch
        {
            0 => "The gate passes.",
            3 => "The run is incomplete: some files could not be analysed.",
            _ => $"The gate fails: {string.Join(" ", report.Gate.Reasons)}",
        };
        return text.Append($"::notice title=Seatrial::{Data(summary)}\n").ToString();
    }

    private static string Annotation(string level, Finding finding, string title)
    {
        var location = finding.Location;
        var properties = new List<string> { $"file={Property(location.Path)}" };
        AddNumber(properties, "line", location.Line);
        AddNumber(properties, "endLine", location.EndLine);

        // Columns may be given only for a place on one line.
        if (location.EndLine <= location.Line)
        {
            AddNumber(properties, "col", location.Column);
            AddNumber(properties, "endColumn", location.EndColumn);
        }

        properties.Add($"title={Property($"{finding.ControlId}: {title}")}");
        return $"::{level} {string.Join(',', properties)}::{Data(Words.Stopped(finding.Message))}{Data(Others(finding))} Fix: {Lines(Words.Stopped(finding.Remediation))}\n";
    }

    private static string Others(Finding finding) =>
        finding.Occurrences.Count > 1 ? $" {Words.Sentence(OccurrenceText.Others(finding, ShownOccurrences))}" : "";

    private static void AddNumber(List<string> properties, string name, int value)
    {
        if (value > 0)
        {
            properties.Add($"{name}={value.ToString(CultureInfo.InvariantCulture)}");
        }
    }

    private static string Level(Severity severity) =>
        severity switch
        {
            Severity.Critical or Severity.High => "error",
            Severity.Medium => "warning",
            _ => "notice",
        };

    /// <summary>Escapes of the message as the runner undoes them; line ends were made visible before.</summary>
    private static string Data(string text) => SafeText.Clean(text).Replace("%", "%25", StringComparison.Ordinal);

    /// <summary>Several lines, as the runner shows them.</summary>
    private static string Lines(string text) => string.Join("%0A", text.Split('\n').Select(Data));

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
