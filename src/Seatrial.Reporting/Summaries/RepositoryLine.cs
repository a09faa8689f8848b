using Seatrial.Engine.Assessments;
using Seatrial.Reporting.Text;

namespace Seatrial.Reporting.Summaries;

/// <summary>What was looked at, in one sentence.</summary>
internal static class RepositoryLine
{
    private const int ShortCommit = 10;

    public static string Of(Assessment assessment)
    {
        var state = assessment.Repository;
        string what = (state.IsGit, state.Commit) switch
        {
            (false, _) => "A folder without git",
            (true, null) => state.HasTree ? "A git repository without commits" : "A git repository whose HEAD names no commit",
            (true, { } commit) => $"Commit {commit[..Math.Min(commit.Length, ShortCommit)]}",
        };
        string branch = state.Branch is { } name ? $" on {name}" : "";
        string dirty = state.IsDirty == true ? ", with uncommitted changes" : "";
        string apps = assessment.Applications.Count == 1 ? "" : $" in {Words.Count(assessment.Applications.Count, "application")}";
        return $"{what}{branch}{dirty}. {Words.Count(assessment.Coverage.FilesRead, "file")} read{apps}.";
    }
}
