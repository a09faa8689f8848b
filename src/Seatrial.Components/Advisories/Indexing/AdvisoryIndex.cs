using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Seatrial.Components.Advisories.Indexing;

/// <summary>
/// An index of advisories in memory. Opening checks its sum and reads the coverage, nothing else; packages are found by a binary search and
/// records unpacked when they are asked for. Safe for concurrent use.
/// </summary>
public sealed class AdvisoryIndex
{
    /// <summary>Of the texts of records, unpacked, in bytes.</summary>
    private const int LargestBlock = 64 << 20;

    private readonly ReadOnlyMemory<byte> directory;
    private readonly ReadOnlyMemory<byte> packages;
    private readonly ReadOnlyMemory<byte> blocks;
    private readonly ReadOnlyMemory<byte> texts;
    private readonly Lock gate = new();
    private readonly Dictionary<int, Advisory[]> unpacked = [];

    private AdvisoryIndex(
        ReadOnlyMemory<byte> directory,
        ReadOnlyMemory<byte> packages,
        ReadOnlyMemory<byte> blocks,
        ReadOnlyMemory<byte> texts,
        ReadOnlySpan<byte> head
    )
    {
        this.directory = directory;
        this.packages = packages;
        this.blocks = blocks;
        this.texts = texts;
        var reader = new IndexReader(head);
        Source = reader.Text();
        Coverage = ReadCoverage(ref reader);
        RecordCount = blocks.Length < 4 ? -1 : BinaryPrimitives.ReadInt32LittleEndian(blocks.Span);
        int blockCount = (blocks.Length - 4) / IndexLayout.BlockEntry;
        if (RecordCount < 0 || RecordCount > (long)blockCount * IndexLayout.RecordsPerBlock)
        {
            throw new InvalidDataException("The index of advisories names records that it does not hold.");
        }
    }

    /// <summary>The folder or address that the records came from.</summary>
    public string Source { get; }

    public IReadOnlyList<AdvisoryCoverage> Coverage { get; }

    public int RecordCount { get; }

    public int PackageCount => directory.Length / IndexLayout.PackageEntry;

    /// <summary>The index, or what is wrong with the file: a sentence without a full stop.</summary>
    public static (AdvisoryIndex? Index, string? Problem) Open(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        if (bytes.Length < IndexLayout.HeaderLength || !bytes[..(IndexLayout.MarkLength - 1)].SequenceEqual(IndexLayout.Mark[..^1]))
        {
            return (null, "is no index of advisories");
        }

        if (bytes[IndexLayout.MarkLength - 1] != IndexLayout.Mark[^1])
        {
            return (null, "was written by another version of Seatrial");
        }

        Span<byte> sum = stackalloc byte[IndexLayout.HashLength];
        SHA256.HashData(bytes[IndexLayout.SectionsAt..], sum);
        if (!sum.SequenceEqual(bytes.Slice(IndexLayout.MarkLength, IndexLayout.HashLength)))
        {
            return (null, "is damaged: its checksum does not fit");
        }

        var sections = new ReadOnlyMemory<byte>[IndexLayout.SectionCount];
        for (int i = 0; i < sections.Length; i++)
        {
            int start = BinaryPrimitives.ReadInt32LittleEndian(bytes[(IndexLayout.SectionsAt + (i * 8))..]);
            int length = BinaryPrimitives.ReadInt32LittleEndian(bytes[(IndexLayout.SectionsAt + (i * 8) + 4)..]);
            if (start < IndexLayout.HeaderLength || length < 0 || start > bytes.Length - length)
            {
                return (null, "is damaged: a section lies outside of it");
            }

            sections[i] = file.Slice(start, length);
        }

        try
        {
            return (new AdvisoryIndex(sections[1], sections[2], sections[3], sections[4], sections[0].Span), null);
        }
        catch (InvalidDataException)
        {
            return (null, "is damaged: its lists cannot be read");
        }
    }

    /// <summary>What is said of a package, withdrawn records included.</summary>
    /// <param name="ecosystem">In the words of OSV, with the release where there is one.</param>
    /// <param name="name">In any spelling that its registry takes for the same.</param>
    /// <exception cref="InvalidDataException">The index is not in the form that it says it is.</exception>
    public IReadOnlyList<IndexedPackage> Find(string ecosystem, string name)
    {
        string normalized = AdvisoryEcosystem.NormalizeName(ecosystem, name);
        ulong hash = IndexLayout.HashOf(ecosystem, normalized);
        for (int i = FirstAt(hash); i < PackageCount && HashAt(i) == hash; i++)
        {
            var reader = new IndexReader(PackageAt(i));
            if (reader.IsText(ecosystem) & reader.IsText(normalized))
            {
                return ReadPackage(ref reader, ecosystem, normalized);
            }
        }

        return [];
    }

    /// <summary>A record without what it says of packages.</summary>
    public Advisory Record(int number)
    {
        int block = number / IndexLayout.RecordsPerBlock;
        lock (gate)
        {
            if (!unpacked.TryGetValue(block, out var records))
            {
                unpacked.Add(block, records = Unpack(block));
            }

            return records[number % IndexLayout.RecordsPerBlock];
        }
    }

