using System.Buffers;
using System.Globalization;
using System.IO.Compression;

namespace Seatrial.Engine.Workspaces.Git;

/// <summary>Reads the few objects that a scan of the working tree needs: commits, loose or packed.</summary>
internal sealed class GitObjects(GitFolder git)
{
    /// <summary>Bytes of a commit; a longer one is not read.</summary>
    public const int MaxObjectBytes = 1 << 20;

    /// <summary>Id of the tree of a commit; null where the commit cannot be read.</summary>
    public byte[]? TreeOf(string commit)
    {
        ReadOnlySpan<byte> text = Loose(commit) ?? new GitPacks(git).Find(Convert.FromHexString(commit));
        int digits = git.HashBytes * 2;
        if (!text.StartsWith("tree "u8) || text.Length <= 5 + digits)
        {
            return null;
        }

        byte[] id = new byte[git.HashBytes];
        return Convert.FromHexString(text.Slice(5, digits), id, out _, out _) == OperationStatus.Done ? id : null;
    }

    /// <summary>A deflated <c>commit LENGTH NUL</c> and the text.</summary>
    private byte[]? Loose(string id)
    {
        string path = string.Create(CultureInfo.InvariantCulture, $"objects/{id.AsSpan(0, 2)}/{id.AsSpan(2)}");
        if (git.Common.TryRead(path, MaxObjectBytes) is not { } deflated || Inflate(deflated, MaxObjectBytes) is not { } bytes)
        {
            return null;
        }

        int nul = bytes.AsSpan().IndexOf((byte)0);
        return nul > 0 && bytes.AsSpan().StartsWith("commit "u8) ? bytes[(nul + 1)..] : null;
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

                    Array.Resize(ref bytes, Math.Min(limit, length * 4));
                }
            }
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
