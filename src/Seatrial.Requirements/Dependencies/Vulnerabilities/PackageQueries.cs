using Seatrial.Components.Advisories;
using Seatrial.Components.Matching;
using Seatrial.Components.Packages;

namespace Seatrial.Requirements.Dependencies.Vulnerabilities;

/// <summary>What a database is asked about a component.</summary>
internal static class PackageQueries
{
    /// <summary>Null for what is the project's own: roots, members of the workspace, folders beside it.</summary>
    public static PackageQuery? Of(Component component)
    {
        if (component.Relation == ComponentRelation.Root || component.Origin.Kind is OriginKind.Path or OriginKind.Workspace)
        {
            return null;
        }

        string? distribution = Distribution(component);
        string name =
            distribution is not null && component.Purl!.Qualifiers.TryGetValue("upstream", out string? source) && source.Length > 0
                ? source.Split('@')[0]
                : component.Name;
        var query = new PackageQuery(component.Ecosystem, name, component.Version, component.Origin.Commit, distribution);
        return query.OsvEcosystem is { } osv ? query with { Name = AdvisoryEcosystem.NormalizeName(osv, name) } : query;
    }

    /// <summary>Whether any database could be asked: packages of a system are known by its release alone, images not at all.</summary>
    public static bool IsComparable(PackageQuery query) =>
        query.OsvEcosystem is not null
        && query.Ecosystem != Ecosystem.Generic
        && (query.Distribution is not null || query.Ecosystem is not (Ecosystem.Debian or Ecosystem.Alpine or Ecosystem.RedHat));

    /// <summary>
    /// The release in the words of OSV, by the qualifier that SBOM tools write: <c>distro=debian-12</c>, <c>distro=ubuntu-24.04</c>,
    /// <c>distro=alpine-3.20.1</c>.
    /// </summary>
    private static string? Distribution(Component component)
    {
        if (
            component.Ecosystem is not (Ecosystem.Debian or Ecosystem.Alpine)
            || component.Purl?.Qualifiers.GetValueOrDefault("distro") is not { } distro
        )
        {
            return null;
        }

        int dash = distro.IndexOf('-', StringComparison.Ordinal);
        string[] numbers = dash < 0 ? [] : distro[(dash + 1)..].Split('.');
        return (dash < 0 ? "" : distro[..dash].ToLowerInvariant(), numbers) switch
        {
            ("debian", [{ Length: > 0 } major, ..]) => $"Debian:{major}",
            ("alpine", [{ Length: > 0 } major, var minor, ..]) => $"Alpine:v{major}.{minor}",
            ("ubuntu", [{ Length: 2 } year, var month]) => IsLongTerm(year, month)
                ? $"Ubuntu:{year}.{month}:LTS"
                : $"Ubuntu:{year}.{month}",
            _ => null,
        };
    }

    /// <summary>Ubuntu's long-term releases come in April of even years.</summary>
    private static bool IsLongTerm(string year, string month) => month == "04" && (year[1] - '0') % 2 == 0;
}
