using System.Text;
using Seatrial.Engine.Findings;

namespace Seatrial.Engine.Workspaces;

/// <summary>
/// Maps byte offsets of a text to lines and columns as <see cref="SourceLocation"/> counts them: both from 1, columns in UTF-16 code units.
/// A line ends with LF or CRLF. Building costs one vectorised pass; a lookup costs a binary search and a pass over the line up to the
/// offset.
/// </summary>
public sealed class LineIndex
{
    private readonly FileContent content;
    private readonly int[] starts;

    internal LineIndex(FileContent content)
    {
        this.content = content;
        var text = content.Utf8;
        starts = new int[text.Count((byte)'\n') + 1];
        int line = 1;
        for (int at = 0; line < starts.Length; line++)
        {
            at += text[at..].IndexOf((byte)'\n') + 1;
            starts[line] = at;
        }
    }

    /// <summary>Number of lines; a text that ends with a line feed has an empty last line.</summary>
    public int Count => starts.Length;

    /// <summary>1-based line of a byte offset from 0 to the length of the text.</summary>
    public int LineOf(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)offset, (uint)content.Utf8.Length, nameof(offset));
        int found = Array.BinarySearch(starts, offset);
        return found >= 0 ? found + 1 : ~found;
    }

    /// <summary>Byte offset at which a 1-based line starts.</summary>
    public int StartOf(int line) => starts[line - 1];

    /// <summary>The bytes of a 1-based line without its line end.</summary>
    public ReadOnlySpan<byte> Line(int line)
    {
        int start = starts[line - 1];
        int end = line < starts.Length ? starts[line] - 1 : content.Utf8.Length;
        var bytes = content.Utf8[start..end];
        return bytes.EndsWith((byte)'\r') ? bytes[..^1] : bytes;
    }

    /// <summary>1-based line and column of a byte offset.</summary>
    public (int Line, int Column) At(int offset)
    {
        int line = LineOf(offset);
        return (line, Utf16Length(content.Utf8[starts[line - 1]..offset]) + 1);
    }

    /// <summary>
    /// The place of <paramref name="length"/> bytes from <paramref name="offset"/> on; the end column is the one after the last character,
    /// as in SARIF.
    /// </summary>
    public SourceLocation Location(int offset, int length)
    {
        var (line, column) = At(offset);
        var (endLine, endColumn) = At(offset + length);
        return new SourceLocation(content.File.Path, line, column, endLine, endColumn);
    }

    /// <summary>A whole 1-based line.</summary>
    public SourceLocation Location(int line) => new(content.File.Path, line, 1, line, Utf16Length(Line(line)) + 1);

    private static int Utf16Length(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetCharCount(utf8);
}