    /// <summary>Everything, for an update.</summary>
    public AdvisoryContent ReadAll()
    {
        var affected = new List<AffectedPackage>?[RecordCount];
        for (int i = 0; i < PackageCount; i++)
        {
            var reader = new IndexReader(PackageAt(i));
            string ecosystem = reader.Text();
            string name = reader.Text();
            foreach (var package in ReadPackage(ref reader, ecosystem, name))
            {
                (affected[package.Record] ??= []).Add(package.Affected);
            }
        }

        return new AdvisoryContent(
            Source,
            [.. Enumerable.Range(0, RecordCount).Select(i => Record(i) with { Affected = [.. affected[i] ?? []] })],
            Coverage
        );
    }

    private static AdvisoryCoverage[] ReadCoverage(ref IndexReader reader)
    {
        var coverage = new AdvisoryCoverage[reader.Count()];
        for (int i = 0; i < coverage.Length; i++)
        {
            string ecosystem = reader.Text();
            int records = reader.Int();
            long newest = reader.Fixed();
            long asked = reader.Fixed();
            int skipped = reader.Int();
            coverage[i] = new AdvisoryCoverage(
                ecosystem,
                records,
                newest == long.MinValue ? null : OfSeconds(newest),
                OfSeconds(asked),
                skipped,
                reader.Byte() != 0
            );
        }

        return coverage;
    }

    private static DateTimeOffset OfSeconds(long seconds) =>
        DateTimeOffset.FromUnixTimeSeconds(
            Math.Clamp(seconds, DateTimeOffset.MinValue.ToUnixTimeSeconds(), DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        );

    private IndexedPackage[] ReadPackage(ref IndexReader reader, string ecosystem, string normalized)
    {
        var found = new IndexedPackage[reader.Count()];
        for (int i = 0; i < found.Length; i++)
        {
            int record = reader.Int();
            if (record >= RecordCount)
            {
                throw new InvalidDataException("The index of advisories names a record that it does not hold.");
            }

            string name = reader.Text();
            var versions = reader.Texts();
            var ranges = new AffectedRange[reader.Count()];
            for (int r = 0; r < ranges.Length; r++)
            {
                var kind = (RangeKind)reader.Byte();
                var events = new RangeEvent[reader.Count()];
                for (int e = 0; e < events.Length; e++)
                {
                    events[e] = new RangeEvent((RangeEventKind)reader.Byte(), reader.Text());
                }

                ranges[r] = new AffectedRange(kind, ImmutableArray.Create(events));
            }

            var imports = new AffectedImport[reader.Count()];
            for (int m = 0; m < imports.Length; m++)
            {
                imports[m] = new AffectedImport(reader.Text(), reader.Texts());
            }

            found[i] = new IndexedPackage(
                record,
                new AffectedPackage(
                    ecosystem,
                    name.Length == 0 ? normalized : name,
                    versions,
                    ImmutableArray.Create(ranges),
                    ImmutableArray.Create(imports)
                )
            );
        }

        return found;
    }

    private Advisory[] Unpack(int block)
    {
        var entry = blocks.Span[(4 + (block * IndexLayout.BlockEntry))..];
        int start = BinaryPrimitives.ReadInt32LittleEndian(entry);
        int length = BinaryPrimitives.ReadInt32LittleEndian(entry[4..]);
        int rawLength = BinaryPrimitives.ReadInt32LittleEndian(entry[8..]);
        if (start < 0 || length < 0 || start > texts.Length - length || rawLength is < 0 or > LargestBlock)
        {
            throw new InvalidDataException("A block of the index of advisories lies outside of it.");
        }

        byte[] raw = new byte[rawLength];
        if (!BrotliDecoder.TryDecompress(texts.Span.Slice(start, length), raw, out int written) || written != rawLength)
        {
            throw new InvalidDataException("A block of the index of advisories cannot be unpacked.");
        }

        var records = new Advisory[Math.Min(IndexLayout.RecordsPerBlock, RecordCount - (block * IndexLayout.RecordsPerBlock))];
        var reader = new IndexReader(raw);
        for (int i = 0; i < records.Length; i++)
        {
            records[i] = RecordText.Read(ref reader);
        }

        return records;
    }

    private int FirstAt(ulong hash)
    {
        int low = 0;
        int high = PackageCount;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (HashAt(middle) < hash)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private ulong HashAt(int entry) => BinaryPrimitives.ReadUInt64LittleEndian(directory.Span[(entry * IndexLayout.PackageEntry)..]);

    private ReadOnlySpan<byte> PackageAt(int entry)
    {
        int place = BinaryPrimitives.ReadInt32LittleEndian(directory.Span[((entry * IndexLayout.PackageEntry) + 8)..]);
        return (uint)place < (uint)packages.Length
            ? packages.Span[place..]
            : throw new InvalidDataException("A package of the index of advisories lies outside of it.");
    }
}
