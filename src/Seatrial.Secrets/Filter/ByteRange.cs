using System.Runtime.InteropServices;

namespace Seatrial.Secrets.Filter;

/// <summary>Offset and length of bytes in a text.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ByteRange(int Start, int Length)
{
    public int End => Start + Length;

    public bool IsEmpty => Length == 0;

    public bool Overlaps(ByteRange other) => Start < other.End && other.Start < End;
}
