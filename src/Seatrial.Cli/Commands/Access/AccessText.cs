using System.Text;
using Seatrial.Engine.Findings;
using Seatrial.Reporting.Text;
using Seatrial.Requirements.Access;
using Seatrial.Requirements.Checks;
using Seatrial.Requirements.Programs;

namespace Seatrial.Cli.Commands.Access;

/// <summary>The matrix for people. Names come from the scanned tree and are cleaned.</summary>
internal static class AccessText
{
    private static readonly string[] Columns =
    [
        "Method",
        "Route",
        "Authentication",
        "Object",
        "Function",
        "Property",
        "Guards",
        "Loads",
        "Handler",
    ];

    public static string Write(AccessOutcome outcome, AccessSelection selection)
    {
        var text = new StringBuilder();
        if (outcome.Applications.Count == 0)
        {
            return Parsers.Problem(outcome.Coverage) is { } problem
                ? problem + "\n"
                : "No endpoint was found: no code of a framework that is known, or nothing registers a route.\n";
        }

        foreach (var application in outcome.Applications)
        {
            text.Append($"{SafeText.Clean(application.Application)}: {Summary(application.Rows)}\n");
            if (selection.Explains)
            {
                foreach (var row in application.Rows)
                {
                    Explain(text, row);
                }

                continue;
            }

            string[][] rows = [Columns, .. application.Rows.Select(Row)];
            int[] widths = [.. Columns.Select((_, c) => Math.Min(rows.Max(r => r[c].Length), 60))];
            foreach (string[] row in application.Rows.Count > 0 ? rows : [])
            {
                text.Append("  ").Append(string.Join("  ", row.Select((cell, c) => cell.PadRight(widths[c]))).TrimEnd()).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Summary(IReadOnlyList<AccessRow> rows)
    {
        int open = rows.Count(r => r.Authentication.Status == AccessStatus.Missing);
        int unbound = rows.Count(r => r.ObjectAuthorization.Status == AccessStatus.Missing);
        int unsure = rows.Count(r => AccessSelection.Verdicts(r).Any(v => v.Status == AccessStatus.Unsure));
        return $"{rows.Count} endpoint{(rows.Count == 1 ? "" : "s")}, {open} without authentication, {unbound} without a check of whose record it is, {unsure} unsure";
    }

    private static string[] Row(AccessRow row) =>
        [
            row.Method,
            Clean(row.Route),
            AccessWords.Of(row.Authentication.Status),
            AccessWords.Of(row.ObjectAuthorization.Status),
            AccessWords.Of(row.FunctionAuthorization.Status),
            AccessWords.Of(row.PropertyAuthorization.Status),
            Clean(string.Join(", ", row.Guards.Where(g => g.Effect.Length > 0).Select(g => g.Name))),
            Clean(string.Join(", ", row.Loads.Select(l => $"{l.Operation} {l.Entity}").Distinct().Take(4))),
            Clean($"{row.Location.Path}:{row.Location.Line}"),
        ];

    private static void Explain(StringBuilder text, AccessRow row)
    {
        text.Append(
            $"\n{row.Method} {Clean(row.Route)}\n  handler         {Clean(row.Handler.Length == 0 ? "(nameless)" : row.Handler)}, {Clean(row.Location.ToString())}\n"
        );
        if (row.Registration is { } registration)
        {
            text.Append($"  registered      {Clean(registration.ToString())}\n");
        }

        foreach (var guard in row.Guards)
        {
            text.Append(
                $"  guard           {Clean(guard.Name)}{(guard.Effect.Length > 0 ? $": {guard.Effect}" : "")}, {Clean(guard.Location.ToString())}\n"
            );
        }

        foreach (var load in row.Loads)
        {
            text.Append(
                $"  {load.Operation, -15} {Clean(load.Entity)}{(load.Owner.Length > 0 ? $", of {Clean(load.Owner)}" : "")}{(load.Binding.Length > 0 ? $", {Clean(load.Binding)}" : "")}, {Clean(load.Location.ToString())}\n"
            );
        }

        Verdict(text, "authentication", row.Authentication);
        Verdict(text, "object", row.ObjectAuthorization);
        Verdict(text, "function", row.FunctionAuthorization);
        Verdict(text, "property", row.PropertyAuthorization);
        if (row.IsCut)
        {
            text.Append("  note            the handler was too large or too deep to follow to its end\n");
        }
    }

    private static void Verdict(StringBuilder text, string name, AccessVerdict verdict)
    {
        string confidence =
            verdict.Status == AccessStatus.Missing && verdict.Confidence != Confidence.High
                ? $" ({verdict.Confidence.ToString().ToLowerInvariant()} confidence)"
                : "";
        text.Append($"  {name, -15} {AccessWords.Of(verdict.Status)}{confidence}: {Clean(verdict.Reason)}\n");
        foreach (var evidence in verdict.Evidence)
        {
            text.Append($"                    {Clean(evidence.Location.ToString())}  {Clean(evidence.Statement)}\n");
        }
    }

    private static string Clean(string text) => SafeText.Clean(text);
}
