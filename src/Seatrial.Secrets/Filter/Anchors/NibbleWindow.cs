using System.Runtime.InteropServices;
using Seatrial.Secrets.Filter.Patterns;

namespace Seatrial.Secrets.Filter.Anchors;

/// <summary>For each of four places which low and which high halves of a byte pass: one bit for each of the 16 values, 16 bits a place.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NibbleWindow(ulong Low, ulong High)
{
    public static NibbleWindow Of(IReadOnlyList<ByteSet> sets)
    {
        ulong low = 0, high = 0;
        for (int place = 0; place < Anchor.WindowWidth; place++)
        {
            foreach (byte value in sets[place].Members())
            {
                low |= 1UL << ((place * 16) + (value & 15));
                high |= 1UL << ((place * 16) + (value >> 4));
            }
        }

        return new NibbleWindow(low, high);
    }

    public NibbleWindow With(NibbleWindow other) => new(Low | other.Low, High | other.High);

    /// <summary>The bytes that pass at each place.</summary>
    public ByteSet[] Sets()
    {
        var sets = new ByteSet[Anchor.WindowWidth];
        for (int place = 0; place < sets.Length; place++)
        {
            ulong low = (Low >> (place * 16)) & 0xFFFF, high = (High >> (place * 16)) & 0xFFFF;
            sets[place] = new ByteSet(Word(low, high), Word(low, high >> 4), Word(low, high >> 8), Word(low, high >> 12));
        }

        return sets;
    }

    /// <summary>64 byte values: the four high halves in question, each with the low halves.</summary>
    private static ulong Word(ulong low, ulong high)
        => ((high & 1) * low) | (((high >> 1) & 1) * low << 16) | (((high >> 2) & 1) * low << 32) | (((high >> 3) & 1) * low << 48);
}
