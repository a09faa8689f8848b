using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Seatrial.Bench;

/// <summary>Runs a program to its end and says what it cost, its own children included.</summary>
internal static partial class ChildProcess
{
    /// <summary>RUSAGE_CHILDREN of getrusage(2).</summary>
    private const int Children = -1;

    private static readonly TimeSpan PeakInterval = TimeSpan.FromMilliseconds(2);

    public static ProcessCost Run(string program, IEnumerable<string> arguments, string folder)
    {
        var before = ChildTime();
        long start = Stopwatch.GetTimestamp();
        var info = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(info) ?? throw new InvalidOperationException($"{program} did not start");
        var output = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        var errors = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        long peak = 0;
        while (!process.WaitForExit(PeakInterval))
        {
            peak = Math.Max(peak, PeakBytes(process));
        }

        Task.WaitAll(output, errors);
        return new ProcessCost(ChildTime() - before, Stopwatch.GetElapsedTime(start), peak, process.ExitCode);
    }

    /// <summary>The kernel keeps the peak, so the last look before the end is close to it.</summary>
    private static long PeakBytes(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    /// <summary>User and system time of all children that have ended.</summary>
    private static TimeSpan ChildTime()
    {
        Span<long> usage = stackalloc long[32];
        if (GetUsage(Children, ref MemoryMarshal.GetReference(usage)) != 0)
        {
            throw new InvalidOperationException("getrusage failed");
        }

        // struct rusage begins with two struct timeval: user and system, each seconds and microseconds.
        return TimeSpan.FromSeconds(usage[0] + usage[2]) + TimeSpan.FromMicroseconds(usage[1] + usage[3]);
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, ref long usage);
}
