using System.Globalization;
using Seatrial.Components.Identity;
using Seatrial.Components.Packages;
using Seatrial.Components.Registries;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Dependencies.Identity;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Dependencies.Registries;

/// <summary>
/// What registries say of packages: that there is none of this name or version, that it is new, or that nobody keeps it up.
/// </summary>
internal static class RegistryFindings
{
    /// <summary>A package that is younger and that nobody knows is worth a look: most malicious ones are found within days.</summary>
    private const int NewForDays = 30;

    private const int MostNames = 5;

    /// <summary>Sentences about what was not looked up; empty where every package was.</summary>
    public static IReadOnlyList<string> Find(
        IdentityView view,
        IReadOnlyList<RegistryLookup> lookups,
        DateOnly asOf,
        List<Finding> findings,
        List<Evidence> evidence
    )
    {
        var byName = lookups
            .DistinctBy(l => (l.Question.Ecosystem, l.Question.Name))
            .ToDictionary(l => (l.Question.Ecosystem, Name: l.Question.Ecosystem.Canonical(l.Question.Name)));
        var missing = new List<PackageNameUse>();
        var failed = new List<(PackageNameUse Use, string Problem)>();
        int known = 0;
        foreach (var use in view.Names)
        {
            if (!byName.TryGetValue((use.Ecosystem, use.Ecosystem.Canonical(use.Name)), out var lookup))
            {
                missing.Add(use);
            }
            else if (lookup.Answer is { } answer)
            {
                known++;
                Judge(use, lookup, answer, asOf, findings, evidence);
            }
            else
            {
                failed.Add((use, lookup.Problem ?? "it was not asked for"));
            }
        }

        if (known > 0)
        {
            evidence.Add(new Evidence($"{known} packages were looked up at their registries."));
        }

        return
        [
            .. missing.Count > 0
                ? (string[])
                    [$"Not looked up, since no registry can be asked or they come from another one: {Named(missing.Select(m => m.Name))}."]
                : [],
            .. failed
                .GroupBy(f => f.Problem, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => $"No answer about {Named(g.Select(f => f.Use.Name))}: {g.Key}."),
        ];
    }

    private static void Judge(
        PackageNameUse use,
        RegistryLookup lookup,
        RegistryAnswer answer,
        DateOnly asOf,
        List<Finding> findings,
        List<Evidence> evidence
    )
    {
        string identity = $"{use.Ecosystem.Purl()} {use.Ecosystem.Canonical(use.Name)}";
        var related = use.Places.Skip(1).ToArray();
        string[] ways = use.Way.Length > 0 ? [$"It comes in by {use.Way}."] : [];
        if (!answer.Exists || answer.IsHeld)
        {
            string what = answer.IsHeld
                ? $"{use.Name} is held by the registry itself, as names are after an attack."
                : $"{use.Ecosystem.Display()} has no package {use.Name}: whoever registers the name is installed next.";
            findings.Add(
                DependencyRules.UnknownPackage.Find(use.Places[0], what, $"unknown {identity}") with
                {
                    RelatedLocations = related,
                    Reasons = ways,
                }
            );
            return;
        }

        foreach (var (version, said) in answer.Versions.OrderBy(v => v.Key, StringComparer.Ordinal))
        {
            if (!said.Exists || said.IsWithdrawn)
            {
                string why = said.Deprecated is { } words ? $" ({words})" : "";
                findings.Add(
                    DependencyRules.MissingVersion.Find(
                        use.Places[0],
                        said.Exists
                            ? $"{use.Name} {version} was taken back by its maker{why}."
                            : $"{use.Ecosystem.Display()} has no version {version} of {use.Name}.",
                        $"version {identity} {version}"
                    ) with
                    {
                        RelatedLocations = related,
                        Reasons = ways,
                    }
                );
            }
        }

        foreach (string version in answer.Versions.Where(v => v.Value.IsUnlisted).Select(v => v.Key).Order(StringComparer.Ordinal))
        {
            evidence.Add(new Evidence($"{use.Name} {version} is hidden from search by its maker.", use.Places[0]));
        }

        string? abandoned =
            answer.Abandoned
            ?? answer
                .Versions.Values.Where(v => v is { Exists: true, IsWithdrawn: false })
                .Select(v => v.Deprecated)
                .FirstOrDefault(d => d is not null);
        if (abandoned is not null && use.IsDirect)
        {
            findings.Add(
                DependencyRules.AbandonedPackage.Find(
                    use.Places[0],
                    $"{use.Name} is not kept up: {abandoned.TrimEnd('.')}.",
                    $"abandoned {identity}"
                ) with
                {
                    RelatedLocations = related,
                }
            );
        }
        else if (abandoned is not null)
        {
            evidence.Add(
                new Evidence(
                    $"{use.Name}, which {(use.Way.Length > 0 ? $"comes in by {use.Way}" : "others bring in")}, is not kept up: {abandoned.TrimEnd('.')}.",
                    use.Places[0]
                )
            );
        }

        if (
            answer.First is { } first
            && use.IsDirect
            && asOf.DayNumber - DateOnly.FromDateTime(first.UtcDateTime).DayNumber is >= 0 and < NewForDays
            && !WellKnownNames.Contains(use.Ecosystem, use.Name)
        )
        {
            string count = answer.Downloads is { } downloads
                ? string.Create(CultureInfo.InvariantCulture, $", {downloads:N0} downloads")
                : "";
            findings.Add(
                DependencyRules.NewPackage.Find(
                    use.Places[0],
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{use.Name} was first published on {first:yyyy-MM-dd}{count}, and is not well known."
                    ),
                    $"new {identity}",
                    confidence: Confidence.Medium
                ) with
                {
                    RelatedLocations = related,
                }
            );
        }
    }

    private static string Named(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return string.Join(", ", all.Take(MostNames)) + (all.Length > MostNames ? $" and {all.Length - MostNames} more" : "");
    }
}
