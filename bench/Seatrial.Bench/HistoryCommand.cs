using System.Globalization;

namespace Seatrial.Bench;

/// <summary>
/// The scan of a whole history as a process against gitleaks, against git that prints every object, and against the limit: opening the
/// repository and making every version of every file once. All on the same repositories in one run; contestants take turns, so that a busy
/// machine is unfair to none.
/// </summary>
internal static class HistoryCommand
{
    public static int Run(string[] arguments)
    {
        var options = TreeOptions.Parse(arguments);
        if (options.Paths.Count == 0)
        {
            Console.Error.WriteLine("bench history: name at least one repository");
            return 2;
        }

        Console.WriteLine(
            "| repository | commits | versions | MB | limit CPU s | git CPU s | seatrial CPU s | wall s | peak MB | x limit | x git | gitleaks CPU s | wall s | peak MB | ratio |"
        );
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (string path in options.Paths)
        {
            Compare(Path.GetFullPath(path), options);
        }

        return 0;
    }

    private static void Compare(string repository, TreeOptions options)
    {
        using var copy = WholeCopy.Of(repository);
        string path = copy.Path;
        List<ProcessCost> ours = [],
            git = [],
            gitleaks = [],
            limit = [];
        var size = HistoryLimit.Measure(path, out _);
        for (int i = 0; i < options.Runs; i++)
        {
            size = HistoryLimit.Measure(path, out var least);
            limit.Add(least);
            git.Add(ChildProcess.Run("/bin/sh", ["-c", "exec git cat-file --batch-all-objects --batch > /dev/null"], path));
            ours.Add(ChildProcess.Run(options.Seatrial, [.. options.SeatrialArguments, "--history", "--no-cache", path], path));
            if (options.Gitleaks is { } scanner && i < options.GitleaksRuns)
            {
                gitleaks.Add(RunGitleaks(scanner, path));
            }
        }

        ProcessCost.Refuse(options.Seatrial, ours, 0, 1, 3);
        ProcessCost.Refuse("git", git, 0);
        ProcessCost.Refuse("gitleaks", gitleaks, 0);
        Print(
            copy.Missing == 0 ? Path.GetFileName(path) : $"{Path.GetFileName(path)} ({copy.Missing} versions stood in for)",
            size,
            ProcessCost.Median(limit),
            ProcessCost.Median(git),
            ProcessCost.Median(ours),
            gitleaks.Count == 0 ? null : ProcessCost.Median(gitleaks)
        );
    }

    private static ProcessCost RunGitleaks(string scanner, string path)
    {
        string report = Path.GetTempFileName();
        try
        {
            return ChildProcess.Run(
                scanner,
                ["git", "--no-banner", "--exit-code", "0", "--report-format", "json", "--report-path", report, path],
                path
            );
        }
        finally
        {
            File.Delete(report);
        }
    }

    private static void Print(string name, HistoryLimit size, ProcessCost limit, ProcessCost git, ProcessCost our, ProcessCost? gitleaks)
    {
        string theirs = gitleaks is null
            ? "- | - | - | - |"
            : Text(
                $"{gitleaks.Cpu.TotalSeconds:f1} | {gitleaks.Wall.TotalSeconds:f1} | {gitleaks.PeakBytes / 1e6:f0} | {gitleaks.Cpu / our.Cpu:f1} |"
            );
        Console.WriteLine(
            Text(
                $"| {name} | {size.Commits} | {size.Versions} | {size.Bytes / 1e6:f0} | {limit.Cpu.TotalSeconds:f2} | {git.Cpu.TotalSeconds:f2} "
            )
                + Text(
                    $"| {our.Cpu.TotalSeconds:f2} | {our.Wall.TotalSeconds:f2} | {our.PeakBytes / 1e6:f0} | {our.Cpu / limit.Cpu:f1} | {our.Cpu / git.Cpu:f2} | "
                )
                + theirs
        );
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
