using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Seatrial.Code.Flow;

/// <summary>
/// Variables or members by name, in the order in which they were first set. Most objects and functions have a few, which are compared one
/// by one; of more a dictionary tells the position. What is added while the table is gone through is not seen by who goes.
/// </summary>
public sealed class CellDictionary : IReadOnlyDictionary<string, Cell>
{
    private const int MaxCompared = 8;

    private string[] names = [];
    private Cell[] cells = [];
    private Dictionary<string, int>? positions;

    /// <summary>The table of what has no members; nothing is added to it.</summary>
    public static CellDictionary Empty { get; } = new();

    public int Count { get; private set; }

    public IEnumerable<string> Keys => new ArraySegment<string>(names, 0, Count);

    public IEnumerable<Cell> Values => new ArraySegment<Cell>(cells, 0, Count);

    public Cell this[string key] => TryGetValue(key, out var cell) ? cell : throw new KeyNotFoundException(key);

    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Cell value)
    {
        int index = IndexOf(key);
        value = index < 0 ? null : cells[index];
        return index >= 0;
    }

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<KeyValuePair<string, Cell>> IEnumerable<KeyValuePair<string, Cell>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Adds a name that is not in the table.</summary>
    internal void Add(string name, Cell cell)
    {
        if (Count == names.Length)
        {
            int length = Math.Max(4, Count * 2);
            Array.Resize(ref names, length);
            Array.Resize(ref cells, length);
        }

        (names[Count], cells[Count]) = (name, cell);
        positions?.Add(name, Count);
        Count++;
        if (positions is null && Count > MaxCompared)
        {
            positions = new Dictionary<string, int>(names.Length, StringComparer.Ordinal);
            for (int i = 0; i < Count; i++)
            {
                positions.Add(names[i], i);
            }
        }
    }

    private int IndexOf(string name)
    {
        if (positions is not null)
        {
            return positions.TryGetValue(name, out int position) ? position : -1;
        }

        for (int i = 0; i < Count; i++)
        {
            if (string.Equals(names[i], name))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Goes through the table as it was at the beginning.</summary>
    public struct Enumerator : IEnumerator<KeyValuePair<string, Cell>>
    {
        private readonly CellDictionary table;
        private readonly int count;
        private int index;

        internal Enumerator(CellDictionary table) => (this.table, count, index) = (table, table.Count, -1);

        public readonly KeyValuePair<string, Cell> Current => new(table.names[index], table.cells[index]);

        readonly object IEnumerator.Current => Current;

        public bool MoveNext() => ++index < count;

        public void Reset() => index = -1;

        public readonly void Dispose() { }
    }
}
