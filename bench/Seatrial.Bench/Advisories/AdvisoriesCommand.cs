using System.Diagnostics;
using System.Globalization;
using Seatrial.Components.Advisories.Building;
using Seatrial.Components.Advisories.Indexing;
using Seatrial.Components.Matching;
using Seatrial.Components.Packages;

namespace Seatrial.Bench.Advisories;

/// <summary>Compiling a folder of advisories in the OSV layout, the size of the index, and matching 2,000 packages, against the limits that are set.</summary>
internal static class AdvisoriesCommand
{
    private const string DefaultFolder = "../shared/data/osv";
    private const string Repositories = "../shared/data/sca/repos";
    private const string Popular = "../shared/data/sca/popular-npm.tsv";
    private const int Packages = 2_000;
    private const int Runs = 5;

    private static readonly TimeSpan CompileLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan MatchLimit = TimeSpan.FromSeconds(0.3);
    private const int SizeLimit = 10 << 20;

    /// <summary><c>[FOLDER]</c>; <c>--match INDEX PACKAGES</c> is the process that is measured.</summary>
    public static int Run(string[] arguments)
    {
        if (arguments is ["--match", var index, var packages])
        {
            return Match(index, packages);
        }

        string folder = arguments.Length > 0 ? arguments[0] : DefaultFolder;
        if (!Directory.Exists(folder) || !Directory.Exists(Repositories))
        {
            Console.Error.WriteLine($"advisories: needs a folder in the layout of the OSV export, and {Repositories} beside the project");
            return 3;
        }

        string scratch = Directory.CreateTempSubdirectory("seatrial-bench-").FullName;
        try
        {
            return Measure(folder, Path.Combine(scratch, "advisories.index"), Path.Combine(scratch, "packages.tsv"));
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static int Measure(string folder, string index, string packages)
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
        File.WriteAllLines(packages, Sample());
        var costs = Enumerable.Range(0, Runs).Select(_ => ChildProcess.Run(Environment.ProcessPath!, ["advisories", "--match", index, packages], Environment.CurrentDirectory)).ToList();
        ProcessCost.Refuse("the match", costs, 0);
        var compile = compiles.Order().ElementAt(Runs / 2);
        var match = ProcessCost.Median(costs);
        Console.WriteLine($"{records:N0} records, medians of {Runs}, on the ordinary runtime");
        bool isFast = Report("compile, CPU s", compile.TotalSeconds, CompileLimit.TotalSeconds);
        bool isSmall = Report("index, MB", bytes.Length / 1_048_576.0, SizeLimit / 1_048_576.0);
        bool isQuick = Report($"match {Packages:N0} packages, start and opening included, CPU s", match.Cpu.TotalSeconds, MatchLimit.TotalSeconds);
        return isFast && isSmall && isQuick ? 0 : 1;
    }

    private static bool Report(string what, double value, double limit)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-64} {value,7:F3}  limit {limit:F1}  {(value <= limit ? "kept" : "BROKEN")}"));
        return value <= limit;
    }

    private static int Match(string index, string packages)
    {
        var (opened, problem) = AdvisoryIndex.Open(File.ReadAllBytes(index));
        if (opened is null)
        {
            Console.Error.WriteLine(problem);
            return 1;
        }

        var matches = AdvisoryMatcher.Match(opened, [.. File.ReadLines(packages).Select(l => l.Split('\t')).Select(p => new PackageQuery(Ecosystems[p[0]], p[1], p[2]))]);
        Console.WriteLine(matches.Sum(m => m.Groups.Length));
        return 0;
    }

    private static readonly Dictionary<string, Ecosystem> Ecosystems = Enum.GetValues<Ecosystem>().Where(e => e.Osv() is not null).ToDictionary(e => e.Osv()!, StringComparer.Ordinal);

    /// <summary>The packages of the labelled repositories, filled up with the most used of npm.</summary>
    private static IEnumerable<string> Sample()
        => Directory.GetFiles(Repositories, "*.packages.tsv", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(File.ReadLines)
            .Concat(File.ReadLines(Popular).Select(l => $"npm\t{l.Split('\t')[0]}\t1.0.0"))
            .Distinct(StringComparer.Ordinal)
            .Take(Packages);

    private static AdvisorySource Source(string folder) => (path, _) => File.Exists(Path.Combine(folder, path))
        ? new SourceFile(File.OpenRead(Path.Combine(folder, path)))
        : new SourceFile(null, "is not there", IsMissing: true);

    private static TimeSpan Cpu()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
