using System.Runtime.InteropServices;
using Seatrial.Secrets.Filter;

namespace Seatrial.Secrets.Reading.Code;

/// <summary>A string literal of a program. Offsets are bytes of the text.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CodeString
{
    /// <summary>Of the first prefix or quote.</summary>
    public required int Start { get; init; }

    /// <summary>Behind the last quote.</summary>
    public required int End { get; init; }

    /// <summary>What stands between the quotes.</summary>
    public required ByteRange Content { get; init; }

    /// <summary>A backslash (or what the language has) makes characters in it special.</summary>
    public bool HasEscapes { get; init; }

    /// <summary>The quote in it is doubled; 0 where it is not.</summary>
    public byte Doubled { get; init; }

    /// <summary>A part of it is computed when the program runs.</summary>
    public bool IsDynamic { get; init; }

    /// <summary>Written to hold several lines.</summary>
    public bool IsText { get; init; }
}
