using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Seatrial.Secrets.Filter.Anchors;

/// <summary>For each place and byte value one bit for each anchor: whether its set at that place holds the byte. Immutable.</summary>
internal sealed class AnchorIndex
{
    private readonly ulong[] rows;

    public AnchorIndex(int anchorCount, ulong[] rows)
    {
        if (rows.Length != RowWords(anchorCount))
        {
            throw new ArgumentException("the rows are not of this many anchors", nameof(rows));
        }

        Words = WordsFor(anchorCount);
        this.rows = rows;
    }

    /// <summary>How many 64-bit words the bits of all anchors take.</summary>
    public int Words { get; }

    public ReadOnlySpan<ulong> Rows => rows;

    /// <summary>Length of <see cref="Rows"/> for a number of anchors.</summary>
    public static int RowWords(int anchorCount) => Anchor.Width * 256 * WordsFor(anchorCount);

    public static AnchorIndex Build(IReadOnlyList<Anchor> anchors)
    {
        ulong[] bits = new ulong[RowWords(anchors.Count)];
        int words = WordsFor(anchors.Count);
        for (int i = 0; i < anchors.Count; i++)
        {
            for (int place = 0; place < Anchor.Width; place++)
            {
                foreach (byte value in anchors[i].Sets[place].Members())
                {
                    bits[(((place * 256) + value) * words) + (i >> 6)] |= 1UL << (i & 63);
                }
            }
        }

        return new AnchorIndex(anchors.Count, bits);
    }

    /// <summary>Anchors <paramref name="word"/> × 64 and following whose sets hold the bytes at <paramref name="text"/>; <see cref="Anchor.Width"/> bytes are read.</summary>
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
        => Unsafe.Add(ref first, ((place * 256) + Unsafe.Add(ref text, place)) * Words);

    private static int WordsFor(int anchorCount) => Math.Max(1, (anchorCount + 63) / 64);
}
