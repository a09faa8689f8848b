using System.Buffers;
using System.Globalization;
using System.IO.Compression;

namespace Seatrial.Engine.Workspaces.Git;

/// <summary>Reads single objects, loose or packed: commits, trees and the blobs of a change. Not safe for concurrent use.</summary>
internal sealed class GitObjects(GitFolder git) : IDisposable
{
    /// <summary>Bytes of an object; a longer one is not read.</summary>
    public const int MaxObjectBytes = 16 << 20;

    private readonly GitPacks packs = new(git);

    /// <summary>Content of a commit or tree without its header; null where it cannot be read.</summary>
    public byte[]? Read(ReadOnlySpan<byte> id) => Loose(id, isBlob: false) ?? packs.Find(id, isBlob: false);

    /// <summary>Content of a blob; null where it cannot be read or is larger than <see cref="MaxObjectBytes"/>.</summary>
    public byte[]? ReadBlob(ReadOnlySpan<byte> id) => Loose(id, isBlob: true) ?? packs.Find(id, isBlob: true);

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

    public void Dispose() => packs.Dispose();

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

    /// <summary>A deflated <c>TYPE LENGTH NUL</c> and the content.</summary>
    private byte[]? Loose(ReadOnlySpan<byte> id, bool isBlob)
    {
        string hex = Convert.ToHexStringLower(id);
        string path = string.Create(CultureInfo.InvariantCulture, $"objects/{hex.AsSpan(0, 2)}/{hex.AsSpan(2)}");
        if (git.Common.TryRead(path, MaxObjectBytes) is not { } deflated || Inflate(deflated, MaxObjectBytes) is not { } bytes)
        {
            return null;
        }

        var text = bytes.AsSpan();
        int nul = text.IndexOf((byte)0);
        bool isWanted = isBlob ? text.StartsWith("blob "u8) : text.StartsWith("commit "u8) || text.StartsWith("tree "u8);
        return nul > 0 && isWanted ? bytes[(nul + 1)..] : null;
    }
}
