using Seatrial.Components.Packages;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Dependencies;

/// <summary>Maven and Gradle resolve exact versions to the same set every time; only dynamic versions move.</summary>
internal static class ExactVersions
{
    public static void Judge(List<ManifestFact> group, FactSet facts, List<Finding> findings, List<Evidence> evidence)
    {
        var first = group[0];
        var locked = facts.Of<LockfileFact>().FirstOrDefault(l => l.Ecosystem == Ecosystem.Maven && Paths.IsWithin(first.Folder, l.Folder));
        if (locked is not null)
        {
            evidence.Add(new Evidence($"{locked.Location.Path} locks {first.Location.Path}.", locked.Location));
            return;
        }

        foreach (var manifest in group)
        {
            var moving = manifest.Dependencies.Where(d => !d.IsDevelopment && d.Range is { } range && IsDynamic(range)).ToList();
            if (moving.Count == 0)
            {
                evidence.Add(
                    new Evidence(
                        $"{manifest.Location.Path} names exact versions, which {manifest.PackageManager} resolves the same way every time.",
                        manifest.Location
                    )
                );
                continue;
            }

            findings.Add(
                DependencyRules.FloatingVersion.Find(
                    new SourceLocation(manifest.Location.Path, moving[0].Line),
                    $"{manifest.Location.Path} asks for a version that moves: {string.Join(", ", moving.Take(3).Select(d => $"{d.Name} {d.Range}"))}{(moving.Count > 3 ? $" and {moving.Count - 3} more" : "")}.",
                    "maven dynamic"
                ) with
                {
                    RelatedLocations = [.. moving.Skip(1).Take(20).Select(d => new SourceLocation(manifest.Location.Path, d.Line))],
                }
            );
        }
    }

    private static bool IsDynamic(string range) =>
        range is "LATEST" or "RELEASE"
        || range.EndsWith('+')
        || range.StartsWith("latest.", StringComparison.Ordinal)
        || range.EndsWith("-SNAPSHOT", StringComparison.Ordinal)
        || (range[0] is '[' or '(' && range.Contains(',', StringComparison.Ordinal));
}
