using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Seatrial.Secrets.Filter.Tables;

namespace Seatrial.Secrets.Filter.Anchors;

/// <summary>
/// For each group of four bytes that anchors begin with, letter case aside, the words of <see cref="AnchorIndex"/> in which those anchors
/// are: a hash table with linear probing, which tells for certain what <see cref="GramSet"/> lets through by chance. Immutable.
/// </summary>
internal sealed class GramWords
{
    public const int PairBytes = GramSet.PairCount / 8;

    /// <summary>Odd and without a pattern (2⁶⁴ divided by the golden ratio: Knuth, volume 3, 6.4).</summary>
    private const ulong Factor = 0x9E37_79B9_7F4A_7C15;

    /// <summary>Places for each group, so that a search ends soon.</summary>
    private const int PlacesPerGram = 2;

    private readonly FixedTable<ulong> entries;
    private readonly FixedTable<ulong> words;
    private readonly FixedTable<byte> pairs;
    private readonly int shift;

    /// <summary>Wraps tables that were built before.</summary>
    /// <param name="entries">The group in the lower half, the number of its set of words in the upper one; 0 where there is none. A power
    /// of two of them.</param>
    /// <param name="words">Sets of words, one bit for each, modulo 64; the first is that of the anchors that are known by their first two
    /// bytes.</param>
    /// <param name="pairs">Those two bytes, one bit for each pair.</param>
    public GramWords(FixedTable<ulong> entries, FixedTable<ulong> words, FixedTable<byte> pairs)
    {
        this.entries = entries;
        this.words = words;
        this.pairs = pairs;
        shift = 64 - BitOperations.Log2((uint)Math.Max(2, entries.Length));
    }

    public ReadOnlySpan<ulong> Entries => entries.Span;

    public ReadOnlySpan<ulong> Words => words.Span;

    public ReadOnlySpan<byte> Pairs => pairs.Span;

    /// <summary>Builds the table.</summary>
    /// <param name="anchors">Each with its word in the index.</param>
    public static GramWords Build(IEnumerable<(Anchor Anchor, int Word)> anchors)
    {
        byte[] known = new byte[PairBytes];
        ulong dense = 0;
        var grams = new Dictionary<uint, ulong>();
        foreach (var (anchor, word) in anchors)
        {
            ulong bit = 1UL << (word & 63);
            if (GramSet.IsDense(anchor.Sets))
            {
                GramSet.AddPairs(known, anchor);
                dense |= bit;
                continue;
            }

            foreach (uint gram in GramSet.GramsOf(anchor))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(grams, gram, out _) |= bit;
            }
        }

        return Build(grams, dense, known);
    }

    private static GramWords Build(Dictionary<uint, ulong> grams, ulong dense, byte[] known)
    {
        ulong[] table = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, grams.Count * PlacesPerGram))];
        int unused = 64 - BitOperations.Log2((uint)table.Length);
        var sets = new List<ulong> { dense };
        var numbers = new Dictionary<ulong, int>();
        foreach (var (gram, of) in grams)
        {
            if (!numbers.TryGetValue(of, out int number))
            {
                numbers.Add(of, number = sets.Count);
                sets.Add(of);
            }

            ulong at = (gram * Factor) >> unused;
            while (table[at] != 0)
            {
                at = (at + 1) & (ulong)(table.Length - 1);
            }

            table[at] = gram | ((ulong)number << 32);
        }

        return new GramWords(new FixedTable<ulong>(table), new FixedTable<ulong>([.. sets]), new FixedTable<byte>(known));
    }

    /// <summary>The words of the index in which anchors may be that begin here, one bit for each, modulo 64. Four bytes are read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong At(ref byte text)
    {
        ushort pair = Unsafe.ReadUnaligned<ushort>(ref text);
        ulong found = ((Unsafe.Add(ref pairs.First, pair >> 3) >> (pair & 7)) & 1) != 0 ? words.First : 0;
        uint gram = GramSet.Fold(ref text);
        nint last = entries.Length - 1;
        for (nint at = (nint)((gram * Factor) >> shift); ; at = (at + 1) & last)
        {
            ulong entry = Unsafe.Add(ref entries.First, at);
            if ((uint)entry == gram)
            {
                return found | Unsafe.Add(ref words.First, (nint)(entry >> 32));
            }

            if (entry == 0)
            {
                return found;
            }
        }
    }
}
