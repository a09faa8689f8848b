using System.Runtime.InteropServices;

namespace Seatrial.Engine.Workspaces.Git.Objects;

/// <summary>A stretch of an object that was stored as a delta.</summary>
/// <param name="Start">Offset in the object.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Source">Offset in the base that it was copied from; -1 where it is new.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DeltaPart(int Start, int Length, int Source)
{
    public int End => Start + Length;

    public bool IsNew => Source < 0;
}
