using System.Numerics;
using System.Runtime.InteropServices;
using Seatrial.Secrets.Filter.Patterns;

namespace Seatrial.Secrets.Filter.Anchors;

/// <summary>
/// How often bytes in a row satisfy as many sets in source code, estimated on an even sample of groups of eight bytes from public source
/// code of many languages. Not safe for concurrent use.
/// </summary>
internal sealed class SourceStatistics
{
    private const string Resource = "source-8grams.bin";
    private const int MaxUnions = 8192;
    private const int UsualGroups = 1 << 14;

    private readonly int count;

    /// <summary>For each place and byte value one bit for each group: <see cref="words"/> words in a row.</summary>
    private readonly ulong[] singles;
    private readonly int words;

    /// <summary>The same for each place and low half, then for each place and high half.</summary>
    private readonly ulong[] halves;
    private readonly double[] halfFrequency = new double[32];
    private readonly ulong[] passing;
    private readonly Dictionary<(int Place, int Values), (ulong[] Row, double Frequency)> unions = [];
    private readonly double[] frequency = new double[256];
    private readonly Dictionary<(int Place, ByteSet Set), ulong[]> rows = [];

    /// <summary>Statistics over a sample.</summary>
    /// <param name="grams">Groups of <see cref="Anchor.Width"/> bytes.</param>
    public SourceStatistics(byte[] grams)
    {
        count = grams.Length / Anchor.Width;
        words = (((count + 63) / 64) + 7) & ~7;
        singles = new ulong[Anchor.Width * 256 * words];
        halves = new ulong[Anchor.Width * 32 * words];
        passing = new ulong[words];
        Grams = FoursOf(grams);
        for (int i = 0; i < grams.Length; i++)
        {
            (int gram, int place) = Math.DivRem(i, Anchor.Width);
            frequency[grams[i]] += 1.0 / grams.Length;
            int low = grams[i] & 15,
                high = grams[i] >> 4;
            halfFrequency[low] += 1.0 / grams.Length;
            halfFrequency[16 + high] += 1.0 / grams.Length;
            ulong bit = 1UL << (gram & 63);
            singles[(((place * 256) + grams[i]) * words) + (gram >> 6)] |= bit;
            halves[(((place * 16) + low) * words) + (gram >> 6)] |= bit;
            halves[((((place + Anchor.Width) * 16) + high) * words) + (gram >> 6)] |= bit;
        }
    }

    /// <summary>All groups of four bytes in a row of the sample.</summary>
    public IReadOnlyCollection<uint> Grams { get; }

    /// <summary>Of each byte value.</summary>
    public IReadOnlyList<double> Frequencies => frequency;

    /// <summary>Over the first part of the sample, which is even as the whole is: for rules that are compiled in a scan.</summary>
    public static SourceStatistics Load() => Load(UsualGroups);

    /// <summary>
    /// Over the whole sample: for rules that are compiled once, when the command line is built. Estimates tell rarer groups apart and take
    /// four times as long.
    /// </summary>
    public static SourceStatistics LoadAll() => Load(int.MaxValue / Anchor.Width);

    private static SourceStatistics Load(int groups)
    {
        using var stream =
            typeof(SourceStatistics).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"the assembly lacks {Resource}");
        byte[] grams = new byte[Math.Min(stream.Length, (long)groups * Anchor.Width)];
        stream.ReadExactly(grams);
        return new SourceStatistics(grams);
    }

    /// <summary>Estimated share of all positions at which the first sets are satisfied.</summary>
    /// <param name="sets">One for each of <see cref="Anchor.Width"/> bytes in a row.</param>
    /// <param name="places">How many of them are asked for.</param>
    public double Rate(IReadOnlyList<ByteSet> sets, int places)
    {
        double independent = 1;
        Array.Fill(passing, ulong.MaxValue);
        for (int place = 0; place < places; place++)
        {
            independent *= Frequency(sets[place]);
            And(Row(place, sets[place]));
        }

        return Rate(independent);
    }

    /// <summary>The same for the bytes that pass by their halves.</summary>
    public double Rate(in NibbleWindow window)
    {
        double independent = 1;
        Array.Fill(passing, ulong.MaxValue);
        for (int place = 0; place < Anchor.WindowWidth; place++)
        {
            int low = window.LowAt(place),
                high = window.HighAt(place);
            independent *= Or(place, low) * Or(place + Anchor.Width, high);
        }

        return Rate(independent);
    }

    /// <summary>Keeps the groups whose half at this place is one of a set, and tells how frequent the set is.</summary>
    /// <param name="place">The place, or the place and <see cref="Anchor.Width"/> for the high half.</param>
    /// <param name="values">One bit for each value in the set.</param>
    private double Or(int place, int values)
    {
        if (values == 0xFFFF)
        {
            return 1;
        }

        if (!unions.TryGetValue((place, values), out var union))
        {
            // The same sets are asked about again and again while windows are put together, but in the end there are many.
            if (unions.Count == MaxUnions)
            {
                unions.Clear();
            }

            unions[(place, values)] = union = Union(place, values);
        }

        And(union.Row);
        return union.Frequency;
    }

    private static uint[] FoursOf(byte[] grams)
    {
        var fours = new List<uint>(grams.Length);
        for (int i = 0; i + sizeof(uint) <= grams.Length; i++)
        {
            if (i % Anchor.Width <= Anchor.Width - sizeof(uint))
            {
                fours.Add(MemoryMarshal.Read<uint>(grams.AsSpan(i)));
            }
        }

        return [.. fours];
    }

    private (ulong[] Row, double Frequency) Union(int place, int values)
    {
        ulong[] row = new ulong[words];
        double sum = 0;
        for (int rest = values; rest != 0; rest &= rest - 1)
        {
            int value = BitOperations.TrailingZeroCount(rest);
            sum += halfFrequency[(place / Anchor.Width * 16) + value];
            Merge(row, halves.AsSpan(((place * 16) + value) * words, words));
        }

        return (row, sum);
    }

    private static void Merge(ulong[] target, ReadOnlySpan<ulong> source)
    {
        var to = MemoryMarshal.Cast<ulong, Vector<ulong>>(target.AsSpan());
        var from = MemoryMarshal.Cast<ulong, Vector<ulong>>(source);
        for (int i = 0; i < to.Length; i++)
        {
            to[i] |= from[i];
        }
    }

    private void And(ulong[] row)
    {
        var to = MemoryMarshal.Cast<ulong, Vector<ulong>>(passing.AsSpan());
        var from = MemoryMarshal.Cast<ulong, Vector<ulong>>(row.AsSpan());
        for (int i = 0; i < to.Length; i++)
        {
            to[i] &= from[i];
        }
    }

    /// <summary>Counts what passes.</summary>
    /// <param name="independent">Product of the single frequencies: tells apart what the sample is too small to see.</param>
    private double Rate(double independent)
    {
        int hits = 0;
        foreach (ulong word in passing)
        {
            hits += BitOperations.PopCount(word);
        }

        return ((double)Math.Min(hits, count) / count) + Math.Min(independent, 1.0 / count);
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
        foreach (byte value in set.Members())
        {
            Merge(row, singles.AsSpan(((place * 256) + value) * words, words));
        }

        return rows[(place, set)] = row;
    }
}
