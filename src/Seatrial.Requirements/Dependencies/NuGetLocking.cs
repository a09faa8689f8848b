using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Dependencies;

/// <summary>
/// NuGet takes the lowest version that fits, so exact central versions are stable; only a lock file also holds the content.
/// </summary>
internal static class NuGetLocking
{
    private const string Identity = "nuget lock";

    public static void Judge(List<ManifestFact> group, FactSet facts, List<Finding> findings, List<Evidence> evidence)
    {
        var first = group[0];
        var central = facts
            .Of<ManifestFact>()
            .FirstOrDefault(m => m.Has(ManifestTraits.CentralVersions) && Paths.IsWithin(first.Folder, m.Folder));
        if (group.TrueForAll(m => m.Has(ManifestTraits.LocksItself)))
        {
            evidence.Add(new Evidence($"{first.Location.Path} states every package with its exact version.", first.Location));
        }
        else if (central is not null)
        {
            evidence.Add(
                new Evidence(
                    $"{central.Location.Path} fixes the versions of all projects; there is no lock file that holds their content.",
                    central.Location
                )
            );
        }
        else if (!group.TrueForAll(m => m.Has(ManifestTraits.Test)))
        {
            findings.Add(
                DependencyRules.MissingLockfile.Find(
                    new SourceLocation(first.Location.Path, LockJudge.Line(first)),
                    $"{first.Location.Path} declares packages and there is neither packages.lock.json nor a central list of versions.",
                    Identity,
                    Severity.Medium,
                    remediation: "Set RestorePackagesWithLockFile=true in Directory.Build.props, restore, commit packages.lock.json, and restore with --locked-mode in CI."
                )
            );
        }
    }

    /// <summary>One finding for all projects of a solution: one setting mends them all.</summary>
    public static List<Finding> Merge(List<Finding> findings)
    {
        var projects = findings.Where(f => f.Identity == Identity).ToList();
        if (projects.Count < 2)
        {
            return findings;
        }

        var merged = projects[0] with
        {
            Message = $"{projects.Count} projects declare packages and there is neither packages.lock.json nor a central list of versions.",
            RelatedLocations = [.. projects.Skip(1).Take(50).Select(f => f.Location)],
        };
        return [.. findings.Where(f => f.Identity != Identity), merged];
    }
}
