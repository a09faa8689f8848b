using System.Security.Cryptography;
using System.Text;
using Seatrial.Engine.Workspaces.Access;
using Seatrial.Engine.Workspaces.Git;

namespace Seatrial.Engine.Workspaces.Changes;

/// <summary>Whether what lies in the working tree is what HEAD has: changed, staged, deleted and new files below a folder.</summary>
public static class UncommittedChange
{
    private const int MaxBytes = 256 << 20;

    /// <summary>
    /// The first path that differs in ordinal order, null where nothing does. Files are compared by size and time against the index first,
    /// then by content.
    /// </summary>
    /// <param name="workspace">The walked folder.</param>
    /// <param name="isLeftOut">Paths below the folder that may differ.</param>
    /// <param name="problem">A sentence without its full stop where it cannot be found out.</param>
    public static string? First(Workspace workspace, Func<string, bool> isLeftOut, out string? problem)
    {
        using var source = ChangeSource.OpenWithTree(workspace.Root, new ChangeOptions(), out problem);
        if (source is null)
        {
            problem = problem?.TrimEnd('.');
            return null;
        }

        if (
            source.Git.Own.TryRead("index", StagedChange.MaxIndexBytes) is not { } bytes
            || GitIndexReader.Read(bytes, source.Git.HashBytes) is not { } index
            || source.Head.Commit is not { } head
            || source.Objects.TreeOf(head) is not { } tree
            || new IndexComparison(index, source.Trees).Run(tree) is not { } staged
        )
        {
            problem =
                "what is committed cannot be compared with the files: there is no commit yet, or the index or HEAD is damaged, split or sparse";
            return null;
        }

        string prefix = workspace.Repository.Prefix is { Length: > 0 } folder ? folder + "/" : "";
        return Candidates(workspace, source, index, prefix, staged)
            .Where(p => !isLeftOut(p))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static IEnumerable<string> Candidates(
        Workspace workspace,
        ChangeSource source,
        GitIndex index,
        string prefix,
        IReadOnlyList<Difference> staged
    )
    {
        foreach (string path in staged.Select(d => d.Path).Where(p => p.StartsWith(prefix, StringComparison.Ordinal)))
        {
            yield return path[prefix.Length..];
        }

        foreach (var file in workspace.Files.Where(f => !index.Contains(Encoding.UTF8.GetBytes(prefix + f.Path))))
        {
            yield return file.Path;
        }

        for (int i = 0; i < index.Entries.Length; i++)
        {
            string path = Encoding.UTF8.GetString(index.PathOf(index.Entries[i]));
            if (path.StartsWith(prefix, StringComparison.Ordinal) && IsChanged(source, index, index.Entries[i], path))
            {
                yield return path[prefix.Length..];
            }
        }
    }

    private static bool IsChanged(ChangeSource source, GitIndex index, in IndexEntry entry, string path)
    {
        if (entry.IsUnmerged || entry.IsIntendedOnly)
        {
            return true;
        }

        if (entry.IsUnchecked || !entry.IsFile)
        {
            return false;
        }

        if (source.Tree.Stat(path) is not { Kind: EntryKind.File } stat)
        {
            return true;
        }

        if (entry.IsUnchanged(stat, source.Git.Own.Stat("index")))
        {
            return false;
        }

        byte[] buffer = [];
        return source.Tree.Read(path, ref buffer, 0, 0, MaxBytes, out int length) != AccessStatus.Ok
            || !IsSame(source, index.IdOf(entry), buffer.AsSpan(0, length));
    }

    /// <summary>
    /// The same bytes, or what git's own filters make of the same: other line ends, or the file behind a pointer of git-lfs (its
    /// specification, version 1).
    /// </summary>
    private static bool IsSame(ChangeSource source, ReadOnlySpan<byte> id, ReadOnlySpan<byte> content)
    {
        var hash = new GitBlobHash(source.Git.HashBytes);
        if (hash.Of(content).SequenceEqual(id))
        {
            return true;
        }

        return content.Contains((byte)'\r')
                && hash.Of(Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(content).Replace("\r\n", "\n", StringComparison.Ordinal)))
                    .SequenceEqual(id)
            || (
                source.Objects.ReadBlob(id) is { Length: < 1024 } pointer
                && pointer.AsSpan().StartsWith("version https://git-lfs.github.com/spec/"u8)
                && Encoding
                    .ASCII.GetString(pointer)
                    .Contains($"oid sha256:{Convert.ToHexStringLower(SHA256.HashData(content))}\n", StringComparison.Ordinal)
            );
    }
}
