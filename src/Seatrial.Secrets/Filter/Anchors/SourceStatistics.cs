using System.Numerics;
using System.Runtime.InteropServices;
using Seatrial.Secrets.Filter.Patterns;

namespace Seatrial.Secrets.Filter.Anchors;

/// <summary>
/// How often four bytes in a row satisfy four sets in source code, estimated on an even sample of groups of four from public source code of many
/// languages. Not safe for concurrent use.
/// </summary>
internal sealed class SourceStatistics
{
    private const string Resource = "source-4grams.bin";
    private readonly int count;

    /// <summary>For each place and byte value one bit for each group: <see cref="words"/> words in a row.</summary>
    private readonly ulong[] singles;
    private readonly int words;
    private readonly double[] frequency = new double[256];
    private readonly Dictionary<(int Place, ByteSet Set), ulong[]> rows = [];

    /// <summary>Statistics over a sample.</summary>
    /// <param name="grams">Groups of <see cref="Anchor.WindowWidth"/> bytes.</param>
    public SourceStatistics(byte[] grams)
    {
        count = grams.Length / Anchor.WindowWidth;
        words = (((count + 63) / 64) + 7) & ~7;
        singles = new ulong[Anchor.WindowWidth * 256 * words];
        for (int i = 0; i < grams.Length; i++)
        {
            (int gram, int place) = Math.DivRem(i, Anchor.WindowWidth);
            frequency[grams[i]] += 1.0 / grams.Length;
            singles[(((place * 256) + grams[i]) * words) + (gram >> 6)] |= 1UL << (gram & 63);
        }
    }

    public static SourceStatistics Load()
    {
        using var stream = typeof(SourceStatistics).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"the assembly lacks {Resource}");
        byte[] grams = new byte[stream.Length];
        stream.ReadExactly(grams);
        return new SourceStatistics(grams);
    }

    /// <summary>Estimated share of all positions at which the first <see cref="Anchor.WindowWidth"/> sets are satisfied.</summary>
    public double Rate(IReadOnlyList<ByteSet> sets)
    {
        var a = MemoryMarshal.Cast<ulong, Vector<ulong>>(Row(0, sets[0]));
        var b = MemoryMarshal.Cast<ulong, Vector<ulong>>(Row(1, sets[1]));
        var c = MemoryMarshal.Cast<ulong, Vector<ulong>>(Row(2, sets[2]));
        var d = MemoryMarshal.Cast<ulong, Vector<ulong>>(Row(3, sets[3]));
        int hits = 0;
        for (int i = 0; i < a.Length; i++)
        {
            var both = a[i] & b[i] & c[i] & d[i];
            if (both != Vector<ulong>.Zero)
            {
                for (int k = 0; k < Vector<ulong>.Count; k++)
                {
                    hits += BitOperations.PopCount(both[k]);
                }
            }
        }

        // What the sample is too small to see is told apart by the product of the single frequencies.
        double independent = 1;
        for (int i = 0; i < Anchor.WindowWidth; i++)
        {
            independent *= Frequency(sets[i]);
        }

        return ((double)hits / count) + Math.Min(independent, 1.0 / count);
    }

    private double Frequency(ByteSet set) => set.IsAll ? 1 : set.Members().Sum(v => frequency[v] + 1e-6);

    /// <summary>One bit for each group of the sample: whether its byte at this place is in the set.</summary>
    private ulong[] Row(int place, ByteSet set)
    {
        if (rows.TryGetValue((place, set), out var row))
        {
            return row;
        }

        row = new ulong[words];
        var sum = MemoryMarshal.Cast<ulong, Vector<ulong>>(row.AsSpan());
        foreach (byte value in set.Members())
        {
            var one = MemoryMarshal.Cast<ulong, Vector<ulong>>(singles.AsSpan(((place * 256) + value) * words, words));
            for (int i = 0; i < sum.Length; i++)
            {
                sum[i] |= one[i];
            }
        }

        return rows[(place, set)] = row;
    }
}
