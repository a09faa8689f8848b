using System.Runtime.InteropServices;

namespace Seatrial.Secrets.Filter.Anchors;

/// <summary>Where an anchor stands in the matches of its rule.</summary>
/// <param name="RuleIndex">The rule.</param>
/// <param name="EntryInstruction">Instruction of the rule's program at which the pattern is entered; the rest must match from
/// there.</param>
/// <param name="Offset">Distance of the first compared byte from the entry; -1 when it is the byte before a word.</param>
/// <param name="MinBefore">Fewest bytes between the start of a match and the entry.</param>
/// <param name="MaxBefore">Most bytes between the start of a match and the entry.</param>
/// <param name="Length">Bytes of the whole match where the anchor's bytes are all of it; else 0.</param>
/// <param name="MayCross">1 where a line feed may stand in a match before the anchor's first byte; else 0.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct AnchorPoint(
    int RuleIndex,
    int EntryInstruction,
    int Offset,
    int MinBefore,
    int MaxBefore,
    int Length = 0,
    int MayCross = 0
)
{
    /// <summary>Most bytes between the start of a match and the first compared byte.</summary>
    public int Reach => MaxBefore + Math.Max(0, Offset);
}
