using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using Seatrial.Secrets.Filter.Anchors;

namespace Seatrial.Secrets.Filter;

/// <summary>Tests a block of 32 positions against <see cref="NibbleTables"/>; reads up to 35 bytes.</summary>
internal interface IBlockFilter
{
    /// <summary>Bit n says that the window at position n passes in some bucket.</summary>
    static abstract uint Test(ref byte text, ref byte tables);
}

/// <summary>32 positions in one register: AVX2.</summary>
internal readonly struct WideBlockFilter : IBlockFilter
{
    public static bool IsSupported => Avx2.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Test(ref byte text, ref byte tables)
    {
        var low = Vector256<byte>.AllBitsSet;
        var high = Vector256<byte>.AllBitsSet;
        for (int place = 0; place < Anchor.WindowWidth; place++)
        {
            var bytes = Vector256.LoadUnsafe(ref text, (nuint)place);
            var lowHalf = bytes & Vector256.Create((byte)15);
            var highHalf = Vector256.ShiftRightLogical(bytes.AsUInt16(), 4).AsByte() & Vector256.Create((byte)15);
            nuint at = (nuint)(place * 64);
            low &= Avx2.Shuffle(Table(ref tables, at), lowHalf) & Avx2.Shuffle(Table(ref tables, at + 16), highHalf);
            high &= Avx2.Shuffle(Table(ref tables, at + 32), lowHalf) & Avx2.Shuffle(Table(ref tables, at + 48), highHalf);
        }

        return ~Vector256.Equals(low | high, Vector256<byte>.Zero).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Table(ref byte tables, nuint at)
    {
        var half = Vector128.LoadUnsafe(ref tables, at);
        return Vector256.Create(half, half);
    }
}

/// <summary>16 positions in one register: SSSE3 or Arm64.</summary>
internal readonly struct NarrowBlockFilter : IBlockFilter
{
    public static bool IsSupported => Ssse3.IsSupported || AdvSimd.Arm64.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Test(ref byte text, ref byte tables) =>
        Half(ref text, ref tables) | (Half(ref Unsafe.Add(ref text, 16), ref tables) << 16);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Half(ref byte text, ref byte tables)
    {
        // Written out: a loop over the places is not unrolled ahead of time, and what passes would go through memory.
        var first = Vector128.LoadUnsafe(ref text);
        var second = Vector128.LoadUnsafe(ref text, 1);
        var third = Vector128.LoadUnsafe(ref text, 2);
        var fourth = Vector128.LoadUnsafe(ref text, 3);
        var low = Pass(ref tables, 0, first) & Pass(ref tables, 64, second);
        var high = Pass(ref tables, 32, first) & Pass(ref tables, 96, second);
        low &= Pass(ref tables, 128, third) & Pass(ref tables, 192, fourth);
        high &= Pass(ref tables, 160, third) & Pass(ref tables, 224, fourth);
        return ~Vector128.Equals(low | high, Vector128<byte>.Zero).ExtractMostSignificantBits() & 0xFFFF;
    }

    /// <summary>The eight buckets of a table that pass at a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Pass(ref byte tables, nuint at, Vector128<byte> bytes) =>
        Look(ref tables, at, bytes & Vector128.Create((byte)15))
        & Look(ref tables, at + 16, Vector128.ShiftRightLogical(bytes.AsUInt16(), 4).AsByte() & Vector128.Create((byte)15));

    /// <summary>Indices are below 16, so both instructions mean the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Look(ref byte tables, nuint at, Vector128<byte> indices)
    {
        var table = Vector128.LoadUnsafe(ref tables, at);
        return Ssse3.IsSupported ? Ssse3.Shuffle(table, indices) : AdvSimd.Arm64.VectorTableLookup(table, indices);
    }
}

/// <summary>One position at a time, for machines without a byte shuffle.</summary>
internal readonly struct ScalarBlockFilter : IBlockFilter
{
    public static uint Test(ref byte text, ref byte tables)
    {
        uint mask = 0;
        for (int position = 0; position < 32; position++)
        {
            int low = 0xFF,
                high = 0xFF;
            for (int place = 0; place < Anchor.WindowWidth; place++)
            {
                byte value = Unsafe.Add(ref text, position + place);
                ref byte table = ref Unsafe.Add(ref tables, place * 64);
                low &= Unsafe.Add(ref table, value & 15) & Unsafe.Add(ref table, 16 + (value >> 4));
                high &= Unsafe.Add(ref table, 32 + (value & 15)) & Unsafe.Add(ref table, 48 + (value >> 4));
            }

            mask |= (low | high) != 0 ? 1u << position : 0;
        }

        return mask;
    }
}
