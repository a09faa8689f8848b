using Seatrial.Engine.Scanning;

namespace Seatrial.Engine.Workspaces.Git.Objects;

/// <summary>Shows objects to visitors, on several threads, each object once.</summary>
internal static class ObjectWalk
{
    private const int Batch = 16;

    /// <summary>Shows every wanted object.</summary>
    /// <param name="database">Where they are.</param>
    /// <param name="isWanted">Asked for every number; from one thread.</param>
    /// <param name="visitors">One for each thread.</param>
    /// <param name="limits">Sizes.</param>
    /// <param name="cancellation">Ends the walk.</param>
    public static void Run(
        ObjectDatabase database,
        Func<int, bool> isWanted,
        IReadOnlyList<ObjectVisitor> visitors,
        ChainLimits limits,
        CancellationToken cancellation
    )
    {
        var budget = new WorkBudget(WorkBudget.Default);
        foreach (var pack in database.Packs)
        {
            var marks = new ChainMarks(pack, isWanted);
            var roots = marks.Roots();
            int next = 0;
            Workers.Run(
                Math.Min(visitors.Count, Math.Max(1, roots.Count / Batch)),
                thread =>
                {
                    var walker = new ChainWalker(database, pack, marks, visitors[thread], limits, budget);
                    for (int from; (from = Interlocked.Add(ref next, Batch) - Batch) < roots.Count; )
                    {
                        for (int i = from; i < Math.Min(from + Batch, roots.Count); i++)
                        {
                            walker.Walk(roots[i], cancellation);
                        }
                    }
                }
            );
        }

        foreach (var store in database.Loose)
        {
            ShowLoose(store, isWanted, visitors, limits, cancellation);
        }
    }

    private static void ShowLoose(
        LooseObjects store,
        Func<int, bool> isWanted,
        IReadOnlyList<ObjectVisitor> visitors,
        ChainLimits limits,
        CancellationToken cancellation
    )
    {
        int[] wanted = [.. Enumerable.Range(0, store.Count).Where(i => isWanted(store.FirstNumber + i))];
        int next = 0;
        Workers.Run(
            Math.Min(visitors.Count, Math.Max(1, wanted.Length / Batch)),
            thread =>
            {
                var pool = new BufferPool();
                for (int i; (i = Interlocked.Increment(ref next) - 1) < wanted.Length; )
                {
                    cancellation.ThrowIfCancellationRequested();
                    int number = store.FirstNumber + wanted[i];
                    var read = store.Read(wanted[i], limits.MaxShownBytes);
                    if (read.Content is not { } bytes)
                    {
                        visitors[thread].Miss(number, read.Kind == ObjectKind.None ? ObjectObstacle.Damaged : ObjectObstacle.TooLarge, []);
                        continue;
                    }

                    var content = pool.Rent(number, bytes.Length);
                    bytes.CopyTo(content.Buffer, 1);
                    visitors[thread].VisitWhole(content, isWanted: true);
                    pool.Return(content);
                }
            }
        );
    }
}
