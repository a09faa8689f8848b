using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces.Git.Objects;

namespace Seatrial.Engine.Workspaces.Git.History;

/// <summary>Says in sentences what of a history is not there.</summary>
internal static class HistoryGaps
{
    private const string Place = ".git/";

    public static IEnumerable<CoverageGap> Of(
        GitFolder git,
        ObjectDatabase database,
        CommitTable commits,
        IReadOnlyList<TreeDiff> diffs,
        BlobPlaces places
    )
    {
        if (commits.ShallowCount > 0)
        {
            yield return new CoverageGap(
                Place + "shallow",
                GapKind.LimitReached,
                "A shallow clone: older commits are not here and were not searched. 'git fetch --unshallow' brings them."
            );
        }

        int trees = diffs.SelectMany(d => d.Unreadable).Distinct().Count();
        int blobs = diffs.SelectMany(d => d.MissingBlobs).Distinct(StringComparer.Ordinal).Count();
        bool isPartial = database.IsPartial || git.Config.Get("extensions.partialclone") is not null;
        if (commits.Missing + trees + blobs > 0)
        {
            string what = string.Join(
                ", ",
                new[] { Count(commits.Missing, "commit"), Count(trees, "folder"), Count(blobs, "file version") }.OfType<string>()
            );
            yield return new CoverageGap(
                Place + "objects",
                GapKind.Unreadable,
                isPartial
                    ? $"A partial clone: {what} of the history are not here and were not searched. 'git fetch --refetch --no-filter' brings them."
                    : $"{what} of the git history are missing or damaged and were not searched. 'git fsck' tells which."
            );
        }

        if (commits.Others.Count > 0)
        {
            yield return new CoverageGap(
                Place + "refs/",
                GapKind.NotSupported,
                $"{Count(commits.Others.Count, "reference")} to a file or folder instead of a commit: no history, and not searched."
            );
        }

        int submodules = diffs.SelectMany(d => d.Submodules).Distinct().Count();
        if (submodules > 0)
        {
            yield return new CoverageGap(
                Place + "modules/",
                GapKind.Submodule,
                $"{Count(submodules, "submodule")} of the git history: each has a history of its own, which is searched when Seatrial runs there."
            );
        }

        int cut = diffs.Sum(d => d.CutShort);
        if (cut > 0 || places.IsCutShort)
        {
            yield return new CoverageGap(
                Place,
                GapKind.LimitReached,
                $"{Math.Max(1, cut)} commits have more or deeper folders than are looked at."
            );
        }
    }

    private static string? Count(int count, string what) =>
        count == 0 ? null
        : count == 1 ? $"1 {what}"
        : $"{count} {what}s";
}
