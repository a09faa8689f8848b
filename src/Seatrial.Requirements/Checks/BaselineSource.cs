using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Baselines;

namespace Seatrial.Requirements.Checks;

/// <summary>Finds and reads the baseline of a run.</summary>
public static class BaselineSource
{
    /// <summary>The baseline and how outputs name it, or one problem. No file at the default place is no baseline.</summary>
    public static (Baseline? Value, string Shown, string? Problem) Read(string folder, string? given)
    {
        string from = given is null ? folder : Path.GetDirectoryName(Path.GetFullPath(given)) ?? folder;
        string name = given is null ? Baseline.DefaultPath : Path.GetFileName(given);
        string shown = given is null ? name : Shown(folder, given);
        var content = Workspace.ReadFile(from, name, BaselineFile.MaximumSize, out var gap);
        if (content is not null)
        {
            var (value, problem) = BaselineFile.Parse(content.Utf8, shown);
            return (value, shown, problem);
        }

        return (
            null,
            shown,
            gap is not null ? $"{shown}: {gap.Detail}"
            : given is not null ? $"{given}: there is no such file; 'seatrial secrets baseline' writes one."
            : null
        );
    }

    /// <summary>Relative to the scanned folder where it lies in it; else as it was given.</summary>
    private static string Shown(string folder, string given)
    {
        string relative = Path.GetRelativePath(Path.GetFullPath(folder), Path.GetFullPath(given)).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? given : relative;
    }
}
