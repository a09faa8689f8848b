using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Seatrial.Secrets.Filter.Patterns;

/// <summary>A set of byte values; one bit for each of the 256.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct ByteSet(ulong B0, ulong B1, ulong B2, ulong B3)
{
    public static ByteSet All { get; } = new(ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue);

    /// <summary>ASCII letters, digits and underscore: RE2's <c>\w</c>.</summary>
    public static ByteSet Word { get; } = Range('a', 'z') | Range('A', 'Z') | Range('0', '9') | Of('_');

    public static ByteSet Digit { get; } = Range('0', '9');

    /// <summary>RE2's <c>\s</c>: tab, line feed, form feed, carriage return, space.</summary>
    public static ByteSet Space { get; } = Of('\t') | Of('\n') | Of('\f') | Of('\r') | Of(' ');

    public static ByteSet LineFeed { get; } = Of('\n');

    public int Count => BitOperations.PopCount(B0) + BitOperations.PopCount(B1) + BitOperations.PopCount(B2) + BitOperations.PopCount(B3);

    public bool IsEmpty => (B0 | B1 | B2 | B3) == 0;

    public bool IsAll => (B0 & B1 & B2 & B3) == ulong.MaxValue;

    public static ByteSet Of(int value) => Range(value, value);

    /// <summary>Both ends included.</summary>
    public static ByteSet Range(int first, int last)
    {
        Span<ulong> words = stackalloc ulong[4];
        words.Clear();
        for (int value = first; value <= last; value++)
        {
            words[value >> 6] |= 1UL << (value & 63);
        }

        return new ByteSet(words[0], words[1], words[2], words[3]);
    }

    public bool Contains(byte value)
    {
        // The four words lie in a row; a byte selects one of them without a branch.
        ulong word = Unsafe.Add(ref Unsafe.As<ByteSet, ulong>(ref Unsafe.AsRef(in this)), value >> 6);
        return ((word >> (value & 63)) & 1) != 0;
    }

    public bool IsSubsetOf(ByteSet other) => (this & ~other).IsEmpty;

    /// <summary>Each ASCII letter in both cases.</summary>
    public ByteSet FoldCase()
    {
        // Letters live in the second word: 'A' is bit 1, 'a' is bit 33.
        const ulong upper = 0x07FF_FFFEUL,
            lower = upper << 32;
        return this with { B1 = B1 | ((B1 & upper) << 32) | ((B1 & lower) >> 32) };
    }

    /// <summary>The members in ascending order.</summary>
    public IEnumerable<byte> Members()
    {
        for (int value = 0; value < 256; value++)
        {
            if (Contains((byte)value))
            {
                yield return (byte)value;
            }
        }
    }

    public static ByteSet operator |(ByteSet a, ByteSet b) => new(a.B0 | b.B0, a.B1 | b.B1, a.B2 | b.B2, a.B3 | b.B3);

    public static ByteSet operator &(ByteSet a, ByteSet b) => new(a.B0 & b.B0, a.B1 & b.B1, a.B2 & b.B2, a.B3 & b.B3);

    public static ByteSet operator ~(ByteSet a) => new(~a.B0, ~a.B1, ~a.B2, ~a.B3);
}
