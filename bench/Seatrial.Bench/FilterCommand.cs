using System.Diagnostics;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Filter;
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
        var rules = CompiledRules.Compile(SecretRules.All.Patterns);
        Console.WriteLine($"{"compile and optimise the tables",-44} {(Process.GetCurrentProcess().TotalProcessorTime - start).TotalMilliseconds,8:f0} ms, {rules.Points.Count(p => p != default)} anchors");
        var matcher = new PatternMatcher(rules);
        var scanner = new SecretScanner(SecretRules.All);
        var found = new List<PatternMatch>();
        var secrets = new List<SecretMatch>();
        Measure("one vectorised pass (search of an absent byte)", bytes, files, f => f.Utf8.IndexOf((byte)0xFF) < 0 ? 0 : 1);
        if (WideBlockFilter.IsSupported)
        {
            Measure("vector filter, 32 positions at a time", bytes, files, f => matcher.CountPassing<WideBlockFilter>(f.Padded, f.Utf8.Length));
        }

        if (NarrowBlockFilter.IsSupported)
        {
            Measure("vector filter, 16 positions at a time", bytes, files, f => matcher.CountPassing<NarrowBlockFilter>(f.Padded, f.Utf8.Length));
        }

        if (NarrowBlockFilter.IsSupported)
        {
            Measure("with the set of groups of four bytes", bytes, files, f => matcher.CountGrams<NarrowBlockFilter>(f.Padded, f.Utf8.Length));
        }

        Measure("filter and comparison with anchors", bytes, files, f => matcher.CountCandidates<NarrowBlockFilter>(f.Padded, f.Utf8.Length));
        Console.WriteLine($"{rules.Screen.Count} states of the screen, {matcher.Steps / Rounds} bytes read by it");
        Measure("all: exact matches", bytes, files, f => Count(found, () => matcher.Find(f.Padded, f.Utf8.Length, found)));
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

        Console.WriteLine($"{stage,-48} {bytes / best / 1e9,7:f2} GB/s {best * 1000,8:f1} ms {result,10} hits, one per {bytes / Math.Max(1, result)} bytes");
    }
}
