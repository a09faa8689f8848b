using Seatrial.Components.Packages;
using Seatrial.Components.Versions;

namespace Seatrial.Components.Vex;

/// <summary>
/// Whether a package URL of a statement means a package: without a version it means every one, and each qualifier that it has must be the
/// package's own.
/// </summary>
public static class PurlMatch
{
    /// <summary>Whether it means it.</summary>
    /// <param name="said">Of the statement.</param>
    /// <param name="purl">Of the package.</param>
    /// <param name="ecosystem">Whose versions count.</param>
    /// <param name="version">Of the package; null where it is not known: then only a statement about every version is about it.</param>
    public static bool Means(PackageUrl said, PackageUrl purl, Ecosystem ecosystem, string? version) =>
        IsSamePackage(said, purl)
        && (said.Version is null || (version is not null && IsSameVersion(ecosystem, said.Version, version)))
        && said.Qualifiers.All(q => purl.Qualifiers.TryGetValue(q.Key, out string? own) ? own == q.Value : IsUsual(said.Type, q))
        && (said.Subpath is null || said.Subpath == purl.Subpath);

    internal static bool IsSameVersion(Ecosystem ecosystem, string a, string b)
    {
        (a, b) = ecosystem == Ecosystem.Go ? (a.TrimStart('v'), b.TrimStart('v')) : (a, b);
        return string.Equals(a, b, StringComparison.Ordinal) || VersionOrder.Compare(ecosystem, a, b) == 0;
    }

    private static bool IsSamePackage(PackageUrl a, PackageUrl b) =>
        a.Type == b.Type
        && string.Equals(a.Namespace, b.Namespace, StringComparison.Ordinal)
        && string.Equals(Name(a), Name(b), StringComparison.Ordinal);

    /// <summary>PEP 503 and NuGet take more names for the same than package URLs do.</summary>
    private static string Name(PackageUrl purl) =>
        purl.Type switch
        {
            "pypi" => purl.Name.Replace('.', '-'),
            "nuget" => purl.Name.ToLowerInvariant(),
            _ => purl.Name,
        };

    /// <summary>What a package that says nothing else has.</summary>
    private static bool IsUsual(string type, KeyValuePair<string, string> qualifier) =>
        type == "maven" && qualifier is { Key: "type", Value: "jar" };
}
