using System.Diagnostics;
using System.Globalization;
using Seatrial.Components.Packages;
using Seatrial.Components.Reading;
using Seatrial.Components.Sbom;

namespace Seatrial.Bench.Components;

/// <summary>
/// Components of 1,000 invented lock files in memory at three sizes, and one lock file of 2,000 packages as a process beside cdxgen.
/// </summary>
internal static class ComponentsCommand
{
    private const int Files = 1_000;
    private const int Rounds = 3;
    private const int LargePackages = 2_000;

    public static int Run(string[] arguments)
    {
        if (arguments is ["--once", var folder])
        {
            return Once(folder);
        }

        string? cdxgen = arguments is ["--cdxgen", var file] ? file : null;
        Read(SyntheticLocks.Make(20, 20));
        Console.WriteLine("| lock files | packages in each | components | MB | CPU s | MB/s | µs per component |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (int packages in (int[])[25, 100, 400])
        {
            Measure(SyntheticLocks.Make(Files, packages), packages);
        }

        Compare(cdxgen);
        return 0;
    }

    private static void Measure(Dictionary<string, byte[]> files, int packages)
    {
        double best = double.MaxValue;
        int components = 0;
        for (int round = 0; round < Rounds; round++)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            components = Read(files);
            best = Math.Min(best, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds);
        }

        double bytes = files.Values.Sum(f => (double)f.Length);
        Console.WriteLine(
            $"| {files.Count:n0} | {packages} | {components:n0} | {bytes / 1e6:f1} | {best:f2} | {bytes / best / 1e6:f1} | {best / components * 1e6:f1} |"
        );
    }

    private static int Read(Dictionary<string, byte[]> files) =>
        ComponentTree.Read(files.Keys, files.GetValueOrDefault).Sum(d => d.Components.Count);

    private static void Compare(string? cdxgen)
    {
        var folder = Directory.CreateTempSubdirectory("seatrial-components-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "package-lock.json"), SyntheticLocks.PackageLock(LargePackages));
            File.WriteAllText(
                Path.Combine(folder.FullName, "package.json"),
                """{ "name": "app", "dependencies": { "pkg-0": "^1.0.0" } }"""
            );
            var own = Times(Environment.ProcessPath!, ["components", "--once", folder.FullName], folder.FullName);
            Console.WriteLine(
                $"\nOne package-lock.json of {LargePackages:n0} packages to a CycloneDX file, process with its start: {own.Cpu.TotalSeconds:f2} s CPU, {own.PeakBytes / 1e6:f0} MB"
            );
            if (cdxgen is not null)
            {
                string output = Path.Combine(folder.FullName, "cdxgen.json");
                var theirs = Times("node", [cdxgen, "-t", "npm", "--no-install-deps", "-o", output, folder.FullName], folder.FullName);
                Console.WriteLine(
                    $"cdxgen: {theirs.Cpu.TotalSeconds:f2} s CPU, {theirs.PeakBytes / 1e6:f0} MB, ratio {theirs.Cpu / own.Cpu:f1}"
                );
                int count = ComponentFiles.Read("bom.json", File.ReadAllBytes(output), _ => null)!.Packages.Count();
                Console.WriteLine($"components: {LargePackages.ToString(CultureInfo.InvariantCulture)} in the file, {count} by cdxgen");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ProcessCost Times(string program, string[] arguments, string folder)
    {
        var runs = Enumerable.Range(0, Rounds).Select(_ => ChildProcess.Run(program, arguments, folder)).ToList();
        ProcessCost.Refuse(program, runs, 0);
        return ProcessCost.Median(runs);
    }

    /// <summary>What a command would do: read the folder and write the SBOM.</summary>
    private static int Once(string folder)
    {
        var paths = Directory
            .GetFiles(folder)
            .Select(f => Path.GetFileName(f)!)
            .Where(f => f is "package-lock.json" or "package.json")
            .ToList();
        IReadOnlyList<ComponentDocument> documents = ComponentTree.Read(
            paths,
            p => File.Exists(Path.Combine(folder, p)) ? File.ReadAllBytes(Path.Combine(folder, p)) : null
        );
        File.WriteAllText(
            Path.Combine(folder, "seatrial.cdx.out"),
            CycloneDxWriter.Write(documents, new SbomSubject("app", null, "0.1.0"))
        );
        return documents.Sum(d => d.Components.Count) == LargePackages + 1 ? 0 : 1;
    }
}
