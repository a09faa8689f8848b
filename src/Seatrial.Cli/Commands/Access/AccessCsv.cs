using System.Text;
using Seatrial.Requirements.Access;
using Seatrial.Requirements.Checks;

namespace Seatrial.Cli.Commands.Access;

/// <summary>The matrix for spreadsheets: RFC 4180, and no cell begins as a formula does.</summary>
internal static class AccessCsv
{
    public static string Write(AccessOutcome outcome)
    {
        var text = new StringBuilder(
            "application,method,route,authentication,object,function,property,guards,loads,handler,file,line,reason\r\n"
        );
        foreach (var application in outcome.Applications)
        {
            foreach (var row in application.Rows)
            {
                text.Append(string.Join(',', Cells(application.Application, row).Select(Cell))).Append("\r\n");
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> Cells(string application, AccessRow row) =>
        [
            application,
            row.Method,
            row.Route,
            AccessWords.Id(row.Authentication.Status),
            AccessWords.Id(row.ObjectAuthorization.Status),
            AccessWords.Id(row.FunctionAuthorization.Status),
            AccessWords.Id(row.PropertyAuthorization.Status),
            string.Join("; ", row.Guards.Where(g => g.Effect.Length > 0).Select(g => g.Name)),
            string.Join("; ", row.Loads.Select(l => $"{l.Operation} {l.Entity}").Distinct(StringComparer.Ordinal)),
            row.Handler,
            row.Location.Path,
            row.Location.Line.ToString(),
            string.Join(
                " ",
                AccessSelection.Verdicts(row).Where(v => v.Status is AccessStatus.Missing or AccessStatus.Unsure).Select(v => v.Reason)
            ),
        ];

    private static string Cell(string text)
    {
        string plain = text.Replace("\r", " ", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);
        string safe = plain.Length > 0 && plain[0] is ('=' or '+' or '-' or '@' or '\t') ? "'" + plain : plain;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
