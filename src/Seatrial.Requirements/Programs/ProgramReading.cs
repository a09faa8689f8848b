using Seatrial.Code.Languages;
using Seatrial.Code.Languages.Hosts;
using Seatrial.Code.Lowering;
using Seatrial.Code.Model;
using Seatrial.Engine.Scanning;
using Seatrial.Syntax;
using Seatrial.Syntax.Hosts;

namespace Seatrial.Requirements.Programs;

/// <summary>Parses source files and lowers them to the language-neutral form, on several threads.</summary>
internal static class ProgramReading
{
    /// <summary>The files in the order in which they are given, and what of them was not understood.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static (IReadOnlyList<CodeFile> Files, IReadOnlyList<CoverageGap> Gaps) Read(
        IReadOnlyList<ProgramFact> programs,
        int threads,
        CancellationToken cancellation
    )
    {
        var files = new CodeFile?[programs.Count];
        var gaps = new List<CoverageGap>?[programs.Count];
        int next = -1;
        Workers.Run(
            Math.Clamp(threads, 1, Math.Max(1, programs.Count / 8)),
            _ =>
            {
                for (
                    int i = Interlocked.Increment(ref next);
                    i < programs.Count && !cancellation.IsCancellationRequested;
                    i = Interlocked.Increment(ref next)
                )
                {
                    var own = new List<CoverageGap>();
                    files[i] = Read(programs[i], own);
                    gaps[i] = own;
                }
            }
        );
        cancellation.ThrowIfCancellationRequested();
        return ([.. files.OfType<CodeFile>()], [.. gaps.SelectMany(g => g ?? [])]);
    }

    /// <summary>
    /// Who reads a file, with what is read of it: the file itself, or the script in it. Null for a document without script.
    /// </summary>
    internal static (ILanguageFrontEnd FrontEnd, Grammar Grammar, ReadOnlyMemory<byte> Text)? Source(
        string path,
        ReadOnlyMemory<byte> utf8
    ) =>
        HostScripts.HostOf(Path.GetExtension(path)) is not { } host
            ? FrontEnds.For(Path.GetExtension(path)) is { } frontEnd
                ? (frontEnd, frontEnd.GrammarFor(path), utf8)
                : null
            : HostScripts.Read(utf8.Span, host) is { } program
                ? (program.FrontEnd, program.Grammar, program.Utf8)
                : null;

    private static CodeFile? Read(ProgramFact program, List<CoverageGap> gaps)
    {
        string path = program.Location.Path;
        try
        {
            if (Source(path, program.Utf8) is not var (frontEnd, grammar, text))
            {
                return null;
            }

            var tree = SyntaxParser.Parse(grammar, text);
            if (tree.Status != ParseStatus.Complete)
            {
                gaps.Add(
                    new CoverageGap(
                        path,
                        GapKind.LimitReached,
                        $"Parsing stopped at a limit ({tree.Status}): its code was not followed to the end."
                    )
                );
            }

            var file = frontEnd.Lower(path, tree);
            // A page may be a template, whose script is none before it is filled in.
            if (file.ErrorCount > 0 && HostScripts.HostOf(Path.GetExtension(path)) != HostLanguage.Html)
            {
                gaps.Add(
                    new CoverageGap(
                        path,
                        GapKind.NotSupported,
                        $"{file.ErrorCount} {(file.ErrorCount == 1 ? "place" : "places")} that the grammar of {file.Language} cannot read: what stands there was not followed."
                    )
                );
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
            gaps.Add(
                new CoverageGap(path, GapKind.AnalyzerFailed, $"Reading the program failed ({defect.GetType().Name}): please report it.")
            );
            return null;
        }
    }
}
