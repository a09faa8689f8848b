namespace Seatrial.Reporting.Html;

/// <summary>
/// What of a page does not depend on its content: no script, no font, no image from elsewhere; light and dark; made to be printed.
/// </summary>
public static class HtmlPage
{
    private const string Style = """
        :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; --line: #8884; --bad: #b3261e; --warn: #8a5300; --good: #1b6e35; --quiet: #666; }
        @media (prefers-color-scheme: dark) { :root { --bad: #ff8a80; --warn: #ffc266; --good: #7ddb98; --quiet: #aaa; } }
        body { margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
        h1 { margin-bottom: .2rem; } h2 { margin-top: 2.2rem; border-bottom: 1px solid var(--line); padding-bottom: .2rem; }
        table { border-collapse: collapse; width: 100%; }
        th, td { border-bottom: 1px solid var(--line); padding: .35rem .6rem .35rem 0; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
        th { white-space: nowrap; overflow-wrap: normal; }
        td { min-width: 4.2rem; } td:first-child { min-width: 10rem; } td span.good, td span.bad, td span.warn { overflow-wrap: normal; }
        td.number { text-align: right; min-width: 0; }
        code { font: .92em ui-monospace, monospace; overflow-wrap: anywhere; }
        pre { white-space: pre-wrap; overflow-wrap: anywhere; border-left: 3px solid var(--line); padding-left: .8rem; }
        summary { cursor: pointer; } details { margin: .5rem 0; }
        .bad { color: var(--bad); font-weight: 600; } .warn { color: var(--warn); font-weight: 600; } .good { color: var(--good); font-weight: 600; } .quiet { color: var(--quiet); }
        nav ul { padding-left: 1.2rem; columns: 2; }
        @media print { body { margin: 0; max-width: none; font-size: 10.5pt; } details { break-inside: avoid; } h2 { break-after: avoid; } tr { break-inside: avoid; } nav { display: none; } a { color: inherit; } details::details-content { content-visibility: visible; } summary { list-style: none; } }
        @media (max-width: 46rem) {
          nav ul { columns: 1; } thead { position: absolute; left: -9999px; }
          table, tbody, tr, td { display: block; width: auto; } tr { border-bottom: 1px solid var(--line); padding: .5rem 0; }
          td, td:first-child { border: 0; padding: .1rem 0; min-width: 0; } td.number { text-align: left; }
          td[data-label]::before { content: attr(data-label) ": "; color: var(--quiet); font-weight: 400; }
        }

        """;

    /// <summary>The whole page.</summary>
    /// <param name="title">As text.</param>
    /// <param name="head">HTML below the title.</param>
    /// <param name="sections">In their order; those without a body are left out.</param>
    public static string Of(string title, string head, IReadOnlyList<HtmlSection> sections)
    {
        var shown = sections.Where(s => s.Body.Length > 0).ToList();
        string contents = string.Concat(shown.Select(s => $"<li><a href=\"#{s.Id}\">{HtmlText.Escape(s.Title)}</a></li>\n"));
        string body = string.Concat(
            shown.Select(s =>
                $"<section id=\"{s.Id}\" aria-labelledby=\"{s.Id}-title\">\n<h2 id=\"{s.Id}-title\">{HtmlText.Escape(s.Title)}</h2>\n{s.Body}</section>\n"
            )
        );
        return $"<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
            + $"<title>{HtmlText.Escape(title)}</title>\n<style>\n{Style}</style>\n</head>\n<body>\n<header>\n<h1>{HtmlText.Escape(title)}</h1>\n{head}</header>\n<nav aria-label=\"Contents\">\n<ul>\n{contents}</ul>\n</nav>\n<main>\n{body}</main>\n</body>\n</html>\n";
    }

    /// <summary>A table; each row has as many cells as there are columns. Cells are HTML, columns text.</summary>
    public static string Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        string head = string.Concat(columns.Select(c => $"<th scope=\"col\">{HtmlText.Escape(c)}</th>"));
        string body = string.Concat(
            rows.Select(r =>
                $"<tr>{string.Concat(r.Select((cell, i) => $"<td data-label=\"{HtmlText.Escape(columns[i])}\">{cell}</td>"))}</tr>\n"
            )
        );
        return body.Length == 0 ? "" : $"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>\n";
    }
}
