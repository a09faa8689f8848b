using System.Diagnostics;
using Seatrial.Engine.Workspaces.Git.History;
using Seatrial.Engine.Workspaces.Git.Objects;

namespace Seatrial.Bench;

/// <summary>
/// The least that a scan of a history can cost: finding every version of every file by commits and folders, and making each once, without a
/// look at it.
/// </summary>
/// <param name="Commits">Commits that references reach.</param>
/// <param name="Versions">Different contents of files.</param>
/// <param name="Bytes">Of all versions.</param>
internal sealed record HistoryLimit(int Commits, long Versions, long Bytes)
{
    private const int MaxVersionBytes = 10 << 20;

    public static HistoryLimit Measure(string path, out ProcessCost cost)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        long start = Stopwatch.GetTimestamp();
        int threads = Environment.ProcessorCount;
        using var history =
            GitHistory.Open(path, HistoryScope.References, threads, CancellationToken.None)
            ?? throw new InvalidOperationException($"{path} is in no git repository");
        Counter[] counters = [.. Enumerable.Range(0, threads).Select(_ => new Counter())];
        history.Visit(counters, MaxVersionBytes, CancellationToken.None);
        cost = new ProcessCost(Process.GetCurrentProcess().TotalProcessorTime - before, Stopwatch.GetElapsedTime(start), 0, 0);
        return new HistoryLimit(history.CommitCount, counters.Sum(c => c.Versions), counters.Sum(c => c.Bytes));
    }

    private sealed class Counter : ObjectVisitor
    {
        public long Versions { get; private set; }

        public long Bytes { get; private set; }

        public override void VisitWhole(ObjectContent content, bool isWanted) => Count(content, isWanted);

        public override void VisitDerived(ObjectContent origin, ObjectContent content, ReadOnlySpan<DeltaPart> parts, bool isWanted) =>
            Count(content, isWanted);

        public override void Miss(int number, ObjectObstacle obstacle, ReadOnlySpan<byte> head) { }

        private void Count(ObjectContent content, bool isWanted)
        {
            Versions += isWanted ? 1 : 0;
            Bytes += isWanted ? content.Length : 0;
        }
    }
}
