using System.Runtime.InteropServices;
using Seatrial.Secrets.Filter;

namespace Seatrial.Secrets.Reading.Code;

/// <summary>What a string literal is in its program.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CodeRole
{
    public required ValueRole Role { get; init; }

    /// <summary>What the value is called; empty for items of lists and for arguments that only their function names.</summary>
    public ByteRange Key { get; init; }

    /// <summary>The called function.</summary>
    public ByteRange Function { get; init; }

    /// <summary>What the function takes at this place.</summary>
    public ArgumentMeaning Argument { get; init; }

    public int Position { get; init; }

    /// <summary>Index of the innermost open bracket around the key; -1 for none.</summary>
    public int Enclosing { get; init; }

    /// <summary>The second of two in a tuple whose first is the key: nothing may follow.</summary>
    public bool IsPair { get; init; }

    /// <summary>The value passes a function that decodes base64.</summary>
    public bool IsBase64 { get; init; }

    /// <summary>The role that a name gives what stands behind an operator; false where there is no name.</summary>
    public static bool Named(ReadOnlySpan<byte> text, CodeText code, int op, ByteRange key, ValueRole kind, out CodeRole role)
    {
        role = new CodeRole
        {
            Role = kind,
            Key = key,
            Enclosing = code.Enclosing(op),
        };
        return !key.IsEmpty && key.End <= text.Length;
    }
}
