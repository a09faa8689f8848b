using System.Runtime.InteropServices;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.History;

/// <summary>How many bytes may lie between the beginning of a match and its anchor, at most.</summary>
/// <param name="OnLine">Of any rule.</param>
/// <param name="Across">Of the rules in whose matches a line may end before the anchor.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct AnchorReach(int OnLine, int Across)
{
    /// <summary>The reach of the patterns of some kinds, and of those that the repository added.</summary>
    public static AnchorReach Of(SecretRuleSet rules, PatternKinds kinds)
    {
        var heeded = rules.Compiled.View(kinds).Heeded;
        var points = rules
            .Compiled.Points.Where((_, i) => (heeded[i >> 6] >> (i & 63) & 1) != 0)
            .Concat(rules.Added?.Points ?? [])
            .ToArray();
        return new AnchorReach(
            points.Select(p => p.Reach).DefaultIfEmpty().Max(),
            points.Where(p => p.MayCross != 0).Select(p => p.Reach).DefaultIfEmpty().Max()
        );
    }
}
