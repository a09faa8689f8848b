using Seatrial.Code.Languages;
using Seatrial.Code.Model;
using Seatrial.Engine.Scanning;
using Seatrial.Syntax;

namespace Seatrial.Requirements.Programs;

/// <summary>Parses source files and lowers them to the language-neutral form, on several threads.</summary>
internal static class ProgramReading
{
    /// <summary>The files in the order in which they are given, and what of them was not understood.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static (IReadOnlyList<CodeFile> Files, IReadOnlyList<CoverageGap> Gaps) Read(IReadOnlyList<ProgramFact> programs, int threads, CancellationToken cancellation)
    {
        var files = new CodeFile?[programs.Count];
        var gaps = new List<CoverageGap>?[programs.Count];
        int next = -1;
        Workers.Run(Math.Clamp(threads, 1, Math.Max(1, programs.Count / 8)), _ =>
        {
            for (int i = Interlocked.Increment(ref next); i < programs.Count && !cancellation.IsCancellationRequested; i = Interlocked.Increment(ref next))
            {
                var own = new List<CoverageGap>();
                files[i] = Read(programs[i], own);
                gaps[i] = own;
            }
        });
        cancellation.ThrowIfCancellationRequested();
        return ([.. files.OfType<CodeFile>()], [.. gaps.SelectMany(g => g ?? [])]);
    }

    private static CodeFile? Read(ProgramFact program, List<CoverageGap> gaps)
    {
        string path = program.Location.Path;
        var frontEnd = FrontEnds.For(Path.GetExtension(path))!;
        try
        {
            var tree = SyntaxParser.Parse(frontEnd.GrammarFor(path), program.Utf8);
            if (tree.Status != ParseStatus.Complete)
            {
                gaps.Add(new CoverageGap(path, GapKind.LimitReached, $"Parsing stopped at a limit ({tree.Status}): its code was not followed to the end."));
            }

            var file = frontEnd.Lower(path, tree);
            if (file.ErrorCount > 0)
            {
                gaps.Add(new CoverageGap(path, GapKind.NotSupported, $"{file.ErrorCount} {(file.ErrorCount == 1 ? "place" : "places")} that the grammar of {file.Language} cannot read: what stands there was not followed."));
            }

            if (file.IsCut)
            {
                gaps.Add(new CoverageGap(path, GapKind.LimitReached, "Nested too deeply: the innermost code was not followed."));
            }

            return file;
        }
#pragma warning disable CA1031 // A defect costs one file, not the scan.
        catch (Exception defect) when (defect is not OperationCanceledException)
#pragma warning restore CA1031
        {
            gaps.Add(new CoverageGap(path, GapKind.AnalyzerFailed, $"Reading the program failed ({defect.GetType().Name}): please report it."));
            return null;
        }
    }
}
