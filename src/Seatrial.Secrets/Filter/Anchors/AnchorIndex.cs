using System.Runtime.CompilerServices;
using Seatrial.Secrets.Filter.Tables;

namespace Seatrial.Secrets.Filter.Anchors;

/// <summary>
/// For each place and byte value one bit for each anchor: whether its set at that place holds the byte. The bits of a bucket fill whole
/// words, so that only the words of the buckets in question are looked at. Immutable.
/// </summary>
/// <param name="rows">Word by word: place 0 and byte 0, place 0 and byte 1, and so on.</param>
internal sealed class AnchorIndex(FixedTable<ulong> rows)
{
    public static int RowCount => Anchor.Width * 256;

    public ReadOnlySpan<ulong> Rows => rows.Span;

    /// <summary>How many words there are.</summary>
    public int WordCount { get; } = rows.Length / (Anchor.Width * 256);

    public static AnchorIndex Build(IReadOnlyList<IReadOnlyList<Anchor>> buckets)
    {
        ulong[] bits = new ulong[RowCount * Words(buckets)];
        foreach (var (anchor, word, bit) in Places(buckets))
        {
            for (int place = 0; place < Anchor.Width; place++)
            {
                foreach (byte value in anchor.Sets[place].Members())
                {
                    bits[(word * RowCount) + (place * 256) + value] |= bit;
                }
            }
        }

        return new AnchorIndex(new FixedTable<ulong>(bits));
    }

    /// <summary>How many words the anchors fill.</summary>
    public static int Words(IReadOnlyList<IReadOnlyList<Anchor>> buckets) => buckets.Sum(b => (b.Count + 63) / 64);

    /// <summary>Each anchor with its word and its bit in that.</summary>
    public static IEnumerable<(Anchor Anchor, int Word, ulong Bit)> Places(IReadOnlyList<IReadOnlyList<Anchor>> buckets)
    {
        int first = 0;
        foreach (var bucket in buckets)
        {
            for (int i = 0; i < bucket.Count; i++)
            {
                yield return (bucket[i], first + (i >> 6), 1UL << (i & 63));
            }

            first += (bucket.Count + 63) / 64;
        }
    }

    /// <summary>
    /// The anchors in one word whose sets hold the bytes at <paramref name="text"/>; <see cref="Anchor.Width"/> bytes are read.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Test(ref byte text, int word)
    {
        ref ulong first = ref Unsafe.Add(ref rows.First, word * (Anchor.Width * 256));
        ulong anchors =
            Row(ref first, ref text, 0) & Row(ref first, ref text, 1) & Row(ref first, ref text, 2) & Row(ref first, ref text, 3);
        if (anchors == 0)
        {
            return 0;
        }

        return anchors
            & Row(ref first, ref text, 4)
            & Row(ref first, ref text, 5)
            & Row(ref first, ref text, 6)
            & Row(ref first, ref text, 7);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Row(ref ulong first, ref byte text, int place) =>
        Unsafe.Add(ref first, (place * 256) + Unsafe.Add(ref text, place));
}
