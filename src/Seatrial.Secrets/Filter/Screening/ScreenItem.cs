using System.Runtime.InteropServices;

namespace Seatrial.Secrets.Filter.Screening;

/// <summary>One way on in a rule's program: an instruction that consumes bytes and how much of it was consumed.</summary>
/// <param name="Pc">The instruction, or the entry for <see cref="Waiting"/>.</param>
/// <param name="Taken">Bytes taken of a run, up to its minimum; <see cref="Waiting"/> where one byte stands before the entry.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct ScreenItem(int Pc, int Taken) : IComparable<ScreenItem>
{
    public const int Waiting = -1;

    public int CompareTo(ScreenItem other)
    {
        int byPlace = Pc.CompareTo(other.Pc);
        return byPlace != 0 ? byPlace : Taken.CompareTo(other.Taken);
    }
}
