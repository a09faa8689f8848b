using System.Text;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces.Access;
using Seatrial.Engine.Workspaces.Git;

namespace Seatrial.Engine.Workspaces.Changes;

/// <summary>
/// What the next commit would change: the index against HEAD, and in a merge against the other parents as well, whose work is no news.
/// Reads the index, the trees on the way to a change, and the changed blobs.
/// </summary>
public static class StagedChange
{
    internal const int MaxIndexBytes = 128 << 20;
    private const int MaxMergeHeadBytes = 4096;

    /// <summary>Opens it. What a user can get wrong, and what is not read, comes back as a sentence.</summary>
    public static ChangeOpenResult Open(string path, ChangeOptions options)
    {
        if (ChangeSource.OpenWithTree(path, options, out string? problem) is not { } source)
        {
            return ChangeOpenResult.Failed(problem!);
        }

        var change = Read(source, out _, out problem);
        if (change is null)
        {
            source.Dispose();
            return ChangeOpenResult.Failed(problem!);
        }

        return ChangeOpenResult.Of(change);
    }

    /// <summary>The change, and the index that it was read from where there is one. Null with a sentence.</summary>
    internal static ChangeSet? Read(ChangeSource source, out GitIndex? index, out string? problem)
    {
        problem = null;
        index = null;
        var bytes = IndexBytes(source);
        if (bytes is null)
        {
            // Before the first 'git add' there is none.
            return new ChangeSet(source, []);
        }

        index = GitIndexReader.Read(bytes, source.Git.HashBytes);
        if (index is null)
        {
            problem =
                "the index of this repository is damaged or split or sparse, which is not read: use 'git diff --cached | seatrial secrets --stdin', "
                + "or 'git update-index --no-split-index' or 'git sparse-checkout reapply --no-sparse-index' once.";
            return null;
        }

        byte[]? head = source.Head.Commit is { } commit ? source.Objects.TreeOf(commit) : null;
        var comparison = new IndexComparison(index, source.Trees);
        if ((head is null && source.Head.Commit is not null) || comparison.Run(head) is not { } differences)
        {
            problem = "HEAD cannot be read whole: objects are missing or damaged; 'git fsck' tells which, 'git fetch' may bring them.";
            return null;
        }

        foreach (string path in comparison.Unmerged)
        {
            source.AddGap(path, GapKind.NotSupported, "In conflict: nothing of it is staged yet; resolve it and 'git add' it.");
        }

        foreach (string path in comparison.Submodules)
        {
            source.AddGap(path + "/", GapKind.Submodule, "A submodule: look at its own repository.");
        }

        return new ChangeSet(source, [StepBuilder.Build(source, differences, Merged(source))]);
    }

    private static byte[]? IndexBytes(ChangeSource source)
    {
        if (source.Options.IndexFile is not { } file)
        {
            return source.Git.Own.TryRead("index", MaxIndexBytes);
        }

        using var folder = TreeAccess.Open(Path.GetDirectoryName(file) ?? "/");
        return folder.TryRead(Path.GetFileName(file), MaxIndexBytes);
    }

    /// <summary>Trees of the commits that are being merged: one id on each line of <c>MERGE_HEAD</c>.</summary>
    private static List<byte[]> Merged(ChangeSource source)
    {
        var merged = new List<byte[]>();
        string text = Encoding.ASCII.GetString(source.Git.Own.TryRead("MERGE_HEAD", MaxMergeHeadBytes) ?? []);
        foreach (string id in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (id.Length == source.Git.HashBytes * 2 && id.All(char.IsAsciiHexDigit) && source.Objects.TreeOf(id) is { } tree)
            {
                merged.Add(tree);
            }
        }

        return merged;
    }
}
