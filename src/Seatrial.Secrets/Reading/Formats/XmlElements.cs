using System.Runtime.InteropServices;
using Seatrial.Secrets.Filter;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>The elements that are open at a place of XML.</summary>
/// <param name="names">Room for their names.</param>
/// <param name="titles">Room for what an attribute of theirs calls them.</param>
[StructLayout(LayoutKind.Auto)]
internal ref struct XmlElements(Span<ByteRange> names, Span<ByteRange> titles)
{
    private readonly Span<ByteRange> names = names;
    private readonly Span<ByteRange> titles = titles;
    private int count;
    private int textStart;
    private bool isLeaf;

    /// <summary>Opens an element whose scope was entered.</summary>
    public void Push(ByteRange name, ByteRange text, ByteRange title, ReadValues values)
    {
        if (count == names.Length)
        {
            values.Leave();
            return;
        }

        names[count] = name;
        titles[count] = title;
        count++;
        textStart = text.Start;
        isLeaf = true;
    }

    /// <summary>An element without text stands in the innermost one.</summary>
    public void SeeChild() => isLeaf = false;

    /// <summary>Closes the innermost element of a name and those in it that were never closed; false where none has it.</summary>
    public bool TryPop(ReadOnlySpan<byte> text, ByteRange name, ReadValues values, out int from, out ByteRange title, out bool wasLeaf)
    {
        (from, title, wasLeaf) = (textStart, default, isLeaf);
        int index = count - 1;
        while (index >= 0 && !text.Slice(names[index].Start, names[index].Length).SequenceEqual(text.Slice(name.Start, name.Length)))
        {
            index--;
        }

        if (index < 0)
        {
            return false;
        }

        wasLeaf &= index == count - 1;
        title = titles[index];
        for (; count > index; count--)
        {
            values.Leave();
        }

        isLeaf = false;
        return true;
    }

    public void CloseAll(ReadValues values)
    {
        for (; count > 0; count--)
        {
            values.Leave();
        }
    }
}
