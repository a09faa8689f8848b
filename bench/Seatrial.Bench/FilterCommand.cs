using System.Diagnostics;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Filter.Anchors;
using Seatrial.Secrets.Reading;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Bench;

/// <summary>How fast each stage goes over text that lies in memory: best of several rounds, CPU time of the process.</summary>
internal static class FilterCommand
{
    private const int Rounds = 7;

    public static int Run(string[] paths)
    {
        var files = SourceText.Load(paths);
        long bytes = files.Sum(f => (long)f.Utf8.Length);
        Console.WriteLine($"{files.Count} files, {bytes / 1e6:f1} MB, {SecretRules.All.Rules.Count} rules");
        var start = Process.GetCurrentProcess().TotalProcessorTime;
        var rules = CompiledRules.Compile(SecretRules.All.Patterns, SecretRules.All.Kinds, SourceStatistics.LoadAll());
        Console.WriteLine(
            $"{"compile and optimise the tables", -44} {(Process.GetCurrentProcess().TotalProcessorTime - start).TotalMilliseconds, 8:f0} ms, {rules.Points.Count(p => p != default)} anchors"
        );
        var matcher = new PatternMatcher(rules);
        var scanner = new SecretScanner(SecretRules.All);
        var found = new List<PatternMatch>();
        var secrets = new List<SecretMatch>();
        Measure("one vectorised pass (search of an absent byte)", bytes, files, f => f.Utf8.IndexOf((byte)0xFF) < 0 ? 0 : 1);
        var questions = files.ToDictionary(f => f, f => scanner.QuestionOf(Readers.Find(f.File)));
        foreach (var kind in questions.GroupBy(q => q.Value.Kinds).OrderByDescending(g => g.Key))
        {
            Console.WriteLine(
                $"{kind.Count()} files, {kind.Sum(f => (long)f.Key.Utf8.Length) / 1e6:f1} MB are searched for what counts {kind.Key}"
            );
        }

        void Ask(string stage, Func<FileContent, long> work) =>
            Measure(
                stage,
                bytes,
                files,
                f =>
                {
                    matcher.Heed(questions[f].Kinds);
                    return work(f);
                }
            );

        if (WideBlockFilter.IsSupported)
        {
            Ask("vector filter, 32 positions at a time", f => matcher.CountPassing<WideBlockFilter>(f.Padded, f.Utf8.Length));
        }

        if (NarrowBlockFilter.IsSupported)
        {
            Ask("vector filter, 16 positions at a time", f => matcher.CountPassing<NarrowBlockFilter>(f.Padded, f.Utf8.Length));
            Ask("with the set of groups of four bytes", f => matcher.CountGrams<NarrowBlockFilter>(f.Padded, f.Utf8.Length));
        }

        Ask("filter and comparison with anchors", f => matcher.CountCandidates<NarrowBlockFilter>(f.Padded, f.Utf8.Length));
        Console.WriteLine($"{rules.Screen.Count} states of the screen, {matcher.Steps / Rounds} bytes read by it");
        Measure("all: exact matches", bytes, files, f => Count(found, () => matcher.Find(f.Padded, f.Utf8.Length, found, questions[f])));
        Measure("all: judged findings", bytes, files, f => Count(secrets, () => scanner.Scan(f, secrets)));
        return 0;
    }

    private static long Count<T>(List<T> list, Action fill)
    {
        list.Clear();
        fill();
        return list.Count;
    }

    private static void Measure(string stage, long bytes, List<FileContent> files, Func<FileContent, long> work)
    {
        double best = double.MaxValue;
        long result = 0;
        for (int i = 0; i < Rounds; i++)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            result = 0;
            foreach (var file in files)
            {
                result += work(file);
            }

            best = Math.Min(best, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds);
        }

        Console.WriteLine(
            $"{stage, -48} {bytes / best / 1e9, 7:f2} GB/s {best * 1000, 8:f1} ms {result, 10} hits, one per {bytes / Math.Max(1, result)} bytes"
        );
    }
}
