using Seatrial.Engine.Decisions;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Requirements.Checks;

/// <summary>Reads the decisions of a folder.</summary>
public static class DecisionSource
{
    /// <summary>The decisions, or the problems that keep them from being used. No file is no decision.</summary>
    public static (DecisionLog Value, IReadOnlyList<string> Problems) Read(string folder)
    {
        var content = Workspace.ReadFile(folder, DecisionLog.FilePath, DecisionFile.MaximumSize, out var gap);
        if (content is null)
        {
            return (DecisionLog.Empty, gap is null ? [] : [$"{DecisionLog.FilePath}: {gap.Detail}"]);
        }

        var result = DecisionFile.Parse(content.Utf8, DecisionLog.FilePath);
        return (result.Log, [.. result.Errors.Select(e => e.ToString())]);
    }
}
