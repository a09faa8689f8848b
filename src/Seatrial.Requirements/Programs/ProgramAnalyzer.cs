using Seatrial.Code.Languages;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Syntax;

namespace Seatrial.Requirements.Programs;

/// <summary>Keeps the source files whose programs can be followed; they are parsed when all are there (<see cref="ProgramReading"/>).</summary>
internal sealed class ProgramAnalyzer : IFileAnalyzer
{
    /// <summary>Larger files are data or were written by a program: 1 MiB.</summary>
    public const int MaximumSize = 1 << 20;

    public string Name => "programs";

    public bool Accepts(WorkspaceFile file)
        => (file.Role & (FileRole.Test | FileRole.Fixture)) == FileRole.None && FrontEnds.For(file.Extension) is not null && !IsDeclaration(file.Name);

    public void Analyze(FileContent content, FactCollector collector)
    {
        string path = content.File.Path;
        if (!content.IsHandWritten)
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
            collector.AddGap(new CoverageGap("./", GapKind.NotSupported, "The library that parses code is not there for this platform: code was not followed."));
            return;
        }

        collector.Add(new ProgramFact(new SourceLocation(path), content.Utf8.ToArray()));
    }

    /// <summary>Types without code.</summary>
    private static bool IsDeclaration(ReadOnlySpan<char> name) => name.EndsWith(".d.ts", StringComparison.Ordinal) || name.EndsWith(".d.mts", StringComparison.Ordinal);
}
