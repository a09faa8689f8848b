namespace Seatrial.Bench;

/// <summary>What one run cost.</summary>
/// <param name="Cpu">User and system time, children included.</param>
/// <param name="Wall">From start to end.</param>
/// <param name="PeakBytes">Largest resident size seen; 0 when it ended too soon to look.</param>
/// <param name="ExitCode">Exit status; 0 in process.</param>
internal sealed record ProcessCost(TimeSpan Cpu, TimeSpan Wall, long PeakBytes, int ExitCode)
{
    /// <summary>The middle run by CPU time, with the largest peak of all.</summary>
    public static ProcessCost Median(IEnumerable<ProcessCost> runs)
    {
        var sorted = runs.OrderBy(r => r.Cpu).ToList();
        return sorted[sorted.Count / 2] with
        {
            PeakBytes = sorted.Max(r => r.PeakBytes),
            Wall = sorted.Select(r => r.Wall).Order().ElementAt(sorted.Count / 2),
        };
    }

    /// <summary>A program that failed at once would look fast.</summary>
    public static void Refuse(string? program, List<ProcessCost> runs, params int[] goodStatus)
    {
        if (runs.Find(r => !goodStatus.Contains(r.ExitCode)) is { } failed)
        {
            throw new InvalidOperationException($"{program} ended with status {failed.ExitCode}: it did not scan");
        }
    }
}
