using Seatrial.Engine.Facts;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Engine.Scanning;

/// <summary>Reads each file of a workspace once and hands it to every analyser that accepts it.</summary>
public static class ScanPipeline
{
    public static ScanResult Run(
        Workspace workspace,
        IReadOnlyList<RequirementSlice> slices,
        ScanOptions options,
        CancellationToken cancellation
    )
    {
        IFileAnalyzer[] analyzers = [.. slices.SelectMany(s => s.Analyzers)];
        var work = new ScanWork(workspace.Files, options.Progress);
        var workers = Enumerable
            .Range(0, work.Workers(options.Threads))
            .Select(_ => new ScanWorker(work, analyzers, workspace.CreateReader()))
            .ToArray();
        Workers.Run(workers.Length, i => workers[i].Run(cancellation));
        cancellation.ThrowIfCancellationRequested();
        return new ScanResult(
            new FactSet(workers.SelectMany(w => w.Facts)),
            new Coverage
            {
                FilesListed = workspace.Files.Count,
                FilesRead = workers.Sum(w => w.FilesRead),
                BytesRead = workers.Sum(w => w.BytesRead),
                Languages = LanguageCount.Merge(workers.Select(w => w.Languages)),
                Gaps = GapSummary.Of(workspace.Gaps.Concat(workers.SelectMany(w => w.Gaps))),
            }
        );
    }
}
