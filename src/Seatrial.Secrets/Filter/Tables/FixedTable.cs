using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Seatrial.Secrets.Filter.Tables;

/// <summary>
/// Numbers that stay where they are: in the image of the running program, from which only the pages that are looked at are read, or in an
/// array that the collector does not move. Looking one up by <see cref="First"/> checks no bounds. Immutable.
/// </summary>
internal sealed unsafe class FixedTable<T>
    where T : unmanaged
{
    /// <summary>What the numbers lie in; held as long as this object.</summary>
    private readonly object? owner;
    private readonly T* first;

    /// <summary>A copy of numbers.</summary>
    public FixedTable(ReadOnlySpan<T> values)
    {
        T[] copy = GC.AllocateUninitializedArray<T>(values.Length, pinned: true);
        values.CopyTo(copy);
        owner = copy;
        first = (T*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(copy));
        Length = values.Length;
    }

    /// <summary>Numbers that lie where they are as long as the program runs.</summary>
    public FixedTable(T* first, int length)
        : this(null, first, length) { }

    private FixedTable(object? owner, T* first, int length)
    {
        this.owner = owner;
        this.first = first;
        Length = length;
    }

    public int Length { get; }

    public ref T First => ref *first;

    public ReadOnlySpan<T> Span => new(first, Length);

    /// <summary>Bytes of this table as numbers of another type; the range is within it.</summary>
    /// <param name="start">In numbers of this table.</param>
    /// <param name="count">In numbers of the other type.</param>
    public FixedTable<TOther> Part<TOther>(int start, int count)
        where TOther : unmanaged
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(
            ((long)start * sizeof(T)) + ((long)count * sizeof(TOther)),
            (long)Length * sizeof(T),
            nameof(count)
        );
        return new FixedTable<TOther>(owner, (TOther*)(first + start), count);
    }
}
