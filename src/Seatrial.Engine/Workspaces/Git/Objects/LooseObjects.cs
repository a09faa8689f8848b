using System.Globalization;
using System.IO.Compression;
using Seatrial.Engine.Workspaces.Access;

namespace Seatrial.Engine.Workspaces.Git.Objects;

/// <summary>
/// The objects of one object folder that are files of their own (gitrepository-layout(5), "objects/[0-9a-f][0-9a-f]"). Safe for concurrent
/// use.
/// </summary>
internal sealed class LooseObjects
{
    /// <summary><c>commit 9223372036854775807</c> and a NUL.</summary>
    private const int MaxHeader = 32;

    private readonly TreeAccess folder;
    private readonly int hashBytes;
    private readonly byte[] ids;

    private LooseObjects(TreeAccess folder, int hashBytes, byte[] ids)
    {
        this.folder = folder;
        this.hashBytes = hashBytes;
        this.ids = ids;
    }

    public int Count => ids.Length / hashBytes;

    /// <summary>Number of the first among the objects of all stores.</summary>
    public int FirstNumber { get; set; }

    public static LooseObjects List(TreeAccess folder, int hashBytes)
    {
        var found = new List<byte[]>();
        var entries = new List<TreeEntry>();
        for (int first = 0; first < 256; first++)
        {
            string name = first.ToString("x2", CultureInfo.InvariantCulture);
            entries.Clear();
            _ = folder.List(name, entries);
            foreach (var entry in entries)
            {
                if (entry.Kind == EntryKind.File && entry.Name.Length == (hashBytes - 1) * 2 && entry.Name.All(char.IsAsciiHexDigitLower))
                {
                    found.Add(Convert.FromHexString(name + entry.Name));
                }
            }
        }

        found.Sort(static (a, b) => a.AsSpan().SequenceCompareTo(b));
        return new LooseObjects(folder, hashBytes, [.. found.SelectMany(id => id)]);
    }

    public ReadOnlySpan<byte> Id(int index) => ids.AsSpan(index * hashBytes, hashBytes);

    /// <summary>Index of an object id, or -1.</summary>
    public int Find(ReadOnlySpan<byte> id)
    {
        int low = 0;
        int high = Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            int order = id.SequenceCompareTo(Id(middle));
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order > 0 ? (middle + 1, high) : (low, middle);
        }

        return -1;
    }

    /// <summary>Reads kind and size, and the content where it is wanted.</summary>
    /// <param name="index">Which object.</param>
    /// <param name="limit">Bytes of content; a larger object's content is not read.</param>
    /// <param name="wantsContent">False reads the header alone.</param>
    public StoredObject Read(int index, int limit, bool wantsContent = true)
    {
        string hex = Convert.ToHexStringLower(Id(index));
        using var file = folder.OpenRandom($"{hex[..2]}/{hex[2..]}");
        if (file is null)
        {
            return default;
        }

        try
        {
            using var bytes = new FileStream(file.Handle, FileAccess.Read, bufferSize: 0);
            using var inflated = new ZLibStream(bytes, CompressionMode.Decompress);
            return Read(inflated, limit, wantsContent);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }

    private static StoredObject Read(ZLibStream inflated, int limit, bool wantsContent)
    {
        Span<byte> head = stackalloc byte[MaxHeader];
        int length = 0;
        while (length < MaxHeader && inflated.Read(head.Slice(length, 1)) == 1 && head[length] != 0)
        {
            length++;
        }

        head = head[..length];
        int space = head.IndexOf((byte)' ');
        var kind =
            space < 0 ? ObjectKind.None
            : head[..space].SequenceEqual("commit"u8) ? ObjectKind.Commit
            : head[..space].SequenceEqual("tree"u8) ? ObjectKind.Tree
            : head[..space].SequenceEqual("blob"u8) ? ObjectKind.Blob
            : head[..space].SequenceEqual("tag"u8) ? ObjectKind.Tag
            : ObjectKind.None;
        if (kind == ObjectKind.None || !long.TryParse(head[(space + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out long size))
        {
            return default;
        }

        if (!wantsContent || size > limit)
        {
            return new StoredObject(kind, size, null);
        }

        byte[] content = new byte[size];
        return inflated.ReadAtLeast(content, content.Length, throwOnEndOfStream: false) == content.Length && inflated.Read(head[..1]) == 0
            ? new StoredObject(kind, size, content)
            : default;
    }
}
