using Seatrial.Components.Packages;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Dependencies;

/// <summary>What there would be to look at where nothing is known of packages.</summary>
internal static class ComponentJudges
{
    /// <summary>How many packages the manifests name.</summary>
    public static Evidence[] Hints(ApplicationView view) =>
        [
            .. view
                .Facts.Of<ManifestFact>()
                .GroupBy(m => m.Ecosystem)
                .Select(g =>
                    (
                        Ecosystem: g.Key,
                        First: g.First(),
                        Count: g.SelectMany(m => m.Dependencies)
                            .Where(LockJudge.IsRemote)
                            .Select(d => g.Key.Canonical(d.Name))
                            .Distinct(StringComparer.Ordinal)
                            .Count()
                    )
                )
                .Where(g => g.Count > 0)
                .OrderBy(g => g.Ecosystem)
                .Select(g => new Evidence($"{g.Count} direct dependencies from {g.Ecosystem.Display()}.", g.First.Location)),
        ];
}
