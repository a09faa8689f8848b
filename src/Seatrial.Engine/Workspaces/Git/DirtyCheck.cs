using System.Text;
using Seatrial.Engine.Workspaces.Access;
using Seatrial.Engine.Workspaces.Walking;

namespace Seatrial.Engine.Workspaces.Git;

/// <summary>
/// Whether the tracked files below the scanned folder differ from HEAD, found out the way git does it
/// (Documentation/technical/racy-git.txt): first by size and time against the index, by content only where those cannot tell; then the
/// index against HEAD by the trees' ids. Null where it stays open.
/// </summary>
internal sealed class DirtyCheck(WalkContext context, GitFolder git, GitIndex index, CancellationToken cancellation)
{
    /// <summary>
    /// Files whose content is compared; a copied or restored tree has new times on every file, and hashing it all is not worth the answer.
    /// </summary>
    private const int MaxHashedFiles = 2_000;

    private const long MaxHashedBytes = 64 << 20;

    private readonly UnchangedFiles unchanged =
        context.Unchanged ?? new UnchangedFiles(index, git.Own.Stat("index"), git.Config.GetBoolean("core.filemode") == false);
    private readonly GitBlobHash hash = new(git.HashBytes);
    private byte[] buffer = [];
    private int hashedFiles;
    private long hashedBytes;

    private enum Answer
    {
        Same,
        Different,
        Unknown,
    }

    public bool? Run(string? commit)
    {
        bool isOpen = false;
        var entries = index.Entries;
        for (
            int i = index.FirstAtOrAfter(context.PrefixBytes);
            i < entries.Length && index.PathOf(entries[i]).StartsWith(context.PrefixBytes);
            i++
        )
        {
            if ((i & 0xFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            var answer = unchanged.Contains(i) ? Answer.Same : Compare(entries[i]);
            if (answer == Answer.Different)
            {
                return true;
            }

            isOpen |= answer == Answer.Unknown;
        }

        using var objects = new GitObjects(git);
        bool? staged = new StagedCheck(index, objects, git.HashBytes).Run(commit, context.PrefixBytes);
        return staged == true ? true
            : isOpen ? null
            : staged;
    }

    private Answer Compare(in IndexEntry entry)
    {
        if (entry.IsUnmerged || entry.IsIntendedOnly)
        {
            return Answer.Different;
        }

        if (entry.IsUnchecked || entry.IsSubmodule)
        {
            return Answer.Same;
        }

        string path = Encoding.UTF8.GetString(index.PathOf(entry)[context.PrefixBytes.Length..]);
        if (LeavesTree(path))
        {
            return Answer.Unknown;
        }

        if (context.Access.Stat(path) is not { } stat)
        {
            return Answer.Different;
        }

        if (entry.IsLink)
        {
            // Where links cannot be made, git writes their target to a plain file.
            return stat.Kind == EntryKind.Link
                ? IsUnchanged(entry, stat)
                    ? Answer.Same
                    : CompareLink(entry, path)
                : Answer.Unknown;
        }

        if (stat.Kind != EntryKind.File || (!unchanged.IgnoresMode && stat.IsExecutable != entry.IsExecutable))
        {
            return Answer.Different;
        }

        if (IsUnchanged(entry, stat))
        {
            return Answer.Same;
        }

        // A size of 0 is what git writes when it must not trust its own record.
        return entry.Size != 0 && entry.Size != (uint)stat.Size ? Answer.Different : CompareContent(entry, path, stat.Size);
    }

    /// <summary>git writes no such path, but the index of an archive may hold anything.</summary>
    private static bool LeavesTree(string path) =>
        path.StartsWith('/') || (path.Contains("..", StringComparison.Ordinal) && path.Split('/').Contains("..", StringComparer.Ordinal));

    private bool IsUnchanged(in IndexEntry entry, FileStat stat) => entry.IsUnchanged(stat, unchanged.IndexStat);

    private Answer CompareLink(in IndexEntry entry, string path) =>
        context.Access.ReadLink(path) is { } target && hash.Of(Encoding.UTF8.GetBytes(target)).SequenceEqual(index.IdOf(entry))
            ? Answer.Same
            : Answer.Different;

    private Answer CompareContent(in IndexEntry entry, string path, long size)
    {
        hashedFiles++;
        hashedBytes += size;
        if (
            hashedFiles > MaxHashedFiles
            || hashedBytes > MaxHashedBytes
            || context.Access.Read(path, ref buffer, 0, 0, (int)MaxHashedBytes, out int length) != AccessStatus.Ok
        )
        {
            return Answer.Unknown;
        }

        // A difference may come from a filter (line ends, large-file storage): only equality proves something.
        return hash.Of(buffer.AsSpan(0, length)).SequenceEqual(index.IdOf(entry)) ? Answer.Same
            : MayBeFiltered() ? Answer.Unknown
            : Answer.Different;
    }

    private bool MayBeFiltered() =>
        index.Contains(".gitattributes"u8)
        || git.Common.Stat("info/attributes") is not null
        || git.Config.Get("core.autocrlf") is "true" or "input" or "True";
}
