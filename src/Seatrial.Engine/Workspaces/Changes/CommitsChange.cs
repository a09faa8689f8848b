using Seatrial.Engine.Scanning;

namespace Seatrial.Engine.Workspaces.Changes;

/// <summary>What each commit of a range brings: in a merge, what none of its parents has.</summary>
public static class CommitsChange
{
    /// <summary>Opens it. What a user can get wrong comes back as a sentence.</summary>
    /// <param name="path">A folder in the repository.</param>
    /// <param name="range"><c>A..B</c>: what B reaches and A does not; a side that is left out is HEAD; zeros are nothing, as git and CI
    /// services write them for a branch that is new or deleted, and so is a HEAD before the first commit as A.</param>
    /// <param name="options">Limits and exclusions.</param>
    public static ChangeOpenResult Open(string path, string range, ChangeOptions options)
    {
        int dots = range.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0 || range.Contains("...", StringComparison.Ordinal))
        {
            return ChangeOpenResult.Failed(
                $"'{range}' is not a range of commits: write A..B, such as main..HEAD; for one commit X write X~1..X."
            );
        }

        if (ChangeSource.Open(path, options, out string? problem) is not { } source)
        {
            return ChangeOpenResult.Failed(problem!);
        }

        var change = Read(source, range[..dots], range[(dots + 2)..], out problem);
        if (change is null)
        {
            source.Dispose();
            return ChangeOpenResult.Failed($"{problem}.");
        }

        return ChangeOpenResult.Of(change);
    }

    private static ChangeSet? Read(ChangeSource source, string left, string right, out string? problem)
    {
        var revisions = new Revisions(source);
        string? from = null;
        problem = null;
        left = left.Length == 0 ? "HEAD" : left;
        if (!IsNothing(left) && !(left is "HEAD" or "@" && source.Head.Commit is null))
        {
            (from, problem) = revisions.Resolve(left);
        }

        if (problem is not null)
        {
            return null;
        }

        if (IsNothing(right))
        {
            return new ChangeSet(source, []);
        }

        (string? to, problem) = revisions.Resolve(right.Length == 0 ? "HEAD" : right);
        if (to is null)
        {
            return null;
        }

        var graph = new CommitGraph(source);
        var commits = graph.Range(from, to);
        problem = graph.IsTooLong
            ? $"the range has more than {CommitGraph.MaxCommits:N0} commits around it: look at a shorter one, or at the history with --history"
            : null;
        return problem is null ? new ChangeSet(source, Steps(source, graph, commits)) : null;
    }

    /// <summary>As short as git's shortest beginning of an id, and as long as an id of SHA-256.</summary>
    private static bool IsNothing(string side) => side.Length is >= 4 and <= 64 && side.AsSpan().TrimStart('0').IsEmpty;

    private static IEnumerable<ChangeStep> Steps(ChangeSource source, CommitGraph graph, IReadOnlyList<string> commits)
    {
        var comparison = new TreeComparison(source.Objects, source.Trees);
        foreach (string id in commits)
        {
            var text = graph.Read(id)!;
            if (graph.IsShallow(id) && text.Parents.Count > 0)
            {
                source.Gaps.Add(
                    new CoverageGap(
                        ".git",
                        GapKind.Unreadable,
                        $"The clone is shallow: what commit {id[..12]} is a change of is not here. 'git fetch --unshallow', or 'fetch-depth: 0' in CI, brings it."
                    )
                );
                continue;
            }

            var parents = graph.Parents(id);
            if (
                parents.Count < text.Parents.Count
                || comparison.OfCommits(parents.Count > 0 ? parents[0] : null, id) is not { } differences
            )
            {
                source.Gaps.Add(
                    new CoverageGap(
                        ".git",
                        GapKind.Unreadable,
                        $"Commit {id[..12]} or a parent of it cannot be read whole: 'git fsck' tells what is missing."
                    )
                );
                continue;
            }

            byte[][] others = [.. parents.Skip(1).Select(p => source.Objects.TreeOf(p)).OfType<byte[]>()];
            yield return StepBuilder.Build(source, differences, others) with
            {
                Commit = new CommitMark(id, text.AuthoredOn),
            };
        }
    }
}
