using Seatrial.Engine.Scanning;
using Seatrial.Requirements.Dependencies.Identity;
using Seatrial.Requirements.Dependencies.Imports;
using Seatrial.Requirements.Dependencies.Vulnerabilities;

namespace Seatrial.Requirements.Dependencies;

/// <summary>The requirement "dependencies" as far as manifests and pipelines show it.</summary>
public static class DependenciesSlice
{
    public static RequirementSlice Slice { get; } =
        new()
        {
            Name = "dependencies",
            Analyzers = [new PackageSourceAnalyzer()],
            BuildsOn = [ImportsSlice.Slice.Name],
            Judges =
            [
                new("DEP-1", LockJudge.Judge),
                new("DEP-2", VulnerabilityJudge.Judge),
                new("DEP-3", TrackingJudge.Judge),
                new("DEP-4", IdentityJudge.Judge),
                new("DEP-5", SbomJudge.Judge),
                new("DEP-6", SupportJudge.Judge),
            ],
            Rules = DependencyRules.All,
        };
}
