using System.Text;
using Seatrial.Reporting.Text;
using Seatrial.Requirements.Access;
using Seatrial.Requirements.Checks;

namespace Seatrial.Cli.Commands.Access;

/// <summary>The matrix for a document or a comment.</summary>
internal static class AccessMarkdown
{
    public static string Write(AccessOutcome outcome)
    {
        var text = new StringBuilder("# Authorization matrix\n");
        foreach (var application in outcome.Applications)
        {
            text.Append(
                $"\n## {Cell(application.Application)}\n\n| method | route | authentication | object | function | property | guards | loads | handler |\n|---|---|---|---|---|---|---|---|---|\n"
            );
            foreach (var row in application.Rows)
            {
                text.Append($"| {string.Join(" | ", Cells(row).Select(Cell))} |\n");
            }

            AccessRow[] missing = [.. application.Rows.Where(r => AccessSelection.Verdicts(r).Any(v => v.Status == AccessStatus.Missing))];
            if (missing.Length > 0)
            {
                text.Append("\n### What is missing\n\n");
            }

            foreach (var row in missing)
            {
                foreach (var verdict in AccessSelection.Verdicts(row).Where(v => v.Status == AccessStatus.Missing))
                {
                    text.Append(
                        $"- **{Cell(row.Method)} {Cell(row.Route)}**: {Cell(verdict.Reason)} ({Cell(row.Location.Path)}:{row.Location.Line})\n"
                    );
                }
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> Cells(AccessRow row) =>
        [
            row.Method,
            row.Route,
            AccessWords.Of(row.Authentication.Status),
            AccessWords.Of(row.ObjectAuthorization.Status),
            AccessWords.Of(row.FunctionAuthorization.Status),
            AccessWords.Of(row.PropertyAuthorization.Status),
            string.Join(", ", row.Guards.Where(g => g.Effect.Length > 0).Select(g => g.Name)),
            string.Join(", ", row.Loads.Select(l => $"{l.Operation} {l.Entity}").Distinct(StringComparer.Ordinal)),
            $"{row.Location.Path}:{row.Location.Line}",
        ];

    private static string Cell(string text)
    {
        var cell = new StringBuilder(text.Length);
        foreach (char c in SafeText.Clean(text))
        {
            if (c is '|' or '*' or '_' or '`' or '[' or ']' or '<' or '>' or '\\' or '#')
            {
                cell.Append('\\');
            }

            cell.Append(c is '\n' or '\r' ? ' ' : c);
        }

        return cell.ToString();
    }
}
