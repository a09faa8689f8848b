using Seatrial.Engine.Workspaces;

namespace Seatrial.Engine.Scanning;

/// <summary>The files that are still to be read, handed out in small runs. Safe for concurrent use.</summary>
internal sealed class ScanWork(IReadOnlyList<WorkspaceFile> files, IProgress<ScanProgress>? progress)
{
    /// <summary>Small enough that the last runs end together, large enough that taking one costs nothing.</summary>
    private const int Run = 32;

    private int next;
    private int done;

    /// <summary>How many of so many threads find something to do; starting one takes longer than scanning a few files.</summary>
    public int Workers(int threads) => Math.Clamp(threads, 1, Math.Max(1, (files.Count + Run - 1) / Run));

    /// <summary>Takes the next run of files; false when none is left.</summary>
    public bool TryTake(out int first, out int end)
    {
        first = Interlocked.Add(ref next, Run) - Run;
        end = Math.Min(first + Run, files.Count);
        return first < files.Count;
    }

    public WorkspaceFile this[int index] => files[index];

    public void Report(int count) => progress?.Report(new ScanProgress(Interlocked.Add(ref done, count), files.Count));
}
