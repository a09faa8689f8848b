using System.Runtime.InteropServices;

namespace Seatrial.Secrets.Filter.Anchors;

/// <summary>Where an anchor stands in the matches of its rule.</summary>
/// <param name="RuleIndex">The rule.</param>
/// <param name="EntryInstruction">Instruction of the rule's program at which the pattern is entered; the rest must match from there.</param>
/// <param name="Offset">Distance of the first compared byte from the entry; -1 when it is the byte before a word.</param>
/// <param name="MinBefore">Fewest bytes between the start of a match and the entry.</param>
/// <param name="MaxBefore">Most bytes between the start of a match and the entry.</param>
/// <param name="Length">Bytes of the whole match where the anchor's bytes are all of it; else 0.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct AnchorPoint(int RuleIndex, int EntryInstruction, int Offset, int MinBefore, int MaxBefore, int Length = 0);
