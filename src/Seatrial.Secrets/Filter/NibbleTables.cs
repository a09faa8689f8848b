using Seatrial.Secrets.Filter.Anchors;

namespace Seatrial.Secrets.Filter;

/// <summary>
/// What the vector filter looks bytes up in. For each of four places: which of 16 buckets pass a low half and a high half of a byte, as
/// four tables of 16 bytes (low half for buckets 0–7, high for 0–7, low for 8–15, high for 8–15).
/// </summary>
internal static class NibbleTables
{
    public const int Size = Anchor.WindowWidth * TablesPerPlace * TableSize;

    private const int TablesPerPlace = 4;
    private const int TableSize = 16;

    public static byte[] Build(IReadOnlyList<IReadOnlyList<Anchor>> buckets)
    {
        byte[] tables = new byte[Size];
        for (int bucket = 0; bucket < buckets.Count; bucket++)
        {
            byte bit = (byte)(1 << (bucket & 7));
            foreach (var anchor in buckets[bucket])
            {
                for (int place = 0; place < Anchor.WindowWidth; place++)
                {
                    int low = ((place * TablesPerPlace) + ((bucket >> 3) * 2)) * TableSize;
                    foreach (byte value in anchor.Sets[place].Members())
                    {
                        tables[low + (value & 15)] |= bit;
                        tables[low + TableSize + (value >> 4)] |= bit;
                    }
                }
            }
        }

        return tables;
    }
}
