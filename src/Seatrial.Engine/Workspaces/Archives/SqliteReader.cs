using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Seatrial.Engine.Workspaces.Archives;

/// <summary>
/// Reads the tables of an SQLite 3 database, read only and without the library: pages, B-trees, overflow chains and records as "Database
/// File Format" at sqlite.org documents them. Any bytes give some list of tables: every page is visited at most once, depth and size are
/// bounded, and what does not fit is left out. A write-ahead log beside the file is not looked at.
/// </summary>
internal sealed class SqliteReader
{
    private const int HeaderLength = 100;
    private const int MaxDepth = 20;
    private const int MaxTables = 500;
    private const int MaxColumns = 2000;

    /// <summary>What an empty row counts for, so that no file makes millions of them.</summary>
    private const int CellCost = 32;

    private const int LongestValue = 64 << 10;

    private readonly ReadOnlyMemory<byte> file;
    private readonly int pageSize;
    private readonly int usable;
    private readonly Encoding encoding;
    private readonly HashSet<int> visited = [];
    private int budget;

    private SqliteReader(ReadOnlyMemory<byte> file, int pageSize, int usable, Encoding encoding, int maxBytes)
    {
        this.file = file;
        this.pageSize = pageSize;
        this.usable = usable;
        this.encoding = encoding;
        budget = maxBytes;
    }

    /// <summary>Whether a limit or a broken page cut something off.</summary>
    public bool IsCut { get; private set; }

    public static bool IsDatabase(ReadOnlySpan<byte> bytes) => bytes.StartsWith("SQLite format 3\0"u8) && bytes.Length >= 512;

    /// <summary>Null where the header is none.</summary>
    /// <param name="file">The database.</param>
    /// <param name="maxBytes">Of text that is taken from it.</param>
    public static SqliteReader? Open(ReadOnlyMemory<byte> file, int maxBytes)
    {
        var header = file.Span;
        if (!IsDatabase(header))
        {
            return null;
        }

        int size = BinaryPrimitives.ReadUInt16BigEndian(header[16..]);
        size = size == 1 ? 65536 : size;
        int usableSize = size - header[20];
        bool isPage = size is >= 512 and <= 65536 && (size & (size - 1)) == 0 && usableSize >= 480;
        var textEncoding = BinaryPrimitives.ReadUInt32BigEndian(header[56..]) switch
        {
            2 => Encoding.Unicode,
            3 => Encoding.BigEndianUnicode,
            _ => Encoding.UTF8,
        };
        return isPage ? new SqliteReader(file, size, usableSize, textEncoding, maxBytes) : null;
    }

    /// <summary>
    /// Each table as rows of text cells; other values are empty. The first row holds the names of the columns as far as they are known.
    /// </summary>
    public IEnumerable<(string Name, IReadOnlyList<string[]> Rows)> Tables()
    {
        var schema = new List<string[]>();
        Visit(1, 0, schema, numbers: true);
        foreach (string[] row in schema.Where(r => r is ["table", ..] && r.Length >= 5).Take(MaxTables))
        {
            if (!int.TryParse(row[3], out int root) || root < 2)
            {
                continue;
            }

            var rows = new List<string[]> { SqliteColumns.Of(row[4]) };
            Visit(root, 0, rows, numbers: false);
            yield return (row[1], rows);
        }
    }

    private void Visit(int page, int depth, List<string[]> rows, bool numbers)
    {
        long start = (long)(page - 1) * pageSize;
        if (page < 1 || start + pageSize > file.Length || depth > MaxDepth || budget <= 0 || !visited.Add(page))
        {
            IsCut = true;
            return;
        }

        var bytes = file.Span.Slice((int)start, pageSize);
        int header = page == 1 ? HeaderLength : 0;
        byte kind = bytes[header];
        bool isInterior = kind is 2 or 5;
        if (kind is not (2 or 5 or 10 or 13))
        {
            IsCut = true;
            return;
        }

        int cells = BinaryPrimitives.ReadUInt16BigEndian(bytes[(header + 3)..]);
        int pointers = header + (isInterior ? 12 : 8);
        for (int i = 0; i < cells && pointers + (2 * i) + 2 <= pageSize && budget > 0; i++)
        {
            int at = BinaryPrimitives.ReadUInt16BigEndian(bytes[(pointers + (2 * i))..]);
            if (at + 4 > pageSize)
            {
                IsCut = true;
                continue;
            }

            if (isInterior)
            {
                Visit((int)Math.Min(int.MaxValue, BinaryPrimitives.ReadUInt32BigEndian(bytes[at..])), depth + 1, rows, numbers);
            }

            if (kind != 5)
            {
                Cell(bytes, isInterior ? at + 4 : at, kind, rows, numbers);
            }
        }

        if (isInterior)
        {
            Visit((int)Math.Min(int.MaxValue, BinaryPrimitives.ReadUInt32BigEndian(bytes[(header + 8)..])), depth + 1, rows, numbers);
        }
    }

