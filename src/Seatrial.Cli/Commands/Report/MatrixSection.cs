using Seatrial.Cli.Commands.Access;
using Seatrial.Reporting.Html;
using Seatrial.Requirements.Access;

namespace Seatrial.Cli.Commands.Report;

/// <summary>The endpoints with their verdicts, those that lack a check first.</summary>
internal static class MatrixSection
{
    public static string Of(IEnumerable<(string Application, IReadOnlyList<AccessRow> Rows)> applications)
    {
        var all = applications.Where(a => a.Rows.Count > 0).ToList();
        return string.Concat(all.Select(a => (all.Count > 1 ? $"<h3>{HtmlText.Escape(a.Application)}</h3>\n" : "") + Table(a.Rows)));
    }

    private static string Table(IReadOnlyList<AccessRow> rows)
    {
        int missing = rows.Count(IsMissing);
        return $"<p>{rows.Count} endpoints, {missing} of them lack a check.</p>\n"
            + HtmlPage.Table(
                ["Endpoint", "Authentication", "Object", "Function", "Property", "Does"],
                rows.OrderByDescending(IsMissing)
                    .Select(r =>
                        (IReadOnlyList<string>)
                            [
                                $"{HtmlText.Code($"{r.Method} {r.Route}")}<br><span class=\"quiet\">{HtmlText.Escape(r.Location.ToString())}</span>",
                                .. AccessSelection.Verdicts(r).Select(Verdict),
                                string.Join(
                                    "<br>",
                                    r.Loads.Select(l => HtmlText.Escape($"{l.Operation} {l.Entity}")).Distinct(StringComparer.Ordinal)
                                ),
                            ]
                    )
            );
    }

    private static string Verdict(AccessVerdict verdict)
    {
        string style = verdict.Status switch
        {
            AccessStatus.Missing => "bad",
            AccessStatus.Enforced => "good",
            AccessStatus.Unsure => "warn",
            _ => "quiet",
        };
        string word = $"<span class=\"{style}\">{AccessWords.Of(verdict.Status)}</span>";
        return verdict.Status is AccessStatus.Missing or AccessStatus.Unsure
            ? $"<details><summary>{word}</summary>{HtmlText.Escape(verdict.Reason)}</details>"
            : word;
    }

    private static bool IsMissing(AccessRow row) => AccessSelection.Verdicts(row).Any(v => v.Status == AccessStatus.Missing);
}
