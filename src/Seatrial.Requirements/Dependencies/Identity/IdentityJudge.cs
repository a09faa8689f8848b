using Seatrial.Components.Packages;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Dependencies.Registries;
using Seatrial.Requirements.Dependencies.Vulnerabilities;

namespace Seatrial.Requirements.Dependencies.Identity;

/// <summary>
/// DEP-4: packages that are known to be malicious, names that imitate others or belong to another ecosystem, imports of what nobody
/// declared, sources that can be replaced. Whether each package exists and is kept up is known only where the registries were asked.
/// </summary>
internal static class IdentityJudge
{
    private const int MostHints = 20;

    public static Judgement Judge(ApplicationView view)
    {
        var identity = new IdentityView(view.Facts);
        var findings = new List<Finding>();
        var hints = new List<Evidence>();
        Malicious(view, findings);
        new NameFindings(identity).Find(findings, hints);
        SourceFindings.Moving(view, findings);
        SourceFindings.Registries(view, findings);
        LockAddresses.Find(identity, view.Facts.Of<PackageSourceFact>(), findings);
        ScriptUndeclared.Find(view, identity, findings, hints);
        PythonUndeclared.Find(identity, findings, hints);
        GoUndeclared.Find(identity, findings);
        UsageHints.Find(identity, hints);
        var asked = view.Facts.Of<RegistryLookupsFact>();
        var known = new List<Evidence>();
        var open = asked.Count == 0 ? null : RegistryFindings.Find(identity, asked[0].Lookups, view.AsOf, findings, known);
        return findings.Count > 0
                ? Judgement.Fail([
                    .. findings
                        .OrderBy(f => f.Location.Path, StringComparer.Ordinal)
                        .ThenBy(f => f.Location.Line)
                        .ThenBy(f => f.Identity, StringComparer.Ordinal),
                ])
            : open is { Count: 0 } && known.Count > 0 ? Judgement.Pass([.. known, .. hints.DistinctBy(h => h.Statement).Take(MostHints)])
            : open is not null
                ? Judgement.Unknown(
                    open.Count > 0 ? string.Join(" ", open) : "No package was there to be looked up.",
                    [.. known, .. hints.DistinctBy(h => h.Statement).Take(MostHints)]
                )
            : Judgement.Unknown(
                "Names, sources and imports show nothing wrong, but the registries were not asked (--online does), so whether each package exists and is kept up is not known.",
                [.. ComponentJudges.Hints(view), .. hints.DistinctBy(h => h.Statement).Take(MostHints)]
            );
    }

    private static void Malicious(ApplicationView view, List<Finding> findings)
    {
        foreach (var same in view.Facts.Of<VulnerabilityFact>().Where(v => v.IsMalicious).GroupBy(v => (v.Ecosystem, v.Name, v.Id)))
        {
            var first = same.OrderBy(v => v.Location.Path, StringComparer.Ordinal).ThenBy(v => v.Location.Line).First();
            findings.Add(
                DependencyRules.MaliciousPackage.Find(
                    first.Location,
                    $"{first.Name} {first.Version} {first.Statement}.",
                    $"malicious {first.Ecosystem.Purl()} {first.Name} {first.Id}",
                    remediation: first.Remediation
                ) with
                {
                    OtherIdentities = [.. first.OtherIds.Select(i => $"malicious {first.Ecosystem.Purl()} {first.Name} {i}")],
                    Reasons = first.Reasons,
                    RelatedLocations = [.. same.Select(v => v.Location).Where(l => l != first.Location).Distinct().Take(20)],
                }
            );
        }
    }
}
