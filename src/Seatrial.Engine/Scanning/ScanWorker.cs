using Seatrial.Engine.Facts;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Engine.Scanning;

/// <summary>One thread's share of a scan.</summary>
internal sealed class ScanWorker(ScanWork work, IFileAnalyzer[] analyzers, FileReader reader)
{
    private readonly FactCollector collector = new();
    private readonly List<IFileAnalyzer> takers = new(analyzers.Length);

    public IReadOnlyList<Fact> Facts => collector.Facts;

    public IReadOnlyList<CoverageGap> Gaps => collector.Gaps;

    public LanguageCount Languages { get; } = new();

    public int FilesRead { get; private set; }

    public long BytesRead { get; private set; }

    public void Run(CancellationToken cancellation)
    {
        while (work.TryTake(out int first, out int end))
        {
            for (int i = first; i < end; i++)
            {
                if (cancellation.IsCancellationRequested)
                {
                    return;
                }

                Scan(work[i]);
            }

            work.Report(end - first);
        }
    }

    private void Scan(WorkspaceFile file)
    {
        takers.Clear();
        foreach (var analyzer in analyzers)
        {
            if (Guard(analyzer, file, static (a, f, _) => a.Accepts(f), null))
            {
                takers.Add(analyzer);
            }
        }

        if (takers.Count == 0)
        {
            Languages.Add(file, default);
            return;
        }

        var content = reader.Read(file, out var gap);
        if (gap is not null)
        {
            collector.AddGap(gap);
        }

        if (content is null)
        {
            return;
        }

        FilesRead++;
        BytesRead += content.Utf8.Length;
        Languages.Add(file, content.Utf8);
        foreach (var analyzer in takers)
        {
            Guard(analyzer, file, (a, _, c) => { a.Analyze(c!, collector); return true; }, content);
        }
    }

    /// <summary>A defect in one analyser costs its facts of one file, not the scan.</summary>
    private bool Guard(IFileAnalyzer analyzer, WorkspaceFile file, Func<IFileAnalyzer, WorkspaceFile, FileContent?, bool> call, FileContent? content)
    {
        try
        {
            return call(analyzer, file, content);
        }
        catch (Exception error)
        {
            collector.AddGap(new CoverageGap(file.Path, GapKind.AnalyzerFailed, $"The analyser {analyzer.Name} failed on this file ({error.GetType().Name}): please report it."));
            return false;
        }
    }
}
