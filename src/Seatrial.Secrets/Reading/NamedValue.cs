using System.Runtime.InteropServices;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Reading.Code;

namespace Seatrial.Secrets.Reading;

/// <summary>A value with the name that it has in its file. Ranges are bytes of the file's UTF-8 text unless they say otherwise.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NamedValue
{
    /// <summary>
    /// The innermost name, without quotes; empty where only an outer name says what the value is (items of lists, arguments).
    /// </summary>
    public ByteRange Key { get; init; }

    /// <summary>The scope that the value stands in, for <see cref="ReadValues.Parent"/>; -1 at the top.</summary>
    public int Scope { get; init; }

    /// <summary>The value as it is written, without its quotes.</summary>
    public required ByteRange Value { get; init; }

    /// <summary>
    /// The value's own bytes in <see cref="ReadValues.DecodedText"/> where they are not those of the text (escapes, joined parts,
    /// encodings); else empty.
    /// </summary>
    public ByteRange Decoded { get; init; }

    public ValueWriting Writing { get; init; }

    public ValueRole Role { get; init; }

    /// <summary>The function whose argument the value is; empty for other roles.</summary>
    public ByteRange Function { get; init; }

    /// <summary>What a known function takes there, whatever anything is called.</summary>
    public ArgumentMeaning Argument { get; init; }

    /// <summary>Index of a positional argument, from 0.</summary>
    public int Position { get; init; }

    /// <summary>
    /// The value stands in text that is itself a value, such as JSON in a string: what that one is called says something of it.
    /// </summary>
    public bool IsNested { get; init; }

    /// <summary>The value is an entry of a map among others, as labels are, and not assigned by itself.</summary>
    public bool IsInMap { get; init; }

    /// <summary>The setting is commented out: it shows what could be set.</summary>
    public bool IsCommentedOut { get; init; }
}
