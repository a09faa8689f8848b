using System.Text;
using Seatrial.Bench.Access;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Authorization;
using Seatrial.Requirements.RowSecurity;

namespace Seatrial.Bench.Rows;

/// <summary>Verdicts on tables of labelled applications, and their table in the documentation.</summary>
internal static class RowsCommand
{
    private const string Labels = "../shared/data/authorization/rls.jsonl";
    private const string Table = "docs/accuracy-rows.md";

    /// <summary>
    /// <c>DIRECTORY [--show]</c> scores folders OWNER__NAME; <c>--list FOLDER</c> prints the verdicts of one that has no labels.
    /// </summary>
    public static int Run(string[] arguments)
    {
        if (arguments is ["--list", var single])
        {
            Print(single);
            return 0;
        }

        if (arguments.Length == 0 || !File.Exists(Labels))
        {
            Console.Error.WriteLine(
                $"rls: needs the folder of the labelled repositories, checked out as OWNER__NAME, and {Labels} beside the project"
            );
            return arguments.Length == 0 ? 2 : 3;
        }

        var scores = new SortedDictionary<string, AccessScore>(StringComparer.Ordinal)
        {
            ["any problem"] = new(),
            ["row-level security is off"] = new(),
            ["a policy is open"] = new(),
        };
        int tables = 0;
        int seen = 0;
        foreach (
            var repository in RowLabel
                .Read(Labels)
                .Where(l => !l.IsAmbiguous)
                .GroupBy(l => l.Repository, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
        )
        {
            string folder = Path.Combine(arguments[0], repository.Key.Replace("/", "__", StringComparison.Ordinal));
            if (!Directory.Exists(folder))
            {
                Console.Error.WriteLine($"rls: {folder} is not there; its labels are left out");
                continue;
            }

            var verdicts = Verdicts(folder).ToLookup(v => RowLabel.Plain(v.Name), StringComparer.Ordinal);
            foreach (var label in repository)
            {
                bool isOff = verdicts[label.Table].Any(v => v.Problems.Count > 0 && !v.HasRowSecurity);
                bool isOpen = verdicts[label.Table].Any(v => v.Problems.Count > 0 && v.HasRowSecurity);
                tables++;
                seen += verdicts.Contains(label.Table) ? 1 : 0;
                scores["any problem"].Add(label.State != "on", isOff || isOpen);
                scores["row-level security is off"].Add(label.State == "off", isOff);
                scores["a policy is open"].Add(label.State == "permissive_policy", isOpen);
                if (arguments.Contains("--show") && (label.State != "on") != (isOff || isOpen))
                {
                    Console.WriteLine(
                        $"{label.Repository} {label.Table}: label {label.State}, said {string.Join(" ", verdicts[label.Table].SelectMany(v => v.Problems).Select(p => p.Message))}"
                    );
                }
            }
        }

        var text = new StringBuilder(
            "# Accuracy of row-level security\n\n`bench rls DIRECTORY` on labelled tables of public Supabase applications, whose migrations are replayed. "
        );
        text.Append(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{tables} tables are labelled, {seen} of them were found.\n\n| question | found | missed | false | precision | recall | F1 |\n|---|--:|--:|--:|--:|--:|--:|\n"
        );
        foreach (var (question, score) in scores)
        {
            text.Append($"| {question} | {score} |\n");
        }

        text.Append(
            "\nA question whose answer is nowhere yes has no recall of its own: 1.00 there says that nothing was missed and nothing falsely reported.\n"
        );
        Console.Write(text);
        if (!arguments.Contains("--show"))
        {
            File.WriteAllText(Table, text.ToString());
        }

        return 0;
    }

    private static IReadOnlyList<TableVerdict> Verdicts(string folder)
    {
        var opened = Workspace.Open(folder, new WorkspaceOptions(), CancellationToken.None);
        if (!opened.IsOpen)
        {
            Console.Error.WriteLine(opened.Problem);
            return [];
        }

        using var workspace = opened.Workspace;
        var scan = ScanPipeline.Run(workspace, [AuthorizationSlice.Slice], new ScanOptions(), CancellationToken.None);
        foreach (var gap in scan.Coverage.Gaps)
        {
            Console.Error.WriteLine($"{gap.Path}: {gap.Detail}");
        }

        foreach (var (location, reason) in RowSecurityAnalysis.Skipped(scan.Facts))
        {
            Console.Error.WriteLine($"{location}: {reason}");
        }

        return RowSecurityAnalysis.Run(scan.Facts);
    }

    private static void Print(string folder)
    {
        foreach (var verdict in Verdicts(folder))
        {
            Console.WriteLine($"{verdict.Name} {verdict.Location}: {verdict.Summary}");
            foreach (var problem in verdict.Problems)
            {
                Console.WriteLine(
                    $"  {problem.Severity} {problem.Rule.Id} {problem.Location} {problem.Message}\n    {string.Join("; ", problem.Reasons)}\n    fix: {problem.Fix}"
                );
            }
        }
    }
}
