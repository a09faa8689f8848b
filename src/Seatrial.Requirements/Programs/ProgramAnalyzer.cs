using Seatrial.Code.Languages;
using Seatrial.Code.Languages.Hosts;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Syntax;
using Seatrial.Syntax.Hosts;

namespace Seatrial.Requirements.Programs;

/// <summary>
/// Keeps the source files whose programs can be followed; they are parsed when all are there (<see cref="ProgramReading"/>).
/// </summary>
internal sealed class ProgramAnalyzer : IFileAnalyzer
{
    /// <summary>Larger files are data or were written by a program: 1 MiB.</summary>
    public const int MaximumSize = 1 << 20;

    public string Name => "programs";

    public bool Accepts(WorkspaceFile file) =>
        (file.Role & (FileRole.Test | FileRole.Fixture)) == FileRole.None
        && (FrontEnds.For(file.Extension) is not null || HostScripts.HostOf(file.Extension) is not null)
        && !IsDeclaration(file.Name);

    public void Analyze(FileContent content, FactCollector collector)
    {
        string path = content.File.Path;
        if (!content.IsHandWritten || (HostScripts.HostOf(content.File.Extension) is { } host && !HoldsProgram(content.Utf8, host)))
        {
            return;
        }

        if (content.Utf8.Length > MaximumSize)
        {
            collector.AddGap(new CoverageGap(path, GapKind.TooLarge, $"Larger than {MaximumSize / 1024} KiB: its code was not followed."));
            return;
        }

        if (!SyntaxLibrary.IsAvailable)
        {
            collector.AddGap(Parsers.Missing("no code was followed"));
            return;
        }

        collector.Add(new ProgramFact(new SourceLocation(path), content.Utf8.ToArray()));
    }

    /// <summary>
    /// Whether a document holds script of an application; of pages, which are templates more often, those count whose script speaks to a
    /// data store.
    /// </summary>
    private static bool HoldsProgram(ReadOnlySpan<byte> document, HostLanguage host) =>
        document.IndexOf("<script"u8) >= 0 || host == HostLanguage.Astro
            ? host != HostLanguage.Html
                || document.IndexOf("supabase"u8) >= 0
                || document.IndexOf("firebase"u8) >= 0
                || document.IndexOf("firestore"u8) >= 0
            : false;

    /// <summary>
    /// Types without code. What laravel-ide-helper and PhpStorm keep for editors declares the framework's own classes, empty: taken for
    /// code, it would stand before the library. Source: documentation of barryvdh/laravel-ide-helper; PhpStorm, "Advanced metadata".
    /// </summary>
    private static bool IsDeclaration(ReadOnlySpan<char> name) =>
        name.EndsWith(".d.ts", StringComparison.Ordinal)
        || name.EndsWith(".d.mts", StringComparison.Ordinal)
        || name.EndsWith(".phpstorm.meta.php", StringComparison.Ordinal)
        || (name.StartsWith("_ide_helper", StringComparison.Ordinal) && name.EndsWith(".php", StringComparison.Ordinal));
}
