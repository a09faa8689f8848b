using System.Diagnostics;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Bench;

/// <summary>
/// The tree scan as a whole process against gitleaks, against ripgrep that looks for one literal, and against the limit: walking the tree,
/// reading every file and going once over its bytes. All on the same folders in one run; contestants take turns, so that a busy machine is
/// unfair to none.
/// </summary>
internal static class TreeCommand
{
    /// <summary>Stands in no text, so that ripgrep reads every file to its end.</summary>
    private const string AbsentLiteral = "qzxwvkyjq";

    public static int Run(string[] arguments)
    {
        var options = TreeOptions.Parse(arguments);
        if (options.Paths.Count == 0)
        {
            Console.Error.WriteLine("bench tree: name at least one folder");
            return 2;
        }

        Console.WriteLine(
            "| folder | files | MB | limit CPU s | seatrial CPU s | wall s | peak MB | x limit | ripgrep CPU s | x ripgrep | gitleaks CPU s | ratio |"
        );
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (string path in options.Paths)
        {
            Compare(Path.GetFullPath(path), options);
        }

        return 0;
    }

    private static void Compare(string path, TreeOptions options)
    {
        List<ProcessCost> ours = [],
            gitleaks = [],
            ripgrep = [],
            limit = [];
        ReadAll(path, out int files, out long bytes);
        for (int i = 0; i < options.Runs; i++)
        {
            limit.Add(ReadAll(path, out files, out bytes));
            ours.Add(ChildProcess.Run(options.Seatrial, [.. options.SeatrialArguments, path], path));
            if (options.Ripgrep is { } searcher)
            {
                ripgrep.Add(ChildProcess.Run(searcher, ["-c", "-uu", "--no-ignore", AbsentLiteral, path], path));
            }

            if (options.Gitleaks is { } scanner && i < options.GitleaksRuns)
            {
                string report = Path.GetTempFileName();
                gitleaks.Add(
                    ChildProcess.Run(
                        scanner,
                        ["dir", "--no-banner", "--exit-code", "0", "--report-format", "json", "--report-path", report, path],
                        path
                    )
                );
                File.Delete(report);
            }
        }

        ProcessCost.Refuse(options.Seatrial, ours, 0, 1);
        ProcessCost.Refuse(options.Ripgrep, ripgrep, 0, 1);
        ProcessCost.Refuse(options.Gitleaks, gitleaks, 0);
        var our = ProcessCost.Median(ours);
        var least = ProcessCost.Median(limit);
        Console.Write(
            $"| {Path.GetFileName(path)} | {files} | {bytes / 1e6:f1} | {least.Cpu.TotalSeconds:f3} | {our.Cpu.TotalSeconds:f3} | {our.Wall.TotalSeconds:f3} "
        );
        Console.Write($"| {our.PeakBytes / 1e6:f0} | {our.Cpu / least.Cpu:f1} ");
        Console.Write(
            ripgrep.Count == 0
                ? "| - | - "
                : $"| {ProcessCost.Median(ripgrep).Cpu.TotalSeconds:f3} | {our.Cpu / ProcessCost.Median(ripgrep).Cpu:f1} "
        );
        Console.WriteLine(
            gitleaks.Count == 0
                ? "| - | - |"
                : $"| {ProcessCost.Median(gitleaks).Cpu.TotalSeconds:f2} | {ProcessCost.Median(gitleaks).Cpu / our.Cpu:f0} |"
        );
    }

    private static ProcessCost ReadAll(string path, out int files, out long bytes)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        long start = Stopwatch.GetTimestamp();
        using var workspace =
            Workspace.Open(path, WorkspaceOptions.Default, CancellationToken.None).Workspace
            ?? throw new InvalidOperationException($"{path} cannot be opened");
        var reader = workspace.CreateReader();
        (files, bytes) = (0, 0);
        foreach (var file in workspace.Files)
        {
            if (reader.Read(file, out CoverageGap? _) is { } content)
            {
                files++;

                // A byte that UTF-8 never has: the search goes to the end.
                bytes += content.Utf8.Length + (content.Utf8.Contains((byte)0xFF) ? 1 : 0);
            }
        }

        return new ProcessCost(Process.GetCurrentProcess().TotalProcessorTime - before, Stopwatch.GetElapsedTime(start), 0, 0);
    }
}
