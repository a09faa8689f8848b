using System.Runtime.InteropServices;

namespace Seatrial.Secrets.Filter;

/// <summary>A place where an anchor of a rule stands, so that a match of the rule may be around it.</summary>
/// <param name="RuleIndex">The rule.</param>
/// <param name="Earliest">First offset at which such a match can begin; may be negative.</param>
/// <param name="Entry">Offset at which the pattern is entered at the anchor.</param>
/// <param name="AnchorIndex">The anchor.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Candidate(int RuleIndex, int Earliest, int Entry, int AnchorIndex) : IComparable<Candidate>
{
    private const int Few = 16;

    /// <summary>Whether another candidate is of the same rule and may begin where this one does.</summary>
    public bool IsBeside(in Candidate other) => RuleIndex == other.RuleIndex && Entry >= other.Earliest && Earliest <= other.Entry;

    /// <summary>Sorts candidates: mostly a few, for which the general way takes longer to begin than to sort.</summary>
    public static void Sort(Span<Candidate> candidates)
    {
        if (candidates.Length > Few)
        {
            candidates.Sort();
            return;
        }

        for (int i = 1; i < candidates.Length; i++)
        {
            var candidate = candidates[i];
            int at = i;
            for (; at > 0 && candidates[at - 1].CompareTo(candidate) > 0; at--)
            {
                candidates[at] = candidates[at - 1];
            }

            candidates[at] = candidate;
        }
    }

    /// <summary>By rule, then in the order in which matches are to be looked for.</summary>
    public int CompareTo(Candidate other)
    {
        int byRule = RuleIndex.CompareTo(other.RuleIndex);
        if (byRule != 0)
        {
            return byRule;
        }

        int byPlace = Earliest.CompareTo(other.Earliest);
        return byPlace != 0 ? byPlace : Entry.CompareTo(other.Entry);
    }
}
