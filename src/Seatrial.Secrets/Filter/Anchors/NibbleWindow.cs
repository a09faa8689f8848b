using System.Runtime.InteropServices;
using Seatrial.Secrets.Filter.Patterns;

namespace Seatrial.Secrets.Filter.Anchors;

/// <summary>
/// For each of four places which low and which high halves of a byte pass: one bit for each of the 16 values, 16 bits a place.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NibbleWindow(ulong Low, ulong High)
{
    public static NibbleWindow Of(IReadOnlyList<ByteSet> sets)
    {
        ulong low = 0,
            high = 0;
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

    /// <summary>One bit for each low half that passes at a place.</summary>
    public int LowAt(int place) => (int)(Low >> (place * 16)) & 0xFFFF;

    public int HighAt(int place) => (int)(High >> (place * 16)) & 0xFFFF;
}
