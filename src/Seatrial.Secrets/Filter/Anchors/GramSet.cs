using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Seatrial.Secrets.Filter.Patterns;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Filter.Anchors;

/// <summary>
/// The groups of four bytes that anchors begin with, letter case aside, as a bitmap over a hash of them: one look tells most of what the vector filter
/// let through from an anchor, because the filter knows bytes by their halves and sixteen buckets only. Anchors whose first four places allow very
/// many groups are known by their first two bytes instead. Of each group it knows in which words of <see cref="AnchorIndex"/> its anchors are. Immutable.
/// </summary>
/// <param name="bits">The bitmap of groups, then the one of pairs.</param>
/// <param name="factor">What groups are multiplied by.</param>
/// <param name="ranks">For each 64 bits of the first bitmap how many of those before are set.</param>
/// <param name="kinds">For each set bit the number of the set of words.</param>
/// <param name="words">Sets of words, one bit for each, modulo 64; the first is that of the anchors that are known by pairs.</param>
internal sealed class GramSet(byte[] bits, uint factor, ushort[] ranks, ushort[] kinds, ulong[] words)
{
    public const int Size = GramBytes + PairBytes;

    private const int HashBits = 19;
    private const int GramBytes = (1 << HashBits) / 8;
    private const int PairBytes = (1 << 16) / 8;

    /// <summary>More groups of one anchor than this would fill the bitmap with chance hits.</summary>
    private const int MostGrams = 1 << 12;

    /// <summary>The bit in which the two cases of an ASCII letter differ, in each of four bytes.</summary>
    private const uint CaseBits = 0x20202020;

    /// <summary>Of so many ways to hash the one is taken by which the fewest groups of source code are met by chance: frequent ones make all the difference.</summary>
    private const int MostHashes = 256;

    /// <summary>For few groups any hash does.</summary>
    private const int GramsPerHash = 64;

    public const int RankCount = (1 << HashBits) / 64;

    public ReadOnlySpan<byte> Bits => bits;

    public ReadOnlySpan<ushort> Ranks => ranks;

    public ReadOnlySpan<ushort> Kinds => kinds;

    public ReadOnlySpan<ulong> Words => words;

    /// <summary>What groups are multiplied by (Knuth, volume 3, 6.4).</summary>
    public uint Factor => factor;

    /// <summary>Builds the set.</summary>
    /// <param name="anchors">Each with its word in the index.</param>
    /// <param name="statistics">Estimates.</param>
    public static GramSet Build(IEnumerable<(Anchor Anchor, int Word)> anchors, SourceStatistics statistics)
    {
        byte[] bits = new byte[Size];
        var grams = new Dictionary<uint, ulong>();
        ulong dense = 0;
        foreach (var (anchor, word) in anchors)
        {
            if (IsDense(anchor.Sets))
            {
                AddPairs(bits.AsSpan(GramBytes), anchor.Sets[0], anchor.Sets[1]);
                dense |= 1UL << (word & 63);
            }
            else
            {
                AddGrams(grams, Fold(anchor.Sets), 1UL << (word & 63));
            }
        }

        uint factor = Choose(grams, statistics.Grams);
        ulong[] bySlot = new ulong[1 << HashBits];
        foreach (var (gram, of) in grams)
        {
            bySlot[Hash(gram, factor)] |= of;
        }

        return Build(bits, factor, bySlot, dense);
    }

    private static GramSet Build(byte[] bits, uint factor, ulong[] bySlot, ulong dense)
    {
        ushort[] ranks = new ushort[RankCount];
        var kinds = new List<ushort>();
        var words = new List<ulong> { dense };
        var numbers = new Dictionary<ulong, ushort>();
        for (int slot = 0; slot < bySlot.Length; slot++)
        {
            if ((slot & 63) == 0)
            {
                ranks[slot >> 6] = checked((ushort)kinds.Count);
            }

            if (bySlot[slot] != 0)
            {
                if (!numbers.TryGetValue(bySlot[slot], out ushort number))
                {
                    numbers.Add(bySlot[slot], number = checked((ushort)words.Count));
                    words.Add(bySlot[slot]);
                }

                kinds.Add(number);
                bits[slot >> 3] |= (byte)(1 << (slot & 7));
            }
        }

        return new GramSet(bits, factor, ranks, [.. kinds], [.. words]);
    }

