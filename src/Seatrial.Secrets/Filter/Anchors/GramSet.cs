using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Seatrial.Secrets.Filter.Patterns;
using Seatrial.Secrets.Filter.Tables;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Filter.Anchors;

/// <summary>
/// The groups of four bytes that anchors begin with, letter case aside, as a Bloom filter: one look tells most of what the vector filter
/// let through from an anchor, because that filter knows bytes by their halves and sixteen buckets only. Both bits of a group are in one
/// word, so that a look is one access. Anchors whose first four places allow very many groups are known by their first two bytes instead.
/// Immutable.
/// </summary>
/// <param name="bits">The words of groups, then one bit for each pair of bytes.</param>
/// <param name="factor">What groups are multiplied by.</param>
internal sealed class GramSet(FixedTable<ulong> bits, ulong factor)
{
    public const int WordCount = GramWordCount + (PairCount / 64);

    public const int PairCount = 1 << 16;

    private const int WordBits = 13;
    private const int GramWordCount = 1 << WordBits;

    /// <summary>More groups of one anchor than this would fill the filter with chance hits.</summary>
    private const int MostGrams = 1 << 12;

    /// <summary>The bit in which the two cases of an ASCII letter differ, in each of four bytes.</summary>
    private const uint CaseBits = 0x20202020;

    /// <summary>
    /// What one group more adds to the share of other groups that are met by chance, measured with some twenty thousand groups in the
    /// filter.
    /// </summary>
    private const double ChanceOfGram = 6e-7;

    /// <summary>
    /// Of so many ways to hash the one is taken by which the fewest groups of source code are met by chance: frequent ones make all the
    /// difference.
    /// </summary>
    private const int MostHashes = 256;

    /// <summary>For few groups any hash does.</summary>
    private const int GramsPerHash = 64;

    public ReadOnlySpan<ulong> Bits => bits.Span;

    /// <summary>What groups are multiplied by (Knuth, volume 3, 6.4).</summary>
    public ulong Factor => factor;

    /// <summary>The first word: for <see cref="Contains"/>.</summary>
    public ref ulong First => ref bits.First;

    /// <summary>Builds the set.</summary>
    /// <param name="anchors">The anchors.</param>
    /// <param name="statistics">Estimates.</param>
    public static GramSet Build(IEnumerable<Anchor> anchors, SourceStatistics statistics)
    {
        ulong[] bits = new ulong[WordCount];
        var grams = new HashSet<uint>();
        foreach (var anchor in anchors)
        {
            if (IsDense(anchor.Sets))
            {
                AddPairs(MemoryMarshal.AsBytes(bits.AsSpan(GramWordCount)), anchor);
            }
            else
            {
                grams.UnionWith(GramsOf(anchor));
            }
        }

        ulong factor = Choose(grams, statistics.Grams);
        foreach (uint gram in grams)
        {
            ulong hash = gram * factor;
            bits[hash >> (64 - WordBits)] |= Mask(hash);
        }

        return new GramSet(new FixedTable<ulong>(bits), factor);
    }

    /// <summary>The estimated share of all positions that are let through because of an anchor.</summary>
    /// <param name="sets">The anchor's.</param>
    /// <param name="statistics">Estimates.</param>
    /// <param name="shareBefore">The share of positions that are asked about: a bit is met by chance as well.</param>
    public static double Rate(IReadOnlyList<ByteSet> sets, SourceStatistics statistics, double shareBefore) =>
        IsDense(sets)
            ? statistics.Rate(sets, sizeof(ushort))
            : statistics.Rate(sets, sizeof(uint)) + (shareBefore * Grams(sets) * ChanceOfGram);