    private void Cell(ReadOnlySpan<byte> page, int at, byte kind, List<string[]> rows, bool numbers)
    {
        long size = Varint(page, ref at);
        if (kind == 13)
        {
            Varint(page, ref at);
        }

        if (size is <= 0 or > int.MaxValue || at >= page.Length)
        {
            IsCut = true;
            return;
        }

        // "B-tree Cell Format": what does not fit on the page goes on in a chain of overflow pages.
        int most = kind == 13 ? usable - 35 : ((usable - 12) * 64 / 255) - 23;
        int least = ((usable - 12) * 32 / 255) - 23;
        int local =
            size <= most ? (int)size
            : least + (int)((size - least) % (usable - 4)) is var kept && kept <= most ? kept
            : least;
        if (at + local > page.Length)
        {
            IsCut = true;
            return;
        }

        // No more is taken than is there: a cell may claim any size.
        var payload = new ArrayBufferWriter<byte>(Math.Max(1, local));
        payload.Write(page.Slice(at, local));
        if (local < size && at + local + 4 <= page.Length)
        {
            Overflow(BinaryPrimitives.ReadUInt32BigEndian(page[(at + local)..]), payload, (int)size);
        }

        budget -= payload.WrittenCount + CellCost;
        Record(payload.WrittenSpan, rows, numbers);
    }

    private void Overflow(uint next, ArrayBufferWriter<byte> payload, int size)
    {
        while (next != 0 && payload.WrittenCount < size && payload.WrittenCount < budget)
        {
            long start = (next - 1L) * pageSize;
            if (next > int.MaxValue || start + pageSize > file.Length || !visited.Add((int)next))
            {
                IsCut = true;
                break;
            }

            var page = file.Span.Slice((int)start, pageSize);
            payload.Write(page.Slice(4, Math.Min(usable - 4, size - payload.WrittenCount)));
            next = BinaryPrimitives.ReadUInt32BigEndian(page);
        }
    }

    /// <summary>"Record Format": a header of serial types, then the values.</summary>
    private void Record(ReadOnlySpan<byte> payload, List<string[]> rows, bool numbers)
    {
        int at = 0;
        long header = Varint(payload, ref at);
        if (header < at || header > payload.Length)
        {
            IsCut = true;
            return;
        }

        var row = new List<string>();
        long value = header;
        while (at < header && row.Count < MaxColumns)
        {
            long type = Varint(payload, ref at);
            long length = type switch
            {
                >= 12 => (type - 12) / 2,
                1 or 2 or 3 or 4 => type,
                5 => 6,
                6 or 7 => 8,
                _ => 0,
            };
            bool isText = type >= 13 && type % 2 == 1;
            int have = (int)Math.Clamp(payload.Length - value, 0, length);
            var bytes = have == 0 ? default : payload.Slice((int)value, have);
            row.Add(
                isText ? encoding.GetString(bytes[..Math.Min(bytes.Length, LongestValue)])
                : numbers && length is > 0 and <= 8 && type < 7 ? Number(bytes)
                : ""
            );
            value += length;
        }

        rows.Add([.. row]);
    }

    private static string Number(ReadOnlySpan<byte> bytes)
    {
        long number = 0;
        foreach (byte b in bytes)
        {
            number = (number << 8) | b;
        }

        return $"{number}";
    }

    /// <summary>1 to 9 bytes, big-endian, seven bits each but for the ninth.</summary>
    private static long Varint(ReadOnlySpan<byte> bytes, ref int at)
    {
        ulong value = 0;
        for (int i = 0; i < 9 && at < bytes.Length; i++)
        {
            byte b = bytes[at++];
            if (i == 8)
            {
                return (long)((value << 8) | b);
            }

            value = (value << 7) | (uint)(b & 0x7F);
            if (b < 0x80)
            {
                break;
            }
        }

        return (long)value;
    }
}
