using System.Runtime.InteropServices;
using Seatrial.Secrets.Filter;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>The maps and lists of YAML that a line stands in, by the columns that they begin at.</summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct YamlNesting(Span<int> columns, ReadValues values)
{
    /// <summary>
    /// Twice the column, plus one for an item of a list: its own keys stand farther right, and a list may begin at the column of its key.
    /// </summary>
    private readonly Span<int> columns = columns;
    private readonly ReadValues values = values;
    private int count;

    /// <summary>Opens the collection of a key or of a dash at a column.</summary>
    public void Open(int column, bool isItem, ByteRange key)
    {
        CloseWhile((2 * column) + (isItem ? 1 : 0));
        if (count < columns.Length)
        {
            columns[count++] = (2 * column) + (isItem ? 1 : 0);
            values.Enter(key);
        }
    }

    /// <summary>Closes what cannot hold a key at a column.</summary>
    public void CloseTo(int column) => CloseWhile(2 * column);

    public void CloseAll() => CloseWhile(-1);

    private void CloseWhile(int mark)
    {
        while (count > 0 && columns[count - 1] >= mark)
        {
            count--;
            values.Leave();
        }
    }
}
