using System.Runtime.InteropServices;

namespace Seatrial.Syntax.Native;

/// <summary>One node of a tree in pre-order, 20 bytes: <c>seatrial_node</c> of native/syntax.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct FlatNode(ushort Kind, ushort FieldAndFlags, uint Start, uint End, uint Parent, uint Next)
{
    public const uint NoParent = uint.MaxValue;
    public const int Named = 1 << 12;
    public const int Error = 1 << 13;
    public const int Missing = 1 << 14;
    public const int Extra = 1 << 15;

    /// <summary>The root of a tree of which nothing is known.</summary>
    public static FlatNode Nothing => new(Grammar.ErrorKind, Named | Error, Start: 0, End: 0, NoParent, Next: 1);

    public ushort Field => (ushort)(FieldAndFlags & 0xFFF);

    public bool Has(int flag) => (FieldAndFlags & flag) != 0;
}
