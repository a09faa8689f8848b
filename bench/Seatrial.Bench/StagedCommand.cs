namespace Seatrial.Bench;

/// <summary>
/// The check of a commit hook as a whole process against gitleaks on the same staged change, in turns. A repository without a staged change
/// gets one in a copy: a line at the end of some tracked files.
/// </summary>
internal static class StagedCommand
{
    private const int ChangedFiles = 5;

    public static int Run(string[] arguments)
    {
        var options = TreeOptions.Parse(arguments);
        if (options.Paths.Count == 0)
        {
            Console.Error.WriteLine("bench staged: name at least one repository");
            return 2;
        }

        Console.WriteLine(
            "| repository | staged files | seatrial CPU ms | wall ms | best wall ms | gitleaks CPU ms | wall ms | CPU ratio | wall ratio |"
        );
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (string path in options.Paths)
        {
            Compare(Path.GetFullPath(path), options);
        }

        return 0;
    }

    private static void Compare(string path, TreeOptions options)
    {
        string copy = Directory.CreateTempSubdirectory("seatrial-staged-").FullName;
        try
        {
            int files = Stage(path, copy);
            var ours = new List<ProcessCost>();
            var theirs = new List<ProcessCost>();
            for (int i = 0; i < options.Runs; i++)
            {
                ours.Add(ChildProcess.Run(options.Seatrial, ["secrets", copy, "--staged"], copy));
                if (options.Gitleaks is { } gitleaks)
                {
                    theirs.Add(
                        ChildProcess.Run(gitleaks, ["git", "--pre-commit", "--staged", "--no-banner", "--exit-code", "0", copy], copy)
                    );
                }
            }

            if (ours.Concat(theirs).FirstOrDefault(r => r.ExitCode is not (0 or 1)) is { } failed)
            {
                throw new InvalidOperationException($"a contestant ended with status {failed.ExitCode}: it did not scan");
            }

            var our = ProcessCost.Median(ours);
            Console.Write(
                $"| {Path.GetFileName(path)} | {files} | {our.Cpu.TotalMilliseconds:f0} | {our.Wall.TotalMilliseconds:f0} | {ours.Min(r => r.Wall).TotalMilliseconds:f0} | "
            );
            var their = theirs.Count > 0 ? ProcessCost.Median(theirs) : null;
            Console.WriteLine(
                their is null
                    ? "- | - | - | - |"
                    : $"{their.Cpu.TotalMilliseconds:f0} | {their.Wall.TotalMilliseconds:f0} | {their.Cpu / our.Cpu:f1} | {their.Wall / our.Wall:f1} |"
            );
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    private static int Stage(string path, string copy)
    {
        Git(path, "clone", "-q", "--local", path, copy);
        string[] files =
        [
            .. Directory
                .EnumerateFiles(copy, "*", SearchOption.AllDirectories)
                .Where(f =>
                    !f.Contains("/.git/", StringComparison.Ordinal)
                    && Path.GetExtension(f) is ".py" or ".js" or ".ts" or ".go" or ".rb" or ".cs" or ".java" or ".php" or ".rs" or ".c"
                )
                .Order(StringComparer.Ordinal),
        ];
        int count = Math.Min(ChangedFiles, files.Length);
        for (int i = 0; i < count; i++)
        {
            File.AppendAllText(files[files.Length / count * i], "\n// a changed line\n");
        }

        Git(copy, "add", "-A");
        return count;
    }

    private static void Git(string folder, params string[] arguments)
    {
        if (ChildProcess.Run("git", arguments, folder).ExitCode != 0)
        {
            throw new InvalidOperationException($"git {arguments[0]} failed in {folder}");
        }
    }
}
