using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Code.Resolution.Projects;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Requirements.Access.Tokens;
using Seatrial.Requirements.Deployment;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks;
using Seatrial.Requirements.Programs;
using Seatrial.Requirements.RowSecurity;

namespace Seatrial.Requirements.Access;

/// <summary>Adds the endpoints of a scan's programs to its facts; the programs themselves are dropped, nothing behind needs them.</summary>
public static class EndpointSearch
{
    /// <summary>Follows the programs of a scan, or takes over what an earlier run found in the very same ones.</summary>
    /// <param name="scan">What was read.</param>
    /// <param name="root">The folder that was scanned: what is kept is kept for it.</param>
    /// <param name="store">Keeps results between runs; null keeps nothing.</param>
    /// <param name="threads">Threads that parse.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ScanResult AddTo(ScanResult scan, string root, ResultStore? store, int threads, CancellationToken cancellation)
    {
        if (scan.Facts.Of<ProgramFact>().Count == 0)
        {
            return scan;
        }

        var matrix = MatrixOf(scan.Facts, root, store, threads, cancellation);
        return scan with
        {
            Facts = With(scan.Facts, matrix),
            Coverage =
                matrix.Gaps.Count == 0
                    ? scan.Coverage
                    : scan.Coverage with
                    {
                        Gaps = GapSummary.Of(scan.Coverage.Gaps.Concat(matrix.Gaps)),
                    },
        };
    }

    /// <summary>
    /// Follows the programs of two scans that have most of them in common; those are parsed once. The two are followed side by side.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static (ScanResult Before, ScanResult After) AddToBoth(
        ScanResult before,
        ScanResult after,
        int threads,
        CancellationToken cancellation
    )
    {
        var earlier = before.Facts.Of<ProgramFact>();
        var later = after.Facts.Of<ProgramFact>();
        var both = earlier.Intersect(later).ToHashSet();
        (IReadOnlyList<CodeFile> Files, IReadOnlyList<CoverageGap> Gaps) Read(IEnumerable<ProgramFact> programs) =>
            ProgramReading.Read([.. programs], threads, cancellation);
        var shared = Read(both);
        (ScanResult Scan, (IReadOnlyList<CodeFile> Files, IReadOnlyList<CoverageGap> Gaps) Own)[] sides =
        [
            (before, Read(earlier.Where(p => !both.Contains(p)))),
            (after, Read(later.Where(p => !both.Contains(p)))),
        ];
        var results = new ScanResult[sides.Length];
        Workers.Run(
            sides.Length,
            i =>
            {
                var (scan, own) = sides[i];
                var matrix = Follow(
                    scan.Facts,
                    DataPolicies.Of(scan.Facts),
                    [.. shared.Files, .. own.Files],
                    [.. shared.Gaps, .. own.Gaps],
                    cancellation
                );
                results[i] = scan with
                {
                    Facts = With(scan.Facts, matrix),
                    Coverage = scan.Coverage with { Gaps = GapSummary.Of(scan.Coverage.Gaps.Concat(matrix.Gaps)) },
                };
            }
        );
        return (results[0], results[1]);
    }

    /// <summary>The scan without its programs, for those who do not ask for endpoints.</summary>
    public static ScanResult Without(ScanResult scan) => scan with { Facts = With(scan.Facts, new AccessMatrix([], [])) };

    /// <summary>The facts with the endpoints of their programs.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static FactSet In(FactSet all, CancellationToken cancellation) =>
        With(all, Follow(all, DataPolicies.Of(all), threads: 1, cancellation));

    private static AccessMatrix MatrixOf(FactSet all, string root, ResultStore? store, int threads, CancellationToken cancellation)
    {
        var policies = DataPolicies.Of(all);
        var memory = store is null ? null : AccessMemory.Of(store, root, all, policies);
        if (memory?.Recall() is { } known)
        {
            return known;
        }

        var matrix = Follow(all, policies, threads, cancellation);
        if (matrix.Gaps.All(g => g.Kind != GapKind.AnalyzerFailed))
        {
            memory?.Keep(matrix);
        }

        return matrix;
    }

    private static AccessMatrix Follow(FactSet all, DataPolicies policies, int threads, CancellationToken cancellation)
    {
        var (files, gaps) = ProgramReading.Read(all.Of<ProgramFact>(), threads, cancellation);
        return Follow(all, policies, files, gaps, cancellation);
    }

    private static AccessMatrix Follow(
        FactSet all,
        DataPolicies policies,
        IReadOnlyList<CodeFile> files,
        IReadOnlyList<CoverageGap> gaps,
        CancellationToken cancellation
    )
    {
        var texts = all.Of<ProgramTextFact>();
        var defects = new DefectGaps();
        var matrix = new AccessMatrix([], []);
        defects.Guard(
            "./",
            "Following the programs",
            () =>
            {
                var project = ProjectReader.Read(
                    texts.Where(t => ProjectReader.IsWanted(t.Location.Path)).Select(t => (t.Location.Path, t.Text))
                );
                var byPath = texts.DistinctBy(t => t.Location.Path).ToDictionary(t => t.Location.Path, t => t.Text, StringComparer.Ordinal);
                matrix = AccessAnalysis.Run(
                    new CodeBase(files, project),
                    byPath,
                    FrameworkPacks.All,
                    EntityFact.Merge(all.Of<EntityFact>()),
                    policies,
                    cancellation
                );
            }
        );
        return matrix with { Gaps = [.. gaps, .. matrix.Gaps, .. defects.Gaps] };
    }

    private static FactSet With(FactSet all, AccessMatrix matrix) =>
        new(
            all.All.Where(f => f is not (ProgramFact or ProgramTextFact))
                .Concat(matrix.Rows.Select(r => new EndpointFact(r.Location with { EndLine = 0 }, r)))
                .Concat(matrix.Entities.Select(e => new EntityFact(new SourceLocation(e.Path, e.Line), e)))
                .Concat(matrix.Tokens.Select(t => new TokenSettingFact(t.Location, t)))
                .Concat(matrix.Jobs.Select(j => new ScheduledJobFact(j.Location, j.Runner, j.Name, j.Schedule, DeploymentStage.Unstated)))
        );
}
