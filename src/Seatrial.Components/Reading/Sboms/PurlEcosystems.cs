using Seatrial.Components.Packages;

namespace Seatrial.Components.Reading.Sboms;

/// <summary>From package URLs back to ecosystems and their names.</summary>
internal static class PurlEcosystems
{
    private static readonly Dictionary<string, Ecosystem> ByType = Enum.GetValues<Ecosystem>()
        .ToDictionary(e => e.Purl(), e => e, StringComparer.Ordinal);

    public static Ecosystem Of(string type) => ByType.GetValueOrDefault(type, Ecosystem.Generic);

    public static string Name(Ecosystem ecosystem, PackageUrl purl) =>
        ecosystem switch
        {
            Ecosystem.Maven => $"{purl.Namespace}:{purl.Name}",
            Ecosystem.Debian or Ecosystem.Alpine or Ecosystem.RedHat or Ecosystem.Generic => purl.Name,
            Ecosystem.CocoaPods when purl.Subpath is not null => $"{purl.Name}/{purl.Subpath}",
            Ecosystem.GitHubActions when purl.Subpath is not null => $"{purl.Namespace}/{purl.Name}/{purl.Subpath}",
            Ecosystem.Docker when purl.Qualifiers.TryGetValue("repository_url", out string? host) => $"{host}/{Joined(purl)}",
            _ => Joined(purl),
        };

    private static string Joined(PackageUrl purl) => purl.Namespace is null ? purl.Name : $"{purl.Namespace}/{purl.Name}";
}
