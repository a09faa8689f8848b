using Seatrial.Engine.Controls;
using Seatrial.Engine.Scanning;
using Seatrial.Requirements.Secrets;
using Seatrial.Requirements.Sources;

namespace Seatrial.Requirements.Checks;

/// <summary>Leaves out the slices that a run does not need: <c>--only secrets</c> reads no manifest.</summary>
internal static class SliceSelection
{
    /// <summary>
    /// The slices that judge one of the controls, and those that judge none at all or that one of the others names because it builds on
    /// their facts.
    /// </summary>
    public static IReadOnlyList<RequirementSlice> For(IReadOnlyList<ControlDescriptor> controls, IReadOnlyList<RequirementSlice> slices)
    {
        var wanted = controls.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var judging = slices.Where(s => s.Judges.Any(j => wanted.Contains(j.ControlId))).ToHashSet();
        bool onlyIndependent = judging.All(s => s.IsIndependent);
        var needed = judging.SelectMany(s => s.BuildsOn).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. slices.Where(s =>
                judging.Contains(s) || needed.Contains(s.Name) || (!onlyIndependent && s.Judges.Count == 0 && !s.IsOnDemand)
            ),
        ];
    }

    /// <summary>
    /// Of those the slices that endpoints follow from: programs, schemas, and what tells applications apart. The text of code and its
    /// credentials say nothing about them.
    /// </summary>
    public static IReadOnlyList<RequirementSlice> ForEndpoints(IReadOnlyList<RequirementSlice> slices) =>
        [.. slices.Where(s => s.Name != SecretsSlice.Name && s != SourcesSlice.Slice)];
}
