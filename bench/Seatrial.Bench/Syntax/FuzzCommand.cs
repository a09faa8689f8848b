using System.Globalization;
using Seatrial.Syntax;
using Seatrial.Syntax.Hosts;
using Seatrial.Syntax.Postgres;
using Seatrial.Syntax.Prisma;

namespace Seatrial.Bench.Syntax;

/// <summary>
/// Feeds every parser with broken forms of real files. A crash ends the process; before each text is parsed it is written to a file, so
/// that what crashed is at hand. The numbers of the random source depend on the seed alone.
/// </summary>
internal static class FuzzCommand
{
    private const int MaxSourceBytes = 64 << 10;
    private static readonly TimeSpan s_slow = TimeSpan.FromSeconds(5);

    public static int Run(string[] arguments)
    {
        int count = Option(arguments, "--count", 5_000);
        int seed = Option(arguments, "--seed", 1);
        var files = SourceFile.Load(Paths(arguments)).Where(f => f.Text.Length is > 0 and <= MaxSourceBytes).ToList();
        var languages = files
            .GroupBy(f => f.Language, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.ToList())
            .ToList();
        Console.WriteLine($"{files.Count} files of {languages.Count} languages, {count} texts, seed {seed}");
        string last = Path.Combine(Path.GetTempPath(), $"seatrial-fuzz-{Environment.ProcessId}.txt");
        var random = new Random(seed);
        var outcomes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var slowest = (Time: TimeSpan.Zero, What: "");
        for (int i = 0; i < count; i++)
        {
            var source = languages[i % languages.Count][random.Next(languages[i % languages.Count].Count)];
            byte[] text = Mutator.Mutate(random, source.Text, files[random.Next(files.Count)].Text);
            File.WriteAllBytes(last, text);
            var before = System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime;
            string outcome = $"{source.Language} {Parse(source.Language, text)}";
            var time = System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime - before;
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
            slowest = time > slowest.Time ? (time, $"{outcome}, text {i}, {text.Length} bytes") : slowest;
        }

        File.Delete(last);
        foreach (var (outcome, times) in outcomes)
        {
            Console.WriteLine($"{times, 7} {outcome}");
        }

        Console.WriteLine($"slowest: {slowest.Time.TotalMilliseconds:f0} ms of CPU, {slowest.What}");
        return slowest.Time > s_slow ? 1 : 0;
    }

    private static string Parse(string language, byte[] text)
    {
        switch (language)
        {
            case SourceFile.Sql:
                var script = PostgresParser.Parse(text);
                foreach (var statement in script.Statements.Where(s => s.Kind is "CreateFunctionStmt" or "DoStmt"))
                {
                    _ = PostgresParser.ParseRoutines(script.Utf8(statement));
                }

                return $"{script.Status}";
            case SourceFile.Prisma:
                return PrismaReader.Read(text).Problems.Count == 0 ? "whole" : "with problems";
            case "html":
                foreach (var block in Enum.GetValues<HostLanguage>().SelectMany(h => ScriptBlocks.Find(text, h)))
                {
                    _ = SyntaxParser.ParseSlice(block.Grammar, text, block.Start, block.End);
                }

                break;
        }

        var tree = SyntaxParser.Parse(Grammars.All.First(g => string.Equals(g.Name, language, StringComparison.Ordinal)), text);
        return $"{tree.Status}";
    }

    private static List<string> Paths(string[] arguments) =>
        [
            .. arguments.Where(
                (a, i) =>
                    !a.StartsWith("--", StringComparison.Ordinal)
                    && (i == 0 || !arguments[i - 1].StartsWith("--", StringComparison.Ordinal))
            ),
        ];

    private static int Option(string[] arguments, string name, int standard)
    {
        int at = Array.IndexOf(arguments, name);
        return at >= 0 && at + 1 < arguments.Length ? int.Parse(arguments[at + 1], CultureInfo.InvariantCulture) : standard;
    }
}
