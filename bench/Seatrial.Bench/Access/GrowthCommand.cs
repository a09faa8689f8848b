using System.Globalization;
using System.Text;

namespace Seatrial.Bench.Access;

/// <summary>
/// How time and memory of <c>seatrial access</c> grow with the source, on invented applications of three sizes or on folders that are
/// named, against the limits that are set: 3 MB of source a second of CPU, 1.5 GB, and a second run, which keeps what the first found, five
/// times as fast.
/// </summary>
internal static class GrowthCommand
{
    private const double SpeedLimit = 3;
    private const double MemoryLimit = 1.5e9;
    private const double WarmLimit = 5;

    private static readonly string[] Source =
    [
        ".cs",
        ".go",
        ".java",
        ".js",
        ".jsx",
        ".kt",
        ".mjs",
        ".php",
        ".py",
        ".rb",
        ".svelte",
        ".ts",
        ".tsx",
        ".vue",
    ];

    public static int Run(string[] arguments)
    {
        var options = TreeOptions.Parse(arguments);
        var (seatrial, runs) = (options.Seatrial, options.Runs);
        Console.WriteLine($"Limits: {SpeedLimit} MB/s, {MemoryLimit / 1e9} GB, second run {WarmLimit} times as fast; medians of {runs}.\n");
        Console.WriteLine("| application | source MB | CPU s | MB/s | peak MB | second run, CPU s | times as fast |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        bool isKept = true;
        foreach (string target in options.Paths is [] ? ["3", "9", "27"] : options.Paths)
        {
            isKept &= int.TryParse(target, CultureInfo.InvariantCulture, out int megabytes)
                ? Invented(seatrial, megabytes, runs)
                : Measure(seatrial, Path.GetFileName(Path.GetFullPath(target)), Path.GetFullPath(target), runs);
        }

        return isKept ? 0 : 1;
    }

    private static bool Invented(string seatrial, int megabytes, int runs)
    {
        var folder = Directory.CreateTempSubdirectory("seatrial-growth-");
        try
        {
            long bytes = 0;
            int modules = 0;
            for (; bytes < megabytes * 1_000_000L; modules++)
            {
                bytes += Write(folder.FullName, InventedApplication.Module(modules));
            }

            Write(folder.FullName, InventedApplication.Roots(modules));
            return Measure(seatrial, $"{modules:n0} invented modules", folder.FullName, runs);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static long Write(string folder, IEnumerable<(string Path, string Text)> files)
    {
        long bytes = 0;
        foreach (var (path, text) in files)
        {
            string full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
            bytes += Encoding.UTF8.GetByteCount(text);
        }

        return bytes;
    }

    private static bool Measure(string seatrial, string name, string folder, int runs)
    {
        double bytes = new DirectoryInfo(folder)
            .EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(f => Source.Contains(f.Extension))
            .Sum(f => (double)f.Length);
        var cache = Directory.CreateTempSubdirectory("seatrial-growth-cache-");
        try
        {
            Environment.SetEnvironmentVariable("XDG_CACHE_HOME", cache.FullName);
            ProcessCost Median(params string[] options)
            {
                var costs = Enumerable
                    .Range(0, runs)
                    .Select(_ => ChildProcess.Run(seatrial, ["access", folder, "--format", "json", .. options], folder))
                    .ToList();
                ProcessCost.Refuse(seatrial, costs, 0, 3);
                return ProcessCost.Median(costs);
            }

            var cold = Median("--no-cache");
            _ = ChildProcess.Run(seatrial, ["access", folder, "--format", "json"], folder);
            var warm = Median();
            double speed = bytes / 1e6 / cold.Cpu.TotalSeconds,
                ratio = cold.Cpu / warm.Cpu;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {bytes / 1e6:f1} | {cold.Cpu.TotalSeconds:f2} | {speed:f1} | {cold.PeakBytes / 1e6:f0} | {warm.Cpu.TotalSeconds:f2} | {ratio:f1} |"
                )
            );
            return speed >= SpeedLimit && cold.PeakBytes <= MemoryLimit && ratio >= WarmLimit;
        }
        finally
        {
            cache.Delete(recursive: true);
        }
    }
}
