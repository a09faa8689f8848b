using System.Globalization;
using System.Text;
using Seatrial.Engine.Controls;
using Seatrial.Requirements.Access;
using Seatrial.Requirements.Checks;

namespace Seatrial.Bench.Access;

/// <summary>Discovery of endpoints and verdicts on labelled applications; writes the table of the documentation, by stack.</summary>
internal static class AccessCommand
{
    private const string Labels = "../shared/data/authorization/endpoints.jsonl";
    private const string Table = "docs/accuracy-access.md";
    private const int Tolerance = 5;

    /// <summary>
    /// <c>DIRECTORY [--show]</c>: folders OWNER__NAME at the labelled commits; with <c>--show</c> prints every row that differs.
    /// </summary>
    public static int Run(string[] arguments)
    {
        if (arguments.Length == 0 || !File.Exists(Labels))
        {
            Console.Error.WriteLine(
                $"access: needs the folder of the labelled repositories, checked out as OWNER__NAME, and {Labels} beside the project"
            );
            return arguments.Length == 0 ? 2 : 3;
        }

        bool shows = arguments.Contains("--show");
        var discovered = new SortedDictionary<string, (int Found, int All)>(StringComparer.Ordinal);
        var open = new SortedDictionary<string, AccessScore>(StringComparer.Ordinal);
        var unbound = new SortedDictionary<string, AccessScore>(StringComparer.Ordinal);
        foreach (
            var repository in EndpointLabel
                .Read(Labels)
                .GroupBy(l => l.Repository, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
        )
        {
            string folder = Path.Combine(arguments[0], repository.Key.Replace("/", "__", StringComparison.Ordinal));
            if (!Directory.Exists(folder))
            {
                Console.Error.WriteLine($"access: {folder} is not there; its labels are left out");
                continue;
            }

            var rows = Rows(folder);
            foreach (var label in repository)
            {
                var row = Match(label, rows);
                foreach (string key in (string[])[label.Stack, "all"])
                {
                    var (found, all) = discovered.GetValueOrDefault(key);
                    discovered[key] = (found + (row is null ? 0 : 1), all + 1);
                    Score(open, key).Add(label.IsOpen, row?.Authentication.Status == AccessStatus.Missing);
                    Score(unbound, key).Add(label.IsUnbound, row is not null && IsUnbound(row));
                }

                if (shows)
                {
                    Show(label, row);
                }
            }
        }

        string text = Text(discovered, open, unbound);
        Console.Write(text);
        if (!shows)
        {
            File.WriteAllText(Table, text);
        }

        return 0;
    }

    private static bool IsUnbound(AccessRow row) =>
        row.ObjectAuthorization.Status == AccessStatus.Missing || row.FunctionAuthorization.Status == AccessStatus.Missing;

    private static AccessScore Score(SortedDictionary<string, AccessScore> scores, string key)
    {
        if (!scores.TryGetValue(key, out var score))
        {
            scores[key] = score = new AccessScore();
        }

        return score;
    }

    private static List<AccessRow> Rows(string folder)
    {
        var outcome = CheckRun.Access(
            new CheckRequest
            {
                Path = folder,
                Controls = [.. ControlCatalogue.All.Where(c => c.Id == "AUZ-1")],
                AsOf = new DateOnly(2026, 1, 1),
            },
            CancellationToken.None
        );
        outcome.Problems.ToList().ForEach(Console.Error.WriteLine);
        return [.. outcome.Applications.SelectMany(a => a.Rows)];
    }

    /// <summary>
    /// The row whose handler stands at the label's lines, with the same method where several do; else the only one with the same method and
    /// route.
    /// </summary>
    private static AccessRow? Match(EndpointLabel label, List<AccessRow> rows)
    {
        var near = rows.FindAll(r =>
            r.Location.Path == label.File && r.Location.Line >= label.StartLine - Tolerance && r.Location.Line <= label.Line + Tolerance
        );
        if (near.Count > 0)
        {
            return near.OrderBy(r => r.Method == label.Method ? 0 : 1).ThenBy(r => Math.Abs(r.Location.Line - label.Line)).First();
        }

        var same = rows.FindAll(r =>
            (r.Method == label.Method || r.Method == "ANY") && EndpointLabel.Plain(r.Route) == EndpointLabel.Plain(label.Route)
        );
        return same.Count == 1 ? same[0] : null;
    }

    private static void Show(EndpointLabel label, AccessRow? row)
    {
        bool isSame =
            row is not null
            && (label.IsOpen is null || label.IsOpen == (row.Authentication.Status == AccessStatus.Missing))
            && (label.IsUnbound is null || label.IsUnbound == IsUnbound(row));
        if (!isSame)
        {
            Console.WriteLine(
                $"{label.Repository} {label.File}:{label.Line} {label.Method} {label.Route}: label {label.Authentication}/{label.Object}, said {(row is null ? "nothing" : $"{row.Authentication.Status}/{row.ObjectAuthorization.Status}/{row.FunctionAuthorization.Status}: {row.Authentication.Reason} {row.ObjectAuthorization.Reason} {row.FunctionAuthorization.Reason}")}"
            );
        }
    }

    private static string Text(
        SortedDictionary<string, (int Found, int All)> discovered,
        SortedDictionary<string, AccessScore> open,
        SortedDictionary<string, AccessScore> unbound
    )
    {
        var text = new StringBuilder(
            """
            # Accuracy of the authorization matrix

            `bench access DIRECTORY` on labelled endpoints of public applications: how many are found, and what is said of them. Labels that are ambiguous are left out.

            | stack | endpoints | found | share |
            |---|--:|--:|--:|

            """
        );
        foreach (var (stack, (found, all)) in discovered)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {stack} | {all} | {found} | {(double)found / all:0.00} |\n");
        }

        text.Append(
            "\n## Authentication is missing\n\n| stack | found | missed | false | precision | recall | F1 |\n|---|--:|--:|--:|--:|--:|--:|\n"
        );
        foreach (var (stack, score) in open)
        {
            text.Append($"| {stack} | {score} |\n");
        }

        text.Append(
            "\n## A check of whose record it is, or of a role, is missing\n\n| stack | found | missed | false | precision | recall | F1 |\n|---|--:|--:|--:|--:|--:|--:|\n"
        );
        foreach (var (stack, score) in unbound)
        {
            text.Append($"| {stack} | {score} |\n");
        }

        return text.ToString();
    }
}
