namespace Seatrial.Syntax;

/// <summary>Finds the line of a byte offset. A line ends with its line feed; a carriage return alone ends none.</summary>
public sealed class LineMap
{
    private readonly int[] _starts;

    public LineMap(ReadOnlySpan<byte> text)
    {
        _starts = new int[text.Count((byte)'\n') + 1];
        int start = 0;
        for (int line = 1; line < _starts.Length; line++)
        {
            start += text[start..].IndexOf((byte)'\n') + 1;
            _starts[line] = start;
        }
    }

    public int Count => _starts.Length;

    /// <summary>The position of the byte at <paramref name="offset"/>, which may be the end of the text.</summary>
    public LinePosition Find(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        int index = Array.BinarySearch(_starts, offset);
        index = index < 0 ? ~index - 1 : index;
        return new LinePosition(index + 1, offset - _starts[index] + 1);
    }
}
