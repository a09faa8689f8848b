using System.Diagnostics;
using System.Globalization;
using Seatrial.Components.Advisories.Building;
using Seatrial.Components.Advisories.Indexing;

namespace Seatrial.Bench.Advisories;

/// <summary>
/// Compiling a folder of advisories in the OSV layout, the size of the index, and matching 2,000 packages, against the limits that are set.
/// </summary>
internal static class AdvisoriesCommand
{
    private const string DefaultFolder = "../shared/data/osv";
    private const string Popular = "../shared/data/sca/popular-npm.tsv";
    private const int Packages = 2_000;
    private const int Runs = 5;

    private static readonly TimeSpan CompileLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan MatchLimit = TimeSpan.FromSeconds(0.3);
    private const int SizeLimit = 10 << 20;

    /// <summary><c>[FOLDER] [--seatrial FILE]</c>.</summary>
    public static int Run(string[] arguments)
    {
        var options = TreeOptions.Parse(arguments);
        string folder = options.Paths is [var named, ..] ? named : DefaultFolder;
        if (!Directory.Exists(folder) || !File.Exists(Popular))
        {
            Console.Error.WriteLine($"advisories: needs a folder in the layout of the OSV export, and {Popular} beside the project");
            return 3;
        }

        string scratch = Directory.CreateTempSubdirectory("seatrial-bench-").FullName;
        try
        {
            return Measure(
                folder,
                options.Seatrial,
                Path.Combine(scratch, "advisories.index"),
                Directory.CreateDirectory(Path.Combine(scratch, "app")).FullName
            );
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static int Measure(string folder, string seatrial, string index, string application)
    {
        var compiles = new List<TimeSpan>();
        byte[] bytes = [];
        int records = 0;
        for (int run = 0; run < Runs; run++)
        {
            var before = Cpu();
            var build = AdvisoryBuilder.Build(Source(folder), [], null, DateTimeOffset.UnixEpoch);
            bytes = IndexWriter.Write(new AdvisoryContent(folder, build.Records, build.Coverage));
            compiles.Add(Cpu() - before);
            records = build.Records.Count;
        }

        File.WriteAllBytes(index, bytes);
        File.WriteAllText(Path.Combine(application, "package-lock.json"), LockFile());
        var costs = Enumerable
            .Range(0, Runs)
            .Select(_ =>
                ChildProcess.Run(seatrial, ["deps", application, "--advisories", index, "--max-age", "36500", "--no-cache"], application)
            )
            .ToList();

        // 1 is what it ends with where packages are vulnerable, as some of these are.
        ProcessCost.Refuse("the match", costs, 1);
        var compile = compiles.Order().ElementAt(Runs / 2);
        var match = ProcessCost.Median(costs);
        Console.WriteLine($"{records:N0} records, medians of {Runs}, compiling on the ordinary runtime, matching with the native binary");
        bool isFast = Report("compile, CPU s", compile.TotalSeconds, CompileLimit.TotalSeconds);
        bool isSmall = Report("index, MB", bytes.Length / 1_048_576.0, SizeLimit / 1_048_576.0);
        bool isQuick = Report(
            $"deps on a lock file of {Packages:N0} packages, start and opening included, CPU s",
            match.Cpu.TotalSeconds,
            MatchLimit.TotalSeconds
        );
        return isFast && isSmall && isQuick ? 0 : 1;
    }

    private static bool Report(string what, double value, double limit)
    {
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what, -64} {value, 7:F3}  limit {limit:F1}  {(value <= limit ? "kept" : "BROKEN")}"
            )
        );
        return value <= limit;
    }

    /// <summary>A lock file of the most used packages of npm; where the list is shorter, invented names fill it up.</summary>
    private static string LockFile()
    {
        var names = File.ReadLines(Popular)
            .Where(l => !l.StartsWith('#'))
            .Select(l => l.Split('\t')[0])
            .Concat(Enumerable.Range(0, Packages).Select(i => $"package-{i}"))
            .Take(Packages);
        return "{\"name\":\"app\",\"lockfileVersion\":3,\"packages\":{\"\":{\"name\":\"app\"}"
            + string.Concat(names.Select(n => $",\n\"node_modules/{n}\":{{\"version\":\"1.0.0\"}}"))
            + "}}";
    }

    private static AdvisorySource Source(string folder) =>
        (path, _) =>
            File.Exists(Path.Combine(folder, path))
                ? new SourceFile(File.OpenRead(Path.Combine(folder, path)))
                : new SourceFile(null, "is not there", IsMissing: true);

    private static TimeSpan Cpu()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
