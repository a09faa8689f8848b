using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using Seatrial.Engine.Workspaces.Access;
using Seatrial.Engine.Workspaces.Git.Objects;

namespace Seatrial.Engine.Workspaces.Git;

/// <summary>Reads single objects, loose or packed: commits, trees and the blobs of a change. Not safe for concurrent use.</summary>
/// <param name="git">The repository.</param>
/// <param name="others">Full paths of further folders of objects.</param>
internal sealed class GitObjects(GitFolder git, IReadOnlyList<string>? others = null) : IDisposable
{
    /// <summary>Bytes of an object; a longer one is not read.</summary>
    public const int MaxObjectBytes = 16 << 20;

    private readonly List<(TreeAccess Folder, GitPacks Packs)> stores = Stores(git, others ?? []);

    /// <summary>Content of a commit, tree or tag without its header; null where it cannot be read.</summary>
    public byte[]? Read(ReadOnlySpan<byte> id) => Find(id, isBlob: false);

    /// <summary>Content of a blob; null where it cannot be read or is larger than <see cref="MaxObjectBytes"/>.</summary>
    public byte[]? ReadBlob(ReadOnlySpan<byte> id) => Find(id, isBlob: true);

    /// <summary>Ids in lower case that begin with these hexadecimal digits, in order, a few at most.</summary>
    /// <param name="digits">At least two, in lower case.</param>
    public IReadOnlyCollection<string> StartingWith(string digits)
    {
        const int limit = 100;
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (folder, packs) in stores)
        {
            var entries = new List<TreeEntry>();
            _ = folder.List(digits[..2], entries);
            found.UnionWith(
                entries
                    .Where(e =>
                        e.Kind == EntryKind.File && e.Name.Length == (git.HashBytes * 2) - 2 && e.Name.All(char.IsAsciiHexDigitLower)
                    )
                    .Select(e => digits[..2] + e.Name)
                    .Where(i => i.StartsWith(digits, StringComparison.Ordinal))
                    .Take(limit)
            );
            packs.StartingWith(digits, found, limit);
        }

        return found;
    }

    /// <summary>Id of the tree of a commit; null where the commit cannot be read.</summary>
    public byte[]? TreeOf(string commit)
    {
        ReadOnlySpan<byte> text = Read(Convert.FromHexString(commit));
        int digits = git.HashBytes * 2;
        if (!text.StartsWith("tree "u8) || text.Length <= 5 + digits)
        {
            return null;
        }

        byte[] id = new byte[git.HashBytes];
        return Convert.FromHexString(text.Slice(5, digits), id, out _, out _) == OperationStatus.Done ? id : null;
    }

    public void Dispose()
    {
        foreach (var (folder, packs) in stores)
        {
            packs.Dispose();
            folder.Dispose();
        }
    }

    /// <summary>Null for malformed input and for more than <paramref name="limit"/> bytes.</summary>
    public static byte[]? Inflate(byte[] deflated, int limit)
    {
        try
        {
            using var stream = new ZLibStream(new MemoryStream(deflated), CompressionMode.Decompress);
            byte[] bytes = new byte[Math.Min(limit, 64 << 10)];
            int length = 0;
            while (true)
            {
                int read = stream.Read(bytes, length, bytes.Length - length);
                length += read;
                if (read == 0)
                {
                    return bytes[..length];
                }

                if (length == bytes.Length)
                {
                    if (length >= limit)
                    {
                        return null;
                    }

                    Array.Resize(ref bytes, (int)Math.Min(limit, length * 4L));
                }
            }
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The repository's own objects, then those that it borrows, then others.</summary>
    private static List<(TreeAccess Folder, GitPacks Packs)> Stores(GitFolder git, IReadOnlyList<string> others) =>
        [.. Alternates.Of(git.CommonPath, others, []).Select(TreeAccess.Open).Select(f => (f, new GitPacks(f, git.HashBytes)))];

    private byte[]? Find(ReadOnlySpan<byte> id, bool isBlob)
    {
        foreach (var (folder, packs) in stores)
        {
            if ((Loose(folder, id, isBlob) ?? packs.Find(id, isBlob)) is { } content)
            {
                return content;
            }
        }

        return null;
    }

    /// <summary>A deflated <c>TYPE LENGTH NUL</c> and the content.</summary>
    private static byte[]? Loose(TreeAccess folder, ReadOnlySpan<byte> id, bool isBlob)
    {
        string hex = Convert.ToHexStringLower(id);
        string path = string.Create(CultureInfo.InvariantCulture, $"{hex.AsSpan(0, 2)}/{hex.AsSpan(2)}");
        if (folder.TryRead(path, MaxObjectBytes) is not { } deflated || Inflate(deflated, MaxObjectBytes) is not { } bytes)
        {
            return null;
        }

        var text = bytes.AsSpan();
        int nul = text.IndexOf((byte)0);
        bool isWanted = isBlob
            ? text.StartsWith("blob "u8)
            : text.StartsWith("commit "u8) || text.StartsWith("tree "u8) || text.StartsWith("tag "u8);
        return nul > 0 && isWanted ? bytes[(nul + 1)..] : null;
    }
}
