using Seatrial.Code.Resolution;
using Seatrial.Code.Resolution.Projects;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Scanning;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks;
using Seatrial.Requirements.Programs;

namespace Seatrial.Requirements.Access;

/// <summary>Adds the endpoints of a scan's programs to its facts; the programs themselves are dropped, nothing behind needs them.</summary>
public static class EndpointSearch
{
    /// <summary>Follows the programs of a scan.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ScanResult AddTo(ScanResult scan, CancellationToken cancellation)
    {
        try
        {
            return scan with { Facts = In(scan.Facts, cancellation) };
        }
#pragma warning disable CA1031 // A defect in following programs must not hide what everything else found; the run says that it is incomplete.
        catch (Exception defect) when (defect is not OperationCanceledException)
#pragma warning restore CA1031
        {
            var gap = new CoverageGap("./", GapKind.AnalyzerFailed, $"Following the programs failed ({defect.GetType().Name}), so that no endpoint was judged: please report it.");
            return scan with
            {
                Facts = new FactSet(scan.Facts.All.Where(f => f is not (ProgramFact or ProgramTextFact))),
                Coverage = scan.Coverage with { Gaps = [.. scan.Coverage.Gaps.Append(gap).Order()] },
            };
        }
    }

    /// <summary>The facts with the endpoints of their programs.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static FactSet In(FactSet all, CancellationToken cancellation)
    {
        var programs = all.Of<ProgramFact>();
        var texts = all.Of<ProgramTextFact>();
        if (programs.Count == 0)
        {
            return all;
        }

        var project = ProjectReader.Read(texts.Where(t => ProjectReader.IsWanted(t.Location.Path)).Select(t => (t.Location.Path, t.Text)));
        var code = new CodeBase(programs.Select(p => p.File), project);
        var rows = AccessAnalysis.Run(code, texts.DistinctBy(t => t.Location.Path).ToDictionary(t => t.Location.Path, t => t.Text, StringComparer.Ordinal), FrameworkPacks.All, EntityFact.Merge(all.Of<EntityFact>()), cancellation);
        var facts = all.All.Where(f => f is not (ProgramFact or ProgramTextFact)).Concat(rows.Select(r => new EndpointFact(r.Location with { EndLine = 0 }, r)));
        return new FactSet(facts);
    }
}
