using Seatrial.Components.Packages;

namespace Seatrial.Components.Reading;

/// <summary>From an ecosystem's names to package URLs.</summary>
internal static class PurlNames
{
    public static PackageUrl? Of(Ecosystem ecosystem, string name, string? version)
    {
        string type = ecosystem.Purl();
        switch (ecosystem)
        {
            case Ecosystem.Generic:
                return null;
            case Ecosystem.Maven:
                int colon = name.IndexOf(':', StringComparison.Ordinal);
                return colon <= 0 ? null : PackageUrl.Create(type, name[..colon], name[(colon + 1)..], version);
            case Ecosystem.Go:
                bool isPlain = name is "stdlib" or "toolchain";
                return Split(type, name, version is null || isPlain || !char.IsAsciiDigit(version[0]) ? version : $"v{version}");
            case Ecosystem.GitHubActions:
                string[] parts = name.Split('/', 3);
                return parts.Length < 2
                    ? null
                    : PackageUrl.Create(type, parts[0], parts[1], version, subpath: parts.Length > 2 ? parts[2] : null);
            case Ecosystem.Docker:
                return Image(name, version);
            case Ecosystem.Npm
            or Ecosystem.Packagist
            or Ecosystem.Swift
            or Ecosystem.Deno
            or Ecosystem.Hex
            or Ecosystem.Debian
            or Ecosystem.Alpine
            or Ecosystem.RedHat:
                return Split(type, name, version);
            case Ecosystem.CocoaPods:
                int slash = name.IndexOf('/', StringComparison.Ordinal);
                return PackageUrl.Create(
                    type,
                    null,
                    slash > 0 ? name[..slash] : name,
                    version,
                    subpath: slash > 0 ? name[(slash + 1)..] : null
                );
            default:
                return PackageUrl.Create(type, null, name, version);
        }
    }

    private static PackageUrl? Split(string type, string name, string? version)
    {
        int slash = name.LastIndexOf('/');
        return PackageUrl.Create(type, slash > 0 ? name[..slash] : null, name[(slash + 1)..], version);
    }

    /// <summary>A registry's host, where the name has one, becomes a qualifier.</summary>
    private static PackageUrl? Image(string name, string? version)
    {
        int first = name.IndexOf('/', StringComparison.Ordinal);
        bool hasHost = first > 0 && name.AsSpan(0, first).IndexOfAny('.', ':') >= 0;
        string path = hasHost ? name[(first + 1)..] : name;
        int slash = path.LastIndexOf('/');
        return PackageUrl.Create(
            "docker",
            slash > 0 ? path[..slash] : null,
            path[(slash + 1)..],
            version,
            hasHost ? [KeyValuePair.Create("repository_url", name[..first])] : null
        );
    }
}
