namespace Seatrial.Code.Flow;

/// <summary>
/// What a part of a program set: each variable or member once, in the order in which it was first set, with what it held at the end. Empty
/// as made.
/// </summary>
internal readonly struct Changes(List<(Cell Cell, Value? Value)>? all)
{
    private readonly List<(Cell Cell, Value? Value)>? all = all;

    public int Count => all?.Count ?? 0;

    public (Cell Cell, Value? Value) this[int index] => all![index];
}
