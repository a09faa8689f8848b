using System.Globalization;
using Seatrial.Engine.Scanning;

namespace Seatrial.Engine.Workspaces.Walking;

/// <summary>Walks a tree with several threads. The result is the same for any number of them.</summary>
internal sealed class TreeWalker(WalkContext context)
{
    private readonly WorkspaceOptions options = context.Options;

    public WalkResult Walk(PendingFolder first, CancellationToken cancellation)
    {
        // Which files come before the limit depends on the order of the walk: where it is hit, the walk is done again by one thread.
        return TryWalk(first, Math.Max(1, options.Threads), stopAtLimit: false, cancellation)
            ?? TryWalk(first, 1, stopAtLimit: true, cancellation)!;
    }

    /// <summary>Null when there are too many files.</summary>
    private WalkResult? TryWalk(PendingFolder first, int threads, bool stopAtLimit, CancellationToken cancellation)
    {
        var queue = new WalkQueue(first);
        var walks = Enumerable.Range(0, threads).Select(_ => new FolderWalk(context)).ToArray();
        int entries = 0;
        Workers.Run(
            threads,
            i =>
            {
                try
                {
                    while (!cancellation.IsCancellationRequested && queue.Take() is { } folder)
                    {
                        int before = walks[i].Files.Count + walks[i].Gaps.Count;
                        queue.Add(walks[i].Walk(folder));
                        queue.Done();
                        if (Interlocked.Add(ref entries, walks[i].Files.Count + walks[i].Gaps.Count - before) > options.MaxFiles)
                        {
                            break;
                        }
                    }
                }
                finally
                {
                    queue.Close();
                }
            }
        );
        cancellation.ThrowIfCancellationRequested();
        bool stopped = entries > options.MaxFiles;
        return stopped && !stopAtLimit ? null : Result(walks, stopped);
    }

    private WalkResult Result(FolderWalk[] walks, bool stopped)
    {
        var files = new List<WorkspaceFile>(walks.Sum(w => w.Files.Count));
        var gaps = new List<CoverageGap>();
        foreach (var walk in walks)
        {
            files.AddRange(walk.Files);
            gaps.AddRange(walk.Gaps);
        }

        files.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        Cut(files, gaps, stopped);
        gaps.Sort();
        return new WalkResult(files.ToArray(), gaps);
    }

    private void Cut(List<WorkspaceFile> files, List<CoverageGap> gaps, bool stopped)
    {
        if (stopped)
        {
            files.RemoveRange(Math.Min(files.Count, options.MaxFiles), Math.Max(0, files.Count - options.MaxFiles));
            gaps.Add(
                new CoverageGap(
                    "./",
                    GapKind.LimitReached,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The limit of {options.MaxFiles} files was reached: the rest of the tree is not read."
                    )
                )
            );
        }

        long total = 0;
        for (int i = 0; i < files.Count; i++)
        {
            total += files[i].Size;
            if (total > options.MaxTotalBytes)
            {
                string detail = string.Create(
                    CultureInfo.InvariantCulture,
                    $"The limit of {options.MaxTotalBytes} bytes was reached: this file and those after it are not read."
                );
                gaps.Add(new CoverageGap(files[i].Path, GapKind.LimitReached, detail));
                files.RemoveRange(i, files.Count - i);
            }
        }
    }
}