    /// <summary>The words of the index in which anchors may be that begin here, one bit for each, modulo 64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong WordsAt(ref byte text)
    {
        uint gram = Unsafe.ReadUnaligned<uint>(ref text);
        uint hash = Hash(gram, factor);
        ref byte first = ref MemoryMarshal.GetArrayDataReference(bits);
        ulong slots = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, (hash >> 6) * sizeof(ulong)));
        slots = BitConverter.IsLittleEndian ? slots : BinaryPrimitives.ReverseEndianness(slots);
        ulong found = (Bit(ref first, GramBytes, gram & 0xFFFF) & 1) != 0 ? words[0] : 0;
        if (((slots >> (int)(hash & 63)) & 1) != 0)
        {
            int rank = ranks[hash >> 6] + BitOperations.PopCount(slots & ((1UL << (int)(hash & 63)) - 1));
            found |= words[kinds[rank]];
        }

        return found;
    }

    private static uint Choose(Dictionary<uint, ulong> grams, IReadOnlyCollection<uint> source)
    {
        uint[] others = [.. source.Select(g => g | CaseBits).Where(g => !grams.ContainsKey(g))];
        (int Met, uint Factor) best = (int.MaxValue, 0);
        var random = new SampleRandom((ulong)grams.Count);
        bool[] isMember = new bool[1 << HashBits];
        for (int i = 0; i < Math.Clamp(grams.Count / GramsPerHash, 1, MostHashes); i++)
        {
            uint factor = (uint)random.Next() | 1;
            Array.Clear(isMember);
            foreach (uint gram in grams.Keys)
            {
                isMember[Hash(gram, factor)] = true;
            }

            int met = others.Count(g => isMember[Hash(g, factor)]);
            best = met < best.Met ? (met, factor) : best;
        }

        return best.Factor;
    }

    /// <summary>The estimated share of all positions that are let through because of an anchor.</summary>
    /// <param name="sets">The anchor's.</param>
    /// <param name="statistics">Estimates.</param>
    /// <param name="shareBefore">The share of positions that are asked about: a bit is met by chance as well.</param>
    public static double Rate(IReadOnlyList<ByteSet> sets, SourceStatistics statistics, double shareBefore)
        => IsDense(sets) ? statistics.Rate(sets, sizeof(ushort)) : statistics.Rate(sets, sizeof(uint)) + (shareBefore * Grams(sets) / (1 << HashBits));

    /// <summary>1 where an anchor may begin, and wherever one does; else 0. Four bytes are read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Contains(ref byte bits, uint factor, ref byte text)
    {
        uint gram = Unsafe.ReadUnaligned<uint>(ref text);
        return (Bit(ref bits, 0, Hash(gram, factor)) | Bit(ref bits, GramBytes, gram & 0xFFFF)) & 1;
    }

    /// <summary>The bit, below others that mean nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Bit(ref byte bits, uint start, uint index) => Unsafe.Add(ref bits, start + (index >> 3)) >> (int)(index & 7);

    private static bool IsDense(IReadOnlyList<ByteSet> sets) => Grams(sets) > MostGrams;

    private static long Grams(IReadOnlyList<ByteSet> sets) => sets.Take(sizeof(uint)).Aggregate(1L, (product, set) => product * CountFolded(set));

    private static void AddPairs(Span<byte> bits, ByteSet firsts, ByteSet seconds)
    {
        Span<byte> pair = stackalloc byte[sizeof(ushort)];
        foreach (byte first in firsts.Members())
        {
            foreach (byte second in seconds.Members())
            {
                (pair[0], pair[1]) = (first, second);
                ushort at = MemoryMarshal.Read<ushort>(pair);
                bits[at >> 3] |= (byte)(1 << (at & 7));
            }
        }
    }

    private static void AddGrams(Dictionary<uint, ulong> grams, byte[][] sets, ulong word)
    {
        Span<byte> gram = stackalloc byte[sizeof(uint)];
        foreach (byte first in sets[0])
        {
            foreach (byte second in sets[1])
            {
                foreach (byte third in sets[2])
                {
                    foreach (byte fourth in sets[3])
                    {
                        (gram[0], gram[1], gram[2], gram[3]) = (first, second, third, fourth);
                        uint key = MemoryMarshal.Read<uint>(gram);
                        grams[key] = grams.GetValueOrDefault(key) | word;
                    }
                }
            }
        }
    }

    private static byte[][] Fold(IReadOnlyList<ByteSet> sets)
        => [.. sets.Take(sizeof(uint)).Select(s => s.Members().Select(v => (byte)(v | (CaseBits & 0xFF))).Distinct().ToArray())];

    private static int CountFolded(ByteSet set) => CountFolded(set.B0) + CountFolded(set.B1) + CountFolded(set.B2) + CountFolded(set.B3);

    /// <summary>Of 64 values in a row, those in the second half have the bit set in which cases differ.</summary>
    private static int CountFolded(ulong values) => BitOperations.PopCount((uint)(values | (values >> 32)));

    private static uint Hash(uint gram, uint factor) => ((gram | CaseBits) * factor) >> (32 - HashBits);
}
