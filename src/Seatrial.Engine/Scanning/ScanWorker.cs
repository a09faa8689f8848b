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
            if (Accepts(analyzer, file))
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
            Analyze(analyzer, content);
        }
    }

    private bool Accepts(IFileAnalyzer analyzer, WorkspaceFile file)
    {
        try
        {
            return analyzer.Accepts(file);
        }
        catch (Exception error)
        {
            Fail(analyzer, file, error);
            return false;
        }
    }

    private void Analyze(IFileAnalyzer analyzer, FileContent content)
    {
        try
        {
            analyzer.Analyze(content, collector);
        }
        catch (Exception error)
        {
            Fail(analyzer, content.File, error);
        }
    }

    /// <summary>
    /// A defect in one analyser costs its facts of one file, not the scan. The exception's text may hold anything and is not repeated.
    /// </summary>
    private void Fail(IFileAnalyzer analyzer, WorkspaceFile file, Exception error) =>
        collector.AddGap(
            new CoverageGap(
                file.Path,
                GapKind.AnalyzerFailed,
                $"The analyser {analyzer.Name} failed on this file ({error.GetType().Name}): please report it."
            )
        );
}
