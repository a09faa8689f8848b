using System.Net;
using System.Text;
using Seatrial.Reporting.Text;
using Seatrial.Requirements.Access;
using Seatrial.Requirements.Checks;

namespace Seatrial.Cli.Commands.Access;

/// <summary>
/// The matrix as one page that needs nothing else: filtered in the browser where scripts may run, complete and printable where not.
/// </summary>
internal static class AccessHtml
{
    private static readonly string[] Questions = ["Authentication", "Object", "Function", "Property"];

    public static string Write(AccessOutcome outcome)
    {
        var text = new StringBuilder();
        text.Append(
            $"<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n<title>Authorization matrix</title>\n<style>\n{AccessPage.Style}</style>\n</head>\n<body>\n<h1>Authorization matrix</h1>\n"
        );
        text.Append(AccessPage.Controls);
        foreach (var application in outcome.Applications)
        {
            text.Append(
                $"<h2>{Escape(application.Application)}</h2>\n<p>{application.Rows.Count} endpoints, {Count(application.Rows, r => r.Authentication)} without authentication, {Count(application.Rows, r => r.ObjectAuthorization)} without a check of whose record it is.</p>\n"
            );
            text.Append(
                "<table>\n<thead><tr><th scope=\"col\">Endpoint</th><th scope=\"col\">Authentication</th><th scope=\"col\">Object</th><th scope=\"col\">Function</th><th scope=\"col\">Property</th><th scope=\"col\">Guards</th><th scope=\"col\">Loads</th></tr></thead>\n<tbody>\n"
            );
            foreach (var row in application.Rows)
            {
                Row(text, row);
            }

            text.Append("</tbody>\n</table>\n");
        }

        return text.Append($"<script>\n{AccessPage.Script}</script>\n</body>\n</html>\n").ToString();
    }

    private static int Count(IReadOnlyList<AccessRow> rows, Func<AccessRow, AccessVerdict> verdict) =>
        rows.Count(r => verdict(r).Status == AccessStatus.Missing);

    private static void Row(StringBuilder text, AccessRow row)
    {
        string statuses = string.Join(
            ' ',
            AccessSelection.Verdicts(row).Select(v => AccessWords.Id(v.Status)).Distinct(StringComparer.Ordinal)
        );
        text.Append(
            $"<tr data-status=\"{statuses}\"><td><details><summary><code>{Escape(row.Method)} {Escape(row.Route)}</code></summary>\n<p>{Escape(row.Handler)} <code>{Escape(row.Location.Path)}:{row.Location.Line}</code></p>\n<ul>\n"
        );
        foreach (
            var (name, verdict) in new[]
            {
                ("Authentication", row.Authentication),
                ("Object", row.ObjectAuthorization),
                ("Function", row.FunctionAuthorization),
                ("Property", row.PropertyAuthorization),
            }
        )
        {
            text.Append($"<li><strong>{name}</strong>: {Escape(verdict.Reason)}");
            text.Append(
                verdict.Evidence.Count == 0
                    ? ""
                    : $"<ul>{string.Concat(verdict.Evidence.Select(e => $"<li><code>{Escape(e.Location.ToString())}</code> {Escape(e.Statement)}</li>"))}</ul>"
            );
            text.Append("</li>\n");
        }

        text.Append("</ul></details></td>");
        foreach (var (label, verdict) in Questions.Zip(AccessSelection.Verdicts(row)))
        {
            text.Append($"<td class=\"{AccessWords.Id(verdict.Status)}\" data-label=\"{label}\">{AccessWords.Of(verdict.Status)}</td>");
        }

        text.Append(
            $"<td data-label=\"Guards\">{Escape(string.Join(", ", row.Guards.Where(g => g.Effect.Length > 0).Select(g => g.Name)))}</td><td data-label=\"Loads\">{string.Join("<br>", row.Loads.Select(l => Escape($"{l.Operation} {l.Entity}")).Distinct(StringComparer.Ordinal))}</td></tr>\n"
        );
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(SafeText.Clean(text));
}
