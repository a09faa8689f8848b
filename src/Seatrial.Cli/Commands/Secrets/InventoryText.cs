using System.Globalization;
using System.Text;
using Seatrial.Engine.Configuration;
using Seatrial.Reporting.Text;
using Seatrial.Requirements.SecretStores;

namespace Seatrial.Cli.Commands.Secrets;

/// <summary>The inventory for people. Names come from the scanned tree and are cleaned.</summary>
internal static class InventoryText
{
    private static readonly string[] Columns = ["Name", "Read at", "Comes from", "Documented", "Owner", "Period", "Rotated", "Due"];

    public static string Table(IReadOnlyList<ApplicationSecrets> applications, DateOnly asOf)
    {
        var text = new StringBuilder();
        foreach (var application in applications)
        {
            text.Append($"{SafeText.Clean(application.Application)}: {Count(application.Secrets.Count)}\n");
            string[][] rows = [Columns, .. application.Secrets.Select(s => Row(s, asOf))];
            int[] widths = [.. Columns.Select((_, c) => rows.Max(r => r[c].Length))];
            foreach (string[] row in application.Secrets.Count > 0 ? rows : [])
            {
                text.Append("  ").Append(string.Join("  ", row.Select((cell, c) => cell.PadRight(widths[c]))).TrimEnd()).Append('\n');
            }
        }

        return text.ToString();
    }

    public static string Markdown(IReadOnlyList<ApplicationSecrets> applications, DateOnly asOf)
    {
        var text = new StringBuilder("# Secrets in use\n");
        foreach (var application in applications)
        {
            text.Append($"\n## {Escape(application.Application)}\n\n");
            if (application.Secrets.Count == 0)
            {
                text.Append($"{Count(0)}\n");
                continue;
            }

            text.Append($"| {string.Join(" | ", Columns)} |\n|{string.Concat(Columns.Select(_ => " --- |"))}\n");
            foreach (var secret in application.Secrets)
            {
                text.Append($"| {string.Join(" | ", Row(secret, asOf).Select(Escape))} |\n");
            }
        }

        return text.ToString();
    }

    private static string[] Row(UsedSecret secret, DateOnly asOf) =>
        [
            SafeText.Clean(secret.Name),
            secret.Reads.Count == 0
                ? (secret.ReadBy is { } library ? $"by {library}" : "not seen")
                : SafeText.Clean(secret.Reads[0].ToString()) + (secret.Reads.Count > 1 ? $" +{secret.Reads.Count - 1}" : ""),
            secret.Sources.Count == 0
                ? "not shown"
                : SafeText.Clean(string.Join(", ", secret.Sources.Select(s => s.IsFile ? $"FILE {s.Store}" : s.Store))),
            SafeText.Clean(secret.Documented?.ToString() ?? "no"),
            SafeText.Clean(secret.Owner ?? "-"),
            secret.Rotation is { } period ? Durations.Format(period) : "-",
            secret.Rotated is null && secret.Unchanged is { } unchanged ? $"not since {Day(unchanged)}" : Day(secret.Rotated),
            Day(secret.Due) + (secret.IsOverdue(asOf) ? " OVERDUE" : ""),
        ];

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";

    private static string Count(int count) =>
        count switch
        {
            0 => "no secret is read by its name",
            1 => "1 secret in use",
            _ => $"{count} secrets in use",
        };

    /// <summary>What means something to Markdown or HTML in a cell of a table.</summary>
    private static string Escape(string cell) =>
        string.Concat(
            SafeText
                .Clean(cell)
                .Select(c =>
                    c is '|' or '\\' or '`' or '*' or '[' or ']' or '#'
                        ? $"\\{c}"
                        : c switch
                        {
                            '<' => "&lt;",
                            '>' => "&gt;",
                            '&' => "&amp;",
                            _ => $"{c}",
                        }
                )
        );
}
