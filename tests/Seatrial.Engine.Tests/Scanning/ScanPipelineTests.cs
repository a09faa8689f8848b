using CsCheck;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Tests.Workspaces;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Engine.Tests.Scanning;

public sealed class ScanPipelineTests
{
    private static ScanResult Scan(TemporaryTree tree, int threads, params IFileAnalyzer[] analyzers)
    {
        using var workspace = tree.Open();
        return ScanPipeline.Run(
            workspace,
            [.. analyzers.Select(a => new RequirementSlice { Name = a.Name, Analyzers = [a] })],
            new ScanOptions { Threads = threads },
            TestContext.Current.CancellationToken
        );
    }

    [Fact]
    public void Each_file_is_handed_to_every_analyser_that_accepts_it()
    {
        using var tree = new TemporaryTree().Add("a.cs", "aa").Add("b.py", "b").Add("c.bin", [0, 1, 2]);

        var result = Scan(tree, 2, new LengthAnalyzer("all", _ => true), new LengthAnalyzer("python", f => f.Extension is ".py"));

        Assert.Equal(["all a.cs 2", "all b.py 1", "python b.py 1"], result.Facts.Of<LengthFact>().Select(f => f.ToText()));
        Assert.Equal((3, 2, 3L), (result.Coverage.FilesListed, result.Coverage.FilesRead, result.Coverage.BytesRead));
        Assert.Equal(["C# 1", "Python 1"], result.Coverage.Languages.Select(l => $"{l.Key} {l.Value}"));
        Assert.Equal(("c.bin", GapKind.Binary), (Assert.Single(result.Coverage.Gaps).Path, result.Coverage.Gaps[0].Kind));
    }

    [Fact]
    public void A_file_that_nobody_accepts_is_not_read()
    {
        using var tree = new TemporaryTree().Add("a.cs", "aa");

        var result = Scan(tree, 1, new LengthAnalyzer("none", _ => false));

        Assert.Equal((1, 0), (result.Coverage.FilesListed, result.Coverage.FilesRead));
        Assert.Equal("C#", Assert.Single(result.Coverage.Languages).Key);
    }

    [Fact]
    public void An_analyser_that_throws_is_a_gap_and_the_scan_goes_on()
    {
        using var tree = new TemporaryTree().Add("a.cs").Add("b.cs");

        var result = Scan(tree, 2, new ThrowingAnalyzer(), new LengthAnalyzer("all", _ => true));

        Assert.Equal(2, result.Facts.All.Count);
        Assert.Equal(["a.cs", "b.cs"], result.Coverage.Gaps.Select(g => g.Path));
        Assert.All(result.Coverage.Gaps, g => Assert.Equal(GapKind.AnalyzerFailed, g.Kind));
        Assert.All(result.Coverage.Gaps, g => Assert.Contains("thrower", g.Detail, StringComparison.Ordinal));
        Assert.All(result.Coverage.Gaps, g => Assert.DoesNotContain(tree.Root, g.Detail, StringComparison.Ordinal));
        Assert.True(result.Coverage.IsIncomplete);
    }

    [Fact]
    public void The_result_is_the_same_for_any_number_of_threads_and_order_of_analysers()
    {
        using var tree = new TemporaryTree();
        for (int i = 0; i < 200; i++)
        {
            tree.Add($"d{i % 9}/f{i}.{(i % 4 == 0 ? "py" : "cs")}", i % 11 == 0 ? "\0" : new string('x', i));
        }

        IFileAnalyzer[] analyzers =
        [
            new LengthAnalyzer("one", _ => true),
            new LengthAnalyzer("two", f => f.Size % 2 == 0),
            new LengthAnalyzer("three", f => f.Extension is ".py"),
            new ThrowingAnalyzer(),
        ];
        var expected = Scan(tree, 1, analyzers);
        Gen.Select(Gen.Int[1, 8], Gen.Shuffle(analyzers))
            .Sample(
                (threads, order) =>
                {
                    var result = Scan(tree, threads, order);
                    Assert.Equal(expected.Facts.All, result.Facts.All);
                    Assert.Equal(expected.Coverage.Gaps, result.Coverage.Gaps);
                    Assert.Equal(expected.Coverage.Languages, result.Coverage.Languages);
                    Assert.Equal(
                        (expected.Coverage.FilesRead, expected.Coverage.BytesRead),
                        (result.Coverage.FilesRead, result.Coverage.BytesRead)
                    );
                },
                iter: 20,
                threads: 1
            );
    }