    /// <summary>1 where an anchor may begin, and wherever one does; else 0. Four bytes are read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Contains(ref ulong first, ulong factor, ref byte text)
    {
        uint gram = Unsafe.ReadUnaligned<uint>(ref text);
        ulong hash = (gram | CaseBits) * factor;
        ulong word = Unsafe.Add(ref first, (nint)(hash >> (64 - WordBits)));
        int pairs =
            Unsafe.Add(ref Unsafe.As<ulong, byte>(ref Unsafe.Add(ref first, GramWordCount)), (nint)((gram & 0xFFFF) >> 3))
            >> (int)(gram & 7);
        return ((int)(word >> FirstBit(hash)) & (int)(word >> SecondBit(hash)) | pairs) & 1;
    }

    /// <summary>Whether an anchor is known by its first two bytes alone.</summary>
    public static bool IsDense(IReadOnlyList<ByteSet> sets) => Grams(sets) > MostGrams;

    /// <summary>The group at a place, letter case aside; never 0.</summary>
    public static uint Fold(ref byte text) => Unsafe.ReadUnaligned<uint>(ref text) | CaseBits;

    /// <summary>All groups that an anchor begins with, letter case aside.</summary>
    public static IEnumerable<uint> GramsOf(Anchor anchor)
    {
        byte[][] sets =
        [
            .. anchor.Sets.Take(sizeof(uint)).Select(s => s.Members().Select(v => (byte)(v | (CaseBits & 0xFF))).Distinct().ToArray()),
        ];
        return from first in sets[0]
            from second in sets[1]
            from third in sets[2]
            from fourth in sets[3]
            select MemoryMarshal.Read<uint>([first, second, third, fourth]);
    }

    /// <summary>Sets the bits of the pairs of bytes that an anchor begins with.</summary>
    public static void AddPairs(Span<byte> pairs, Anchor anchor)
    {
        foreach (byte first in anchor.Sets[0].Members())
        {
            foreach (byte second in anchor.Sets[1].Members())
            {
                ushort at = MemoryMarshal.Read<ushort>([first, second]);
                pairs[at >> 3] |= (byte)(1 << (at & 7));
            }
        }
    }

    private static ulong Choose(HashSet<uint> grams, IReadOnlyCollection<uint> source)
    {
        uint[] others = [.. source.Select(g => g | CaseBits).Where(g => !grams.Contains(g))];
        (int Met, ulong Factor) best = (int.MaxValue, 0);
        var random = new SampleRandom((ulong)grams.Count);
        ulong[] bits = new ulong[GramWordCount];
        for (int i = 0; i < Math.Clamp(grams.Count / GramsPerHash, 1, MostHashes); i++)
        {
            ulong factor = random.Next() | 1;
            Array.Clear(bits);
            foreach (uint gram in grams)
            {
                ulong hash = gram * factor;
                bits[hash >> (64 - WordBits)] |= Mask(hash);
            }

            int met = 0;
            foreach (uint gram in others)
            {
                ulong hash = gram * factor;
                met += (Mask(hash) & ~bits[hash >> (64 - WordBits)]) == 0 ? 1 : 0;
            }

            best = met < best.Met ? (met, factor) : best;
        }

        return best.Factor;
    }

    private static ulong Mask(ulong hash) => (1UL << FirstBit(hash)) | (1UL << SecondBit(hash));

    /// <summary>Shifts take the lowest six bits of their count.</summary>
    private static int FirstBit(ulong hash) => (int)(hash >> (64 - WordBits - 6));

    private static int SecondBit(ulong hash) => (int)(hash >> (64 - WordBits - 12));

    private static long Grams(IReadOnlyList<ByteSet> sets) =>
        sets.Take(sizeof(uint)).Aggregate(1L, (product, set) => product * CountFolded(set));

    private static int CountFolded(ByteSet set) => CountFolded(set.B0) + CountFolded(set.B1) + CountFolded(set.B2) + CountFolded(set.B3);

    /// <summary>Of 64 values in a row, those in the second half have the bit set in which cases differ.</summary>
    private static int CountFolded(ulong values) => BitOperations.PopCount((uint)(values | (values >> 32)));
}
