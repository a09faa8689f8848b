using Seatrial.Engine.Assessments;
using Seatrial.Engine.Controls;
using Seatrial.Reporting.Text;

namespace Seatrial.Cli.Commands.Init.Parts;

/// <summary>
/// The few rules that the open controls of a repository ask of whoever writes its code. Made from the assessment; what passes asks for no
/// rule.
/// </summary>
internal static class AssistantRules
{
    /// <summary>Rules: more are not kept in mind.</summary>
    private const int Most = 10;

    private const int MostPlaces = 3;

    /// <summary>
    /// Asked of those who run the application, or set up by <c>init</c> itself: nobody who writes code does anything about them, and
    /// writing the rules must not change them.
    /// </summary>
    private static readonly HashSet<string> OfOthers = new(StringComparer.Ordinal)
    {
        "SEC-2",
        "SEC-5",
        "SEC-6",
        "AUZ-5",
        "OBS-6",
        "DEP-3",
        "DEP-5",
        "REC-1",
        "REC-2",
        "REC-3",
        "REC-5",
        "PRO-1",
        "PRO-2",
    };

    public static IReadOnlyList<string> Of(Assessment assessment)
    {
        var lines = new List<string>
        {
            "## Security of this application",
            "",
            "These follow from what `seatrial check` finds open here. They hold for all code that is written or changed.",
        };
        var open = assessment
            .Applications.SelectMany(a => a.Controls.Select(c => (Application: a.Application.Name, Result: c)))
            .Where(o => o.Result.IsUndecided && o.Result.Judgement.Status == ControlStatus.Fail && !OfOthers.Contains(o.Result.Control.Id))
            .GroupBy(o => o.Result.Control.Id, StringComparer.Ordinal)
            .OrderByDescending(g => g.Max(o => o.Result.Decisions.Open.Max(f => f.Severity)))
            .ThenByDescending(g => g.First().Result.Control.IsPrototypeMarker)
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .ToList();
        lines.Add("");
        lines.AddRange(open.Take(Most).Select(g => Rule([.. g], assessment.Applications.Count)));
        if (open.Count == 0)
        {
            lines.Add("- Nothing that was found is open: keep it that way.");
        }
        else if (open.Count > Most)
        {
            lines.Add($"- {open.Count - Most} more are open: `seatrial check` lists them.");
        }

        lines.AddRange([
            "",
            "Before a change is done: `seatrial check --staged`, and mend what it reports. `seatrial explain ID` says what a control means and how to fix it.",
            "Never put a credential into a file. Never silence a finding (`seatrial:ignore`, `.seatrial/decisions.yaml`): that is for a person to decide.",
        ]);
        return lines;
    }

    private static string Rule((string Application, ControlResult Result)[] open, int applications)
    {
        var control = open[0].Result.Control;
        var files = open.SelectMany(o => o.Result.Decisions.Open)
            .Select(f => f.Location.Path)
            .Where(p => p.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        string where =
            open.Length == applications
                ? ""
                : $" ({string.Join(", ", open.Select(o => $"`{Code(o.Application)}`").Take(MostPlaces))}{(open.Length > MostPlaces ? " and others" : "")})";
        string places =
            files.Count == 0
                ? ""
                : $" Open in {string.Join(", ", files.Take(MostPlaces).Select(f => $"`{Code(f)}`"))}{(files.Count > MostPlaces ? $" and {files.Count - MostPlaces} more" : "")}.";
        return $"- **{control.Id}**{where}: {Words.Sentence(control.Title).TrimEnd('.')}. {control.HowToFix}{places}";
    }

    /// <summary>Names of files come from the repository: nothing in them ends the code span or the line.</summary>
    private static string Code(string text) => SafeText.Clean(text).Replace('`', '\'').Replace('\n', ' ');
}