    [Fact]
    public void Cancellation_ends_the_scan_at_once()
    {
        using var tree = new TemporaryTree();
        for (int i = 0; i < 200; i++)
        {
            tree.Add($"{i}.cs");
        }

        using var workspace = tree.Open();
        using var source = new CancellationTokenSource();
        var analyzer = new LengthAnalyzer("cancels", _ => true, source.Cancel);

        Assert.Throws<OperationCanceledException>(() =>
            ScanPipeline.Run(
                workspace,
                [new RequirementSlice { Name = "x", Analyzers = [analyzer] }],
                new ScanOptions { Threads = 2 },
                source.Token
            )
        );
        Assert.InRange(analyzer.Calls, 1, 2);
    }

    [Fact]
    public void Progress_ends_at_the_number_of_files()
    {
        using var tree = new TemporaryTree();
        for (int i = 0; i < 100; i++)
        {
            tree.Add($"{i}.cs");
        }

        using var workspace = tree.Open();
        var seen = new RecordingProgress();
        ScanPipeline.Run(workspace, [], new ScanOptions { Threads = 3, Progress = seen }, TestContext.Current.CancellationToken);

        Assert.Equal(100, seen.Reports.Max(r => r.FilesDone));
        Assert.All(seen.Reports, r => Assert.Equal(100, r.FilesTotal));
    }

    [Fact]
    public void Thousands_of_gaps_of_a_kind_are_told_by_folder()
    {
        var gaps = Enumerable
            .Range(0, 5000)
            .Select(i => new CoverageGap($"d{i % 3}/e{i % 50}/{i:0000}.bin", GapKind.Binary, "Binary file."))
            .Append(new CoverageGap("x", GapKind.Link, "Leads out."));

        var told = GapSummary.Of(gaps);

        Assert.Equal("d0/", told[0].Path.Split('e')[0]);
        Assert.InRange(told.Count, 2, GapSummary.MaxPerKind + 1);
        Assert.Contains(told, g => g.Kind == GapKind.Link);
        Assert.All(told.Where(g => g.Kind == GapKind.Binary), g => Assert.Contains("for one, ", g.Detail, StringComparison.Ordinal));
    }

    private sealed record LengthFact(string Analyzer, int Length, SourceLocation Location) : Fact(Location)
    {
        public string ToText() => $"{Analyzer} {Location.Path} {Length}";
    }

    private sealed class LengthAnalyzer(string name, Func<WorkspaceFile, bool> accepts, Action? onCall = null) : IFileAnalyzer
    {
        private int calls;

        public string Name => name;

        public int Calls => calls;

        public bool Accepts(WorkspaceFile file) => accepts(file);

        public void Analyze(FileContent content, FactCollector collector)
        {
            Interlocked.Increment(ref calls);
            onCall?.Invoke();
            collector.Add(new LengthFact(name, content.Utf8.Length, new SourceLocation(content.File.Path)));
        }
    }

    private sealed class ThrowingAnalyzer : IFileAnalyzer
    {
        public string Name => "thrower";

        public bool Accepts(WorkspaceFile file) => true;

        public void Analyze(FileContent content, FactCollector collector) => throw new InvalidOperationException("/machine/path");
    }

    private sealed class RecordingProgress : IProgress<ScanProgress>
    {
        private readonly Lock gate = new();

        public List<ScanProgress> Reports { get; } = [];

        public void Report(ScanProgress value)
        {
            lock (gate)
            {
                Reports.Add(value);
            }
        }
    }
}
