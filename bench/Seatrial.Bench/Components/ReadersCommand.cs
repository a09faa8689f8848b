using System.Globalization;
using Seatrial.Components.Reading;
using Seatrial.Components.Tests.Reading;

namespace Seatrial.Bench.Components;

/// <summary>
/// Feeds every reader of packages with broken forms of real and of small files: cut, with changed bits and bytes, mixed, nested, repeated,
/// in other encodings. A crash ends the process; each text is written to a file before, so that what crashed is at hand. The numbers of the
/// random source depend on the seed alone.
/// </summary>
internal static class ReadersCommand
{
    private const string Material = "../shared/data/sca/lockfiles";
    private const int MostBytesOfSeed = 48 << 10;
    private const long MostAllocated = 512L << 20;

    private static readonly TimeSpan s_slow = TimeSpan.FromSeconds(2);

    public static int Run(string[] arguments)
    {
        int count = Option(arguments, "--count", 20_000);
        int seed = Option(arguments, "--seed", 1);
        string? only = Array.IndexOf(arguments, "--only") is >= 0 and var at && at + 1 < arguments.Length ? arguments[at + 1] : null;
        string folder = arguments.Length > 0 && !arguments[0].StartsWith("--", StringComparison.Ordinal) ? arguments[0] : Material;
        string last = Path.Combine(Path.GetTempPath(), $"seatrial-readers-{Environment.ProcessId}.txt");
        var files = Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(f => Path.GetFileName(f) != "expected.json")
                .Order(StringComparer.Ordinal)
                .ToList()
            : [];
        bool isWell = true;
        long all = 0;
        Console.WriteLine("| reader | seeds | forms | with components | slowest ms CPU | most MB |");
        foreach (var format in ComponentFormats.All.Where(f => only is null || f.Id == only))
        {
            byte[][] seeds =
            [
                .. Samples.All.TryGetValue(format.Id, out string? sample) ? (byte[][])[System.Text.Encoding.UTF8.GetBytes(sample)] : [],
                .. files
                    .Where(f => ComponentFormats.Find(Path.GetFileName(f)) == format)
                    .Select(File.ReadAllBytes)
                    .Where(b => b.Length is > 0 and <= MostBytesOfSeed),
            ];
            var random = new Random(seed);
            var slowest = TimeSpan.Zero;
            long most = 0;
            int listed = 0;
            for (int i = 0; i < count; i++)
            {
                byte[] text = ReaderMutator.Mutate(random, seeds[random.Next(seeds.Length)], seeds[random.Next(seeds.Length)]);
                File.WriteAllBytes(last, text);
                var before = Environment.CpuUsage.TotalTime;
                long allocated = GC.GetAllocatedBytesForCurrentThread();
                listed += Lists(format, text, seeds, random, out string? crash) ? 1 : 0;
                var time = Environment.CpuUsage.TotalTime - before;
                slowest = time > slowest ? time : slowest;
                most = Math.Max(most, GC.GetAllocatedBytesForCurrentThread() - allocated);
                if (crash is not null || time > s_slow || GC.GetAllocatedBytesForCurrentThread() - allocated > MostAllocated)
                {
                    isWell = false;
                    File.WriteAllBytes($"{last}.{format.Id}.{i}", text);
                    Console.WriteLine(
                        $"{format.Id}: form {i} of {text.Length} bytes takes {time.TotalMilliseconds:f0} ms{crash}; it is in {last}.{format.Id}.{i}"
                    );
                }
            }

            all += count;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {format.Id} | {seeds.Length} | {count} | {listed} | {slowest.TotalMilliseconds:f0} | {most / 1048576.0:f1} |"
                )
            );
        }

        File.Delete(last);
        Console.WriteLine($"{all} forms, seed {seed}");
        return isWell ? 0 : 1;
    }

    /// <summary>Whether the reader lists something. A reader throws nothing on any text: what it throws is a fault.</summary>
    private static bool Lists(ComponentFormat format, byte[] text, byte[][] seeds, Random random, out string? crash)
    {
        crash = null;
        try
        {
            return ComponentFiles
                    .Read(format, "folder/" + format.Id, text, path => random.Next(4) == 0 ? seeds[path.Length % seeds.Length] : null)
                    .Components.Count > 0;
        }
        catch (Exception e)
        {
            crash =
                $" and throws {e.GetType().Name} {e.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("Seatrial", StringComparison.Ordinal))?.Trim()}";
            return false;
        }
    }

    private static int Option(string[] arguments, string name, int standard)
    {
        int at = Array.IndexOf(arguments, name);
        return at >= 0 && at + 1 < arguments.Length ? int.Parse(arguments[at + 1], CultureInfo.InvariantCulture) : standard;
    }
}
