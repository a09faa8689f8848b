using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Requirements.Suppressions;

/// <summary>Finds <c>seatrial:ignore</c> and <c>nosemgrep</c> in comments. Files without such a word cost one search.</summary>
internal sealed class MarkerAnalyzer : IFileAnalyzer
{
    /// <summary>Larger files are data or were written by a program: 1 MiB.</summary>
    private const int MaximumSize = 1 << 20;

    /// <summary>Marks of one file; what comes behind is named and not read.</summary>
    private const int MaximumMarks = 1_000;

    private const FileRole NotOwn = FileRole.Test | FileRole.Fixture | FileRole.Documentation;

    public string Name => "suppressions";

    public bool Accepts(WorkspaceFile file) =>
        file.Size <= MaximumSize && (file.Role & NotOwn) == FileRole.None && CommentForm.Of(file.Name) is not null;

    public void Analyze(FileContent content, FactCollector collector)
    {
        if (content.Utf8.IndexOf("seatrial:ignore"u8) < 0 && content.Utf8.IndexOf("nosem"u8) < 0)
        {
            return;
        }

        int count = 0;
        foreach (var line in CommentLines.Of(content))
        {
            if (MarkerReader.Read(content, line) is not { } marker)
            {
                continue;
            }

            if (++count > MaximumMarks)
            {
                collector.AddGap(
                    new CoverageGap(
                        content.File.Path,
                        GapKind.LimitReached,
                        $"More than {MaximumMarks} marks that suppress findings: the rest was not read."
                    )
                );
                return;
            }

            collector.Add(marker);
        }
    }
}
