using Seatrial.Secrets.Filter.Patterns;

namespace Seatrial.Secrets.Filter.Anchors;

/// <summary>
/// Bytes that stand in every match of a rule that takes one path through its pattern, at a bounded distance from the match's start. The anchors of a
/// rule together cover all its matches.
/// </summary>
internal sealed record Anchor
{
    /// <summary>How many bytes are compared before a candidate is looked at closely.</summary>
    public const int Width = 8;

    /// <summary>How many of them the vector filter looks at.</summary>
    public const int WindowWidth = 4;

    public required int RuleIndex { get; init; }

    /// <summary>Index in the rule's program of the instruction at which the pattern is entered; the rest must match from there.</summary>
    public required int EntryInstruction { get; init; }

    /// <summary>Distance of the first compared byte from the entry; -1 when it is the byte before a word.</summary>
    public required int Offset { get; init; }

    /// <summary>Fewest and most bytes between the start of a match and the entry.</summary>
    public required int MinBefore { get; init; }

    public required int MaxBefore { get; init; }

    /// <summary>The bytes allowed at each of the <see cref="Width"/> places.</summary>
    public required IReadOnlyList<ByteSet> Sets { get; init; }
}
