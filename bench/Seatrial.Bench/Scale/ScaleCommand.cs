using System.Globalization;

namespace Seatrial.Bench.Scale;

/// <summary>How time and memory of a whole check grow with the number of files, on invented repositories.</summary>
internal static class ScaleCommand
{
    private const int Runs = 3;

    public static int Run(string[] arguments)
    {
        string seatrial = "./seatrial",
            command = "check";
        var sizes = new List<int>();
        for (int i = 0; i < arguments.Length; i++)
        {
            switch (arguments[i])
            {
                case "--seatrial" when i + 1 < arguments.Length:
                    seatrial = arguments[++i];
                    break;
                case "--command" when i + 1 < arguments.Length:
                    command = arguments[++i];
                    break;
                default:
                    sizes.Add(int.Parse(arguments[i], CultureInfo.InvariantCulture));
                    break;
            }
        }

        seatrial = File.Exists(seatrial) ? Path.GetFullPath(seatrial) : seatrial;
        Console.WriteLine("| files | MB | CPU s | wall s | peak MB | CPU ms per 1,000 files |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (int files in sizes is [] ? [5_000, 50_000] : sizes)
        {
            Measure(seatrial, command.Split(' '), files);
        }

        return 0;
    }

    private static void Measure(string seatrial, string[] command, int files)
    {
        var folder = Directory.CreateTempSubdirectory("seatrial-scale-");
        try
        {
            long bytes = SyntheticRepository.Write(folder.FullName, files);
            var runs = Enumerable
                .Range(0, Runs)
                .Select(_ => ChildProcess.Run(seatrial, [.. command, folder.FullName], folder.FullName))
                .ToList();
            if (runs.Find(r => r.ExitCode is not (0 or 1)) is { } failed)
            {
                throw new InvalidOperationException($"{seatrial} ended with status {failed.ExitCode}: it did not check everything");
            }

            var cost = ProcessCost.Median(runs);
            Console.Write(
                $"| {files} | {bytes / 1e6:f1} | {cost.Cpu.TotalSeconds:f2} | {cost.Wall.TotalSeconds:f2} | {cost.PeakBytes / 1e6:f0} "
            );
            Console.WriteLine($"| {cost.Cpu.TotalMilliseconds * 1000 / files:f0} |");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
