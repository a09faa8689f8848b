using Seatrial.Secrets.Filter.Patterns;

namespace Seatrial.Secrets.Filter.Anchors;

/// <summary>
/// Bytes that stand in every match of a rule that takes one path through its pattern, at a bounded distance from the match's start. The
/// anchors of a rule together cover all its matches.
/// </summary>
/// <param name="Point">Where they stand.</param>
/// <param name="Sets">The bytes allowed at each of <see cref="Width"/> places.</param>
internal sealed record Anchor(AnchorPoint Point, IReadOnlyList<ByteSet> Sets)
{
    /// <summary>How many bytes are compared before a candidate is looked at closely.</summary>
    public const int Width = 8;

    /// <summary>How many of them the vector filter looks at.</summary>
    public const int WindowWidth = 4;
}
