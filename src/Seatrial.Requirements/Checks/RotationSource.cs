using Seatrial.Engine.Rotations;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Requirements.Checks;

/// <summary>Reads the records of rotated and revoked secrets of a folder.</summary>
public static class RotationSource
{
    /// <summary>The records, or the problems that keep them from being used. No file is no record.</summary>
    public static (RotationLog Value, IReadOnlyList<string> Problems) Read(string folder)
    {
        var content = Workspace.ReadFile(folder, RotationLog.FilePath, RotationFile.MaximumSize, out var gap);
        if (content is null)
        {
            return (RotationLog.Empty, gap is null ? [] : [$"{RotationLog.FilePath}: {gap.Detail}"]);
        }

        var result = RotationFile.Parse(content.Utf8, RotationLog.FilePath);
        return (result.Log, [.. result.Errors.Select(e => e.ToString())]);
    }
}
