using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Seatrial.Secrets.Filter.Anchors;

/// <summary>
/// For each place and byte value one bit for each anchor: whether its set at that place holds the byte. The bits of a bucket fill whole words, so that
/// only the words of the buckets in question are looked at. Immutable.
/// </summary>
internal sealed class AnchorIndex
{
    private readonly ulong[] rows;
    private readonly int[] bucketWords;
    private readonly int words;

    /// <summary>Wraps bits that were built before.</summary>
    /// <param name="bucketWords">The first word of each bucket, and the number of all words.</param>
    /// <param name="rows">The words of place 0 and byte 0, of place 0 and byte 1, and so on.</param>
    public AnchorIndex(int[] bucketWords, ulong[] rows)
    {
        words = bucketWords[^1];
        if (rows.Length != RowCount * words)
        {
            throw new ArgumentException("the rows are not of this many words", nameof(rows));
        }

        this.bucketWords = bucketWords;
        this.rows = rows;
    }

    public static int RowCount => Anchor.Width * 256;

    public ReadOnlySpan<ulong> Rows => rows;

    public ReadOnlySpan<int> BucketWords => bucketWords;

    /// <summary>How many words there are.</summary>
    public int WordCount => words;

    public static AnchorIndex Build(IReadOnlyList<IReadOnlyList<Anchor>> buckets)
    {
        int[] starts = new int[buckets.Count + 1];
        for (int i = 0; i < buckets.Count; i++)
        {
            starts[i + 1] = starts[i] + ((buckets[i].Count + 63) / 64);
        }

        ulong[] bits = new ulong[RowCount * starts[^1]];
        for (int bucket = 0; bucket < buckets.Count; bucket++)
        {
            for (int i = 0; i < buckets[bucket].Count; i++)
            {
                Set(bits, starts[^1], starts[bucket] + (i >> 6), 1UL << (i & 63), buckets[bucket][i]);
            }
        }

        return new AnchorIndex(starts, bits);
    }

    private static void Set(ulong[] bits, int words, int word, ulong bit, Anchor anchor)
    {
        for (int place = 0; place < Anchor.Width; place++)
        {
            foreach (byte value in anchor.Sets[place].Members())
            {
                bits[(((place * 256) + value) * words) + word] |= bit;
            }
        }
    }

    /// <summary>The anchors in one word whose sets hold the bytes at <paramref name="text"/>; <see cref="Anchor.Width"/> bytes are read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Test(ref byte text, int word)
    {
        ref ulong first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(rows), word);
        ulong anchors = Row(ref first, ref text, 0) & Row(ref first, ref text, 1) & Row(ref first, ref text, 2) & Row(ref first, ref text, 3);
        if (anchors == 0)
        {
            return 0;
        }

        return anchors & Row(ref first, ref text, 4) & Row(ref first, ref text, 5) & Row(ref first, ref text, 6) & Row(ref first, ref text, 7);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Row(ref ulong first, ref byte text, int place)
        => Unsafe.Add(ref first, ((place * 256) + Unsafe.Add(ref text, place)) * words);
}
