using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces.Git.History;
using Seatrial.Engine.Workspaces.Git.Objects;
using Seatrial.Secrets.Policies;

namespace Seatrial.Secrets.History;

/// <summary>Searches every version of every file of a repository for credentials.</summary>
public static class HistoryScan
{
    /// <summary>Null where the folder is in no git repository.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static HistoryResult? Run(string folder, SecretPolicy policy, HistoryOptions options, CancellationToken cancellation)
    {
        using var history = GitHistory.Open(folder, options.Scope, options.Threads, cancellation);
        if (history is null)
        {
            return null;
        }

        return Run(history, folder, policy, options, cancellation);
    }

    /// <summary>Searches a history that is open.</summary>
    internal static HistoryResult Run(
        GitHistory history,
        string folder,
        SecretPolicy policy,
        HistoryOptions options,
        CancellationToken cancellation
    )
    {
        using var exclusions = history.Exclusions(folder, options.Exclude);
        var files = new HistoryFiles(history, exclusions);
        var found = new FoundSecrets();
        var leftOut = new FoundSecrets();
        var memory = HistoryMemory.Open(options, policy, history, files);
        var logs = Enumerable.Range(0, options.Threads).Select(_ => memory is null ? null : new VersionLog()).ToArray();
        var kinds = new VersionKinds(policy.Rules, files);
        VersionScanner[] scanners =
        [
            .. logs.Select(log => new VersionScanner(
                policy.Rules,
                kinds,
                new VersionReview(policy, history, files, found, leftOut, log?.Found),
                log?.Searched
            )),
        ];
        var recalled = memory?.Recall(new VersionReview(policy, history, files, found, leftOut, log: null)) ?? default;
        history.Visit(scanners, options.MaxVersionBytes, n => memory?.IsKnown(n) == true, cancellation);
        memory?.Keep([.. logs.OfType<VersionLog>()]);
        return new HistoryResult
        {
            Secrets = found.Finish(history),
            Commits = history.CommitCount,
            Folder = history.Prefix,
            Versions = recalled.Versions + scanners.Sum(s => s.Searched.Versions),
            Bytes = recalled.Bytes + scanners.Sum(s => s.Searched.Bytes),
            IsShallow = history.IsShallow,
            Gaps =
            [
                .. history
                    .Gaps.Concat(Missed(scanners, options))
                    .Concat(Cut(scanners.Sum(s => s.Cut)))
                    .Concat(LeftOut(leftOut.CountWithout(found)))
                    .Order(),
            ],
        };
    }

    private static CoverageGap[] Cut(int count) =>
        count == 0
            ? []
            :
            [
                new CoverageGap(
                    ".git/objects",
                    GapKind.LimitReached,
                    $"{(count == 1 ? "1 file version of the git history holds" : $"{count} file versions of the git history hold")} more candidates than are kept; the rest of them was not judged."
                ),
            ];

    private static CoverageGap[] LeftOut(int count) =>
        count == 0
            ? []
            :
            [
                new CoverageGap(
                    ".git/objects",
                    GapKind.Excluded,
                    $"{(count == 1 ? "1 credential of the git history stands" : $"{count} credentials of the git history stand")} only in copies of packages or where .seatrialignore, --exclude or the configuration say so: not reported."
                ),
            ];

    private static IEnumerable<CoverageGap> Missed(IEnumerable<VersionScanner> scanners, HistoryOptions options) =>
        scanners
            .SelectMany(s => s.Missed)
            .GroupBy(m => m.Key)
            .Select(g =>
            {
                int count = g.Sum(m => m.Value);
                string what = count == 1 ? "1 file version of the git history was" : $"{count} file versions of the git history were";
                return g.Key switch
                {
                    ObjectObstacle.Damaged => new CoverageGap(
                        ".git/objects",
                        GapKind.Unreadable,
                        $"{what} not searched: damaged. 'git fsck' tells which."
                    ),
                    ObjectObstacle.TooLarge => new CoverageGap(
                        ".git/objects",
                        GapKind.LimitReached,
                        $"{what} not searched: larger than {options.MaxVersionBytes >> 20} MiB, or derived from one that is. --max-file-size changes the limit."
                    ),
                    _ => new CoverageGap(
                        ".git/objects",
                        GapKind.LimitReached,
                        $"{what} not searched: the deltas of this repository stand for more bytes than are ever made."
                    ),
                };
            });
}
