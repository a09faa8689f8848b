using System.Formats.Tar;
using System.IO.Compression;
using Seatrial.Engine.Scanning;

namespace Seatrial.Engine.Workspaces.Archives;

/// <summary>
/// Unpacks ZIP (jars, wheels, packages and office documents are ZIP), tar and gzip in memory, within <see cref="ArchiveLimits"/>. Nothing
/// is written; names inside are labels only. Of PDF documents and SQLite databases the text is taken. What is broken, encrypted or over a
/// limit becomes a gap and the rest is read. Sources: PKWARE APPNOTE, POSIX ustar and pax, RFC 1952.
/// </summary>
public sealed class ArchiveReader(ArchiveLimits limits)
{
    private const string Inside = "!/";
    private const string Bomb = "It unpacks to far more than it holds; the rest was not unpacked.";

    private static readonly string[] Endings =
    [
        ".zip",
        ".jar",
        ".war",
        ".ear",
        ".aar",
        ".apk",
        ".ipa",
        ".whl",
        ".egg",
        ".nupkg",
        ".vsix",
        ".xpi",
        ".docx",
        ".xlsx",
        ".pptx",
        ".odt",
        ".ods",
        ".odp",
        ".tar",
        ".tar.gz",
        ".tgz",
        ".gz",
        ".pdf",
        ".sqlite",
        ".sqlite3",
        ".db",
        ".db3",
    ];

    private readonly List<CoverageGap> gaps = [];
    private int entries;
    private long bytes;
    private long budget;

    /// <summary>Whether the last file was of a kind that is unpacked, whatever its name says.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>What could not be unpacked.</summary>
    public IReadOnlyList<CoverageGap> Gaps => gaps;

    /// <summary>By name alone.</summary>
    public static bool IsArchive(string path) => Array.Exists(Endings, e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>The files in an archive of the tree, in the order in which they stand there.</summary>
    public IEnumerable<ArchiveEntry> Read(string path, ReadOnlyMemory<byte> packed)
    {
        entries = 0;
        bytes = 0;
        IsKnown = false;
        budget = Math.Min(limits.MaxTotalBytes, Math.Max(1 << 20, (long)packed.Length * limits.MaxRatio));
        return Unpack(path, packed, 1);
    }

    private IEnumerable<ArchiveEntry> Unpack(string path, ReadOnlyMemory<byte> packed, int depth)
    {
        var found = new List<ArchiveEntry>();
        BoundedStream? unpacked = null;
        try
        {
            using var stream = new MemoryStream(packed.ToArray(), writable: false);
            IsKnown |= depth == 1;
            if (DocumentText.IsDocument(packed.Span))
            {
                ReadDocument(path, packed, found);
            }
            else if (packed.Span.StartsWith("PK"u8))
            {
                ReadZip(path, stream, found);
            }
            else if (packed.Span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            {
                using var content = unpacked = new BoundedStream(new GZipStream(stream, CompressionMode.Decompress), 2 * budget);
                ReadGzip(path, content, found);
            }
            else if (path.EndsWith(".tar", StringComparison.OrdinalIgnoreCase))
            {
                ReadTar(path, stream, found);
            }
            else
            {
                IsKnown &= depth > 1;
            }
        }
        catch (Exception e) when (ArchiveDamage.IsCauseOf(e))
        {
            gaps.Add(
                unpacked is { IsSpent: true }
                    ? new CoverageGap(path, GapKind.LimitReached, Bomb)
                    : new CoverageGap(
                        path,
                        GapKind.Malformed,
                        "The archive is broken or of a kind that is not unpacked; what could be read of it was searched."
                    )
            );
        }

        foreach (var entry in found)
        {
            if (!IsArchive(entry.Path) || entry.IsText)
            {
                yield return entry;
            }
            else if (depth == limits.MaxDepth)
            {
                gaps.Add(new CoverageGap(entry.Path, GapKind.LimitReached, $"Archives are unpacked {limits.MaxDepth} deep."));
            }
            else
            {
                foreach (var inner in Unpack(entry.Path, entry.Bytes, depth + 1))
                {
                    yield return inner;
                }
            }
        }
    }

    private void ReadDocument(string path, ReadOnlyMemory<byte> packed, List<ArchiveEntry> found)
    {
        var (texts, problem) = DocumentText.Read(path, packed, (int)Math.Min(limits.MaxEntryBytes, Math.Max(0, budget - bytes)));
        if (problem is not null)
        {
            gaps.Add(new CoverageGap(path, texts.Count == 0 ? GapKind.Unreadable : GapKind.LimitReached, problem));
        }

        bytes += texts.Sum(t => (long)t.Bytes.Length);
        found.AddRange(texts.Take(Math.Max(0, limits.MaxEntries - entries)).Select(t => t with { IsText = true }));
        entries += texts.Count;
    }

    private void ReadZip(string path, Stream stream, List<ArchiveEntry> found)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
        {
            if (entry.FullName.EndsWith('/'))
            {
                continue;
            }

            string name = path + Inside + entry.FullName;
            if (entry.IsEncrypted)
            {
                gaps.Add(new CoverageGap(name, GapKind.Unreadable, "The entry is encrypted."));
                continue;
            }

            using var content = entry.Open();
            if (!Take(path, name, content, found))
            {
                return;
            }
        }
    }

    private void ReadGzip(string path, Stream content, List<ArchiveEntry> found)
    {
        if (path.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".tar.gz", StringComparison.OrdinalIgnoreCase))
        {
            ReadTar(path, content, found);
            return;
        }

        string name = path[(path.LastIndexOf('/') + 1)..];
        Take(path, path + Inside + (name.Length > 3 ? name[..^3] : name), content, found);
    }

    private void ReadTar(string path, Stream stream, List<ArchiveEntry> found)
    {
        using var tar = new TarReader(stream);
        while (tar.GetNextEntry() is { } entry)
        {
            if (
                entry is { DataStream: { } content, EntryType: TarEntryType.RegularFile or TarEntryType.V7RegularFile }
                && !Take(path, path + Inside + entry.Name, content, found)
            )
            {
                return;
            }
        }
    }

    /// <summary>False where a limit of the whole archive ends the reading.</summary>
    private bool Take(string archive, string name, Stream content, List<ArchiveEntry> found)
    {
        if (++entries > limits.MaxEntries)
        {
            gaps.Add(new CoverageGap(archive, GapKind.LimitReached, $"More than {limits.MaxEntries} entries; the rest was not unpacked."));
            return false;
        }

        long left = budget - bytes;
        int most = (int)Math.Min(limits.MaxEntryBytes, left);
        using var buffer = new MemoryStream();
        byte[] chunk = new byte[64 << 10];
        for (int read; buffer.Length <= most && (read = content.Read(chunk)) > 0; )
        {
            buffer.Write(chunk, 0, read);
        }

        bytes += buffer.Length;
        if (buffer.Length <= most)
        {
            found.Add(new ArchiveEntry(name, buffer.ToArray()));
            return true;
        }

        bool isWhole = most < limits.MaxEntryBytes;
        gaps.Add(
            isWhole
                ? new CoverageGap(archive, GapKind.LimitReached, Bomb)
                : new CoverageGap(name, GapKind.TooLarge, $"Larger than {limits.MaxEntryBytes >> 20} MB unpacked.")
        );
        return !isWhole;
    }
}
