using System.Text;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces.Git;

namespace Seatrial.Engine.Workspaces.Changes;

/// <summary>
/// What the working tree has, committed or not, that was not there where its branch left another: what a pull request brings, and what is
/// being worked on.
/// </summary>
public static class BranchChange
{
    /// <summary>Opens it. What a user can get wrong comes back as a sentence.</summary>
    /// <param name="path">A folder in the repository.</param>
    /// <param name="other">The other branch, or any commit.</param>
    /// <param name="options">Limits and exclusions.</param>
    public static ChangeOpenResult Open(string path, string other, ChangeOptions options)
    {
        if (ChangeSource.OpenWithTree(path, options, out string? problem) is not { } source)
        {
            return ChangeOpenResult.Failed(problem!);
        }

        var change = Read(source, path, other, out problem);
        if (change is null)
        {
            source.Dispose();
            return ChangeOpenResult.Failed($"{problem}.");
        }

        return ChangeOpenResult.Of(change);
    }

    private static ChangeSet? Read(ChangeSource source, string path, string other, out string? problem)
    {
        (string? target, problem) = new Revisions(source).Resolve(other);
        if (target is null)
        {
            return null;
        }

        string? from = source.Head.Commit is { } head ? new CommitGraph(source).MergeBase(head, target) : target;
        if (from is null || source.Objects.TreeOf(from) is not { } tree)
        {
            bool isShallow = source.Git.Common.Stat("shallow") is not null;
            problem =
                $"HEAD and '{other}' have no commit in common{(isShallow ? " in this shallow clone: 'git fetch --unshallow', or 'fetch-depth: 0' in CI, brings the rest" : "")}";
            return null;
        }

        var options = WorkspaceOptions.Default with { Exclude = source.Options.Exclude, MaxFileBytes = source.Options.MaxFileBytes };
        var opened = Workspace.Open(path, options, CancellationToken.None);
        if (!opened.IsOpen)
        {
            problem = opened.Problem.TrimEnd('.');
            return null;
        }

        using var workspace = opened.Workspace;
        source.Gaps.AddRange(workspace.Gaps.Where(g => g.MakesRunIncomplete || g.Kind == GapKind.TooLarge));
        return new ChangeSet(source, [Step(source, tree, workspace)]);
    }

    private static ChangeStep Step(ChangeSource source, byte[] tree, Workspace workspace)
    {
        var index = source.Git.Own.TryRead("index", StagedChange.MaxIndexBytes) is { } bytes
            ? GitIndexReader.Read(bytes, source.Git.HashBytes)
            : null;
        var written = source.Git.Own.Stat("index");
        var differences = index is null
            ? null
            : new IndexComparison(index, source.Trees).Run(tree)?.ToDictionary(d => d.Path, StringComparer.Ordinal);
        string prefix = source.Repository.Prefix.Length == 0 ? "" : source.Repository.Prefix + "/";
        var files = new List<ChangedFile>();
        foreach (var file in workspace.Files)
        {
            string path = prefix + file.Path;
            if (differences is not null && !differences.ContainsKey(path) && IsAsInIndex(source, index!, path, written))
            {
                continue;
            }

            byte[]? before = source.Trees.FindBlob(tree, path);
            files.Add(new ChangedFile(file, TextSource.OfFile(path), before is null ? [] : [TextSource.OfBlob(before)]));
        }

        var removed = (differences ?? [])
            .Values.Where(d => d.After is null)
            .Select(d => (source.FileOf(d.Path), TextSource.OfBlob(d.Before), source.PathOf(d.Path) is not null))
            .ToList();
        return new ChangeStep { Files = files, Removed = removed };
    }

    /// <summary>Told by size and time, as git does; a file that was only touched is read, which costs time and changes nothing.</summary>
    private static bool IsAsInIndex(ChangeSource source, GitIndex index, string path, Access.FileStat? written)
    {
        byte[] name = Encoding.UTF8.GetBytes(path);
        int at = index.FirstAtOrAfter(name);
        return at < index.Entries.Length
            && index.PathOf(index.Entries[at]).SequenceEqual(name)
            && source.Tree.Stat(path) is { } stat
            && index.Entries[at].IsUnchanged(stat, written);
    }
}
