using System.Runtime.InteropServices;
using Seatrial.Secrets.Filter.Patterns;

namespace Seatrial.Secrets.Filter.Matching;

internal enum InstructionKind : byte
{
    /// <summary>Consumes one byte of <see cref="Instruction.Set"/>.</summary>
    Byte,

    /// <summary>Consumes <see cref="Instruction.Min"/> to <see cref="Instruction.Max"/> bytes of the set.</summary>
    Run,

    /// <summary>Tries <see cref="Instruction.Targets"/> in order.</summary>
    Branch,

    /// <summary>Records the position in slot <see cref="Instruction.Min"/>.</summary>
    Save,
    Assert,
    Accept,
}

/// <summary>One step of a <see cref="PatternProgram"/>.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Instruction
{
    public InstructionKind Kind { get; init; }

    public AssertionKind Assertion { get; init; }

    /// <summary>A run that prefers few bytes.</summary>
    public bool IsLazy { get; init; }

    /// <summary>Index among the instructions whose visits are remembered, or -1.</summary>
    public int Track { get; init; }

    public ByteSet Set { get; init; }

    /// <summary>Bytes that a match from here on can begin with; all where it may end without another byte.</summary>
    public ByteSet First { get; init; }

    /// <summary>Bytes that can stand behind that first one in a match from here on; all where it may end there.</summary>
    public ByteSet Second { get; init; }

    public int Min { get; init; }

    public int Max { get; init; }

    public int Next { get; init; }

    public int[]? Targets { get; init; }
}
