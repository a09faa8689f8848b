using System.Diagnostics;
using Seatrial.Syntax;
using Seatrial.Syntax.Postgres;

namespace Seatrial.Bench.Syntax;

/// <summary>
/// Speed of each parser on real files in memory, one thread, tree handed over: CPU time of the process, best of the rounds.
/// </summary>
internal static class SyntaxCommand
{
    private const int Rounds = 3;

    public static int Run(string[] paths)
    {
        Console.WriteLine("| language | files | MB | MB/s | nodes per KB | with errors | over a limit | steps per MB | walk ns per node |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (
            var group in SourceFile.Load(paths).GroupBy(f => f.Language, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
        )
        {
            var files = group.ToList();
            if (string.Equals(group.Key, SourceFile.Sql, StringComparison.Ordinal))
            {
                MeasureSql(files);
            }
            else if (Grammars.All.FirstOrDefault(g => string.Equals(g.Name, group.Key, StringComparison.Ordinal)) is { } grammar)
            {
                Measure(grammar, files);
            }
        }

        return 0;
    }

    private static void Measure(Grammar grammar, List<SourceFile> files)
    {
        var trees = new List<SyntaxTree>();
        double best = Best(() =>
        {
            trees.Clear();
            trees.AddRange(files.Select(f => SyntaxParser.Parse(grammar, f.Text)));
        });
        double bytes = files.Sum(f => (double)f.Text.Length);
        double nodes = trees.Sum(t => (double)t.Count);
        long kinds = 0;
        double walk = Best(() => kinds += trees.Sum(Walk));
        Console.WriteLine(
            $"| {grammar.Name} | {files.Count:n0} | {bytes / 1e6:f1} | {bytes / best / 1e6:f1} | {nodes / bytes * 1000:f0} | {trees.Count(t => t.ErrorCount > 0)} "
                + $"| {trees.Count(t => t.Status != ParseStatus.Complete)} | {trees.Sum(t => (double)t.Steps) / bytes * 1e6:f0} | {walk / nodes * 1e9:f1} |"
        );
        foreach (var (file, tree) in files.Zip(trees).Where(p => p.Second.Status != ParseStatus.Complete))
        {
            Console.Error.WriteLine($"{tree.Status} {file.Text.Length} bytes {file.Path}");
        }
    }

    private static void MeasureSql(List<SourceFile> files)
    {
        var scripts = new List<PostgresScript>();
        double best = Best(() =>
        {
            scripts.Clear();
            scripts.AddRange(files.Select(f => PostgresParser.Parse(f.Text)));
        });
        double bytes = files.Sum(f => (double)f.Text.Length);
        var statements = scripts.SelectMany(s => s.Statements).ToList();
        Console.WriteLine(
            $"| SQL (PostgreSQL) | {files.Count:n0} | {bytes / 1e6:f1} | {bytes / best / 1e6:f1} | {statements.Count:n0} statements | {scripts.Count(s => s.Statements.Any(x => x.Status == PostgresStatus.Failed))} "
                + $"({statements.Count(s => s.Status == PostgresStatus.Failed)} statements) | {scripts.Count(s => s.Status != ParseStatus.Complete || s.Statements.Any(x => x.Status > PostgresStatus.Failed))} | | |"
        );
    }

    /// <summary>A look at every node, as a rule takes it: kind, field, a name or none.</summary>
    private static long Walk(SyntaxTree tree)
    {
        long sum = 0;
        for (int i = 0; i < tree.Count; i++)
        {
            var node = tree[i];
            sum += node.IsNamed ? node.Kind : node.Field;
        }

        return sum;
    }

    private static double Best(Action work)
    {
        double best = double.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            work();
            best = Math.Min(best, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds);
        }

        return best;
    }
}
