using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Seatrial.Secrets.Filter.Anchors;

/// <summary>
/// For each two bytes the buckets that have an anchor with them at the first two places, and those with them at the next two: sorts out most of what
/// the vector filter lets through, because it knows bytes by their halves only. Immutable.
/// </summary>
internal sealed class PairIndex(ushort[] pairs)
{
    public const int Size = 2 * Half;

    private const int Half = 1 << 16;

    public ReadOnlySpan<ushort> Pairs => pairs;

    public static PairIndex Build(IReadOnlyList<IReadOnlyList<Anchor>> buckets)
    {
        ushort[] pairs = new ushort[Size];
        for (int bucket = 0; bucket < buckets.Count; bucket++)
        {
            foreach (var anchor in buckets[bucket])
            {
                for (int half = 0; half < 2; half++)
                {
                    byte[] firsts = [.. anchor.Sets[half * 2].Members()], seconds = [.. anchor.Sets[(half * 2) + 1].Members()];
                    foreach (byte first in firsts)
                    {
                        foreach (byte second in seconds)
                        {
                            pairs[(half * Half) + first + (second << 8)] |= (ushort)(1 << bucket);
                        }
                    }
                }
            }
        }

        return new PairIndex(pairs);
    }

    /// <summary>One bit for each bucket whose anchors may stand here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Buckets(ref byte text)
    {
        ref ushort table = ref MemoryMarshal.GetArrayDataReference(pairs);
        int first = text + (Unsafe.Add(ref text, 1) << 8), second = Unsafe.Add(ref text, 2) + (Unsafe.Add(ref text, 3) << 8);
        return Unsafe.Add(ref table, first) & Unsafe.Add(ref table, Half + second);
    }
}
