using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Seatrial.Secrets.Filter.Anchors;

/// <summary>For each place and byte value one bit for each anchor: whether its set at that place holds the byte. Immutable.</summary>
internal sealed class AnchorIndex
{
    private readonly ulong[] rows;

    public AnchorIndex(IReadOnlyList<Anchor> anchors)
    {
        Words = Math.Max(1, (anchors.Count + 63) / 64);
        rows = new ulong[Anchor.Width * 256 * Words];
        for (int i = 0; i < anchors.Count; i++)
        {
            for (int place = 0; place < Anchor.Width; place++)
            {
                foreach (byte value in anchors[i].Sets[place].Members())
                {
                    rows[(((place * 256) + value) * Words) + (i >> 6)] |= 1UL << (i & 63);
                }
            }
        }
    }

    /// <summary>How many 64-bit words the bits of all anchors take.</summary>
    public int Words { get; }

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
}
