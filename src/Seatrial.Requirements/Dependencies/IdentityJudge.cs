using Seatrial.Components.Identity;
using Seatrial.Components.Packages;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Dependencies;

/// <summary>DEP-4 without a network: names that imitate others, imports of what nobody declared, sources that can be replaced. Whether a package exists is left open.</summary>
internal static class IdentityJudge
{
    private const int MostHints = 20;

    public static Judgement Judge(ApplicationView view)
    {
        var manifests = view.Facts.Of<ManifestFact>();
        var findings = new List<Finding>();
        var hints = new List<Evidence>();
        LookAlikes(manifests, findings, hints);
        SourceFindings.Moving(view, findings);
        SourceFindings.Registries(view, findings);
        UndeclaredImports.Find(view, findings, hints);
        return findings.Count > 0
            ? Judgement.Fail([.. findings.OrderBy(f => f.Location.Path, StringComparer.Ordinal).ThenBy(f => f.Location.Line).ThenBy(f => f.Identity, StringComparer.Ordinal)])
            : Judgement.Unknown(
                "Names, sources and imports show nothing wrong, but this version does not ask the registries, so whether each package exists and is kept up is not known.",
                [.. ComponentJudges.Hints(view), .. hints.DistinctBy(h => h.Statement).Take(MostHints)]);
    }

    private static void LookAlikes(IReadOnlyList<ManifestFact> manifests, List<Finding> findings, List<Evidence> hints)
    {
        var own = manifests.Select(m => m.PackageName).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var group in manifests.SelectMany(m => m.Dependencies.Where(d => d.Origin == DependencyOrigin.Registry && !own.Contains(d.Name)).Select(d => (Manifest: m, Entry: d)))
            .GroupBy(d => (d.Manifest.Ecosystem, Name: d.Manifest.Ecosystem.Canonical(d.Entry.Name))))
        {
            var (manifest, entry) = group.OrderBy(d => d.Manifest.Location.Path, StringComparer.Ordinal).ThenBy(d => d.Entry.Line).First();
            if (Lookalikes.Find(manifest.Ecosystem, entry.Name) is not { } found)
            {
                continue;
            }

            var place = new SourceLocation(manifest.Location.Path, Math.Max(entry.Line, 1));
            if (found.Confidence < Confidence.High)
            {
                hints.Add(new Evidence($"{entry.Name} is {(found.Confidence == Confidence.Low ? "related to" : "like")} {found.Target} by its name: {string.Join(", ", found.Signals)}.", place));
                continue;
            }

            findings.Add(DependencyRules.LookAlike.Find(place, $"{entry.Name} looks like {found.Target} ({manifest.Ecosystem.Display()}) and is another package.", $"look-alike {manifest.Ecosystem.Purl()} {group.Key.Name}") with
            {
                Reasons = found.Signals,
                RelatedLocations = [.. group.Where(d => d.Manifest != manifest).Select(d => new SourceLocation(d.Manifest.Location.Path, Math.Max(d.Entry.Line, 1))).Distinct().Take(20)],
            });
        }
    }
}
