using System.Buffers.Binary;
using System.Text;

namespace Seatrial.Engine.Tests.Workspaces.Archives;

/// <summary>
/// Writes small SQLite databases as "Database File Format" describes them: one leaf page for the schema, one for each table, overflow pages
/// behind them.
/// </summary>
internal static class SqliteFile
{
    public const int PageSize = 1024;

    public static byte[] Of(params (string Name, string Columns, string[][] Rows)[] tables)
    {
        var pages = new List<byte[]> { new byte[PageSize] };
        pages.AddRange(tables.Select(_ => new byte[PageSize]));
        var schema = tables.Select((t, i) => Record("table", t.Name, t.Name, i + 2, $"CREATE TABLE {t.Name} ({t.Columns})")).ToList();
        "SQLite format 3\0"u8.CopyTo(pages[0]);
        BinaryPrimitives.WriteUInt16BigEndian(pages[0].AsSpan(16), PageSize);
        BinaryPrimitives.WriteUInt32BigEndian(pages[0].AsSpan(56), 1);
        Leaf(pages, 0, 100, schema);
        for (int i = 0; i < tables.Length; i++)
        {
            Leaf(pages, i + 1, 0, [.. tables[i].Rows.Select(r => Record([.. r]))]);
        }

        return [.. pages.SelectMany(p => p)];
    }

    private static void Leaf(List<byte[]> pages, int index, int header, List<byte[]> records)
    {
        byte[] page = pages[index];
        page[header] = 13;
        BinaryPrimitives.WriteUInt16BigEndian(page.AsSpan(header + 3), (ushort)records.Count);
        int end = PageSize;
        for (int i = 0; i < records.Count; i++)
        {
            byte[] record = records[i];
            int most = PageSize - 35;
            int least = ((PageSize - 12) * 32 / 255) - 23;
            int kept = least + ((record.Length - least) % (PageSize - 4));
            int local =
                record.Length <= most ? record.Length
                : kept <= most ? kept
                : least;
            List<byte> cell = [.. Varint(record.Length), .. Varint(i + 1), .. record.AsSpan(0, local)];
            if (local < record.Length)
            {
                byte[] next = new byte[4];
                BinaryPrimitives.WriteUInt32BigEndian(next, (uint)pages.Count + 1);
                cell.AddRange(next);
                for (int at = local; at < record.Length; at += PageSize - 4)
                {
                    byte[] overflow = new byte[PageSize];
                    record.AsSpan(at, Math.Min(PageSize - 4, record.Length - at)).CopyTo(overflow.AsSpan(4));
                    pages.Add(overflow);
                    if (at + PageSize - 4 < record.Length)
                    {
                        BinaryPrimitives.WriteUInt32BigEndian(overflow, (uint)pages.Count + 1);
                    }
                }
            }

            end -= cell.Count;
            cell.CopyTo(page, end);
            BinaryPrimitives.WriteUInt16BigEndian(page.AsSpan(header + 8 + (2 * i)), (ushort)end);
        }
    }

    private static byte[] Record(params object?[] values)
    {
        var types = new List<byte>();
        var body = new List<byte>();
        foreach (object? value in values)
        {
            byte[] bytes =
                value is string text ? Encoding.UTF8.GetBytes(text)
                : value is int number ? [(byte)number]
                : [];
            types.AddRange(
                value is string ? Varint((bytes.Length * 2) + 13)
                : value is int ? [1]
                : [0]
            );
            body.AddRange(bytes);
        }

        byte[] length = Varint(types.Count + 1);
        return [.. length.Length == 1 ? length : Varint(types.Count + 2), .. types, .. body];
    }

    private static byte[] Varint(int value)
    {
        var bytes = new List<byte> { (byte)(value & 0x7F) };
        for (value >>= 7; value > 0; value >>= 7)
        {
            bytes.Insert(0, (byte)((value & 0x7F) | 0x80));
        }

        return [.. bytes];
    }
}
