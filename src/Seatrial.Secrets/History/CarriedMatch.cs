using System.Runtime.InteropServices;
using Seatrial.Secrets.Filter;

namespace Seatrial.Secrets.History;

/// <summary>A match of a rule's pattern in a version.</summary>
/// <param name="Match">Where, in this version.</param>
/// <param name="Origin">Index of the same match in the base; -1 for one that is new.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CarriedMatch(PatternMatch Match, int Origin)
{
    public const int New = -1;

    /// <summary>The same match at another place.</summary>
    public static PatternMatch Moved(PatternMatch match, int by) =>
        new(match.RuleIndex, Moved(match.Whole, by), Moved(match.Secret, by), Moved(match.Name, by));

    public static ByteRange Moved(ByteRange range, int by) => range.IsEmpty ? range : new ByteRange(range.Start + by, range.Length);
}
