using System.Collections.Frozen;

namespace Seatrial.Components.Packages;

/// <summary>What the types of package URLs ask for and normalise (https://github.com/package-url/purl-spec, types).</summary>
internal static class PackageUrlTypes
{
    private static readonly FrozenSet<string> LowerNamespace = FrozenSet.Create(
        StringComparer.Ordinal,
        "alpm",
        "apk",
        "bitbucket",
        "brew",
        "composer",
        "deb",
        "github",
        "gitlab",
        "golang",
        "hex",
        "luarocks",
        "qpkg",
        "rpm",
        "vscode-extension",
        "yocto"
    );

    private static readonly FrozenSet<string> LowerName = FrozenSet.Create(
        StringComparer.Ordinal,
        "alpm",
        "apk",
        "bitbucket",
        "bitnami",
        "brew",
        "chrome-extension",
        "composer",
        "deb",
        "github",
        "gitlab",
        "golang",
        "hex",
        "luarocks",
        "oci",
        "otp",
        "pub",
        "pypi",
        "vscode-extension"
    );

    private static readonly FrozenSet<string> LowerVersion = FrozenSet.Create(
        StringComparer.Ordinal,
        "huggingface",
        "oci",
        "pypi",
        "vscode-extension"
    );

    private static readonly FrozenSet<string> NeedsNamespace = FrozenSet.Create(
        StringComparer.Ordinal,
        "alpm",
        "apk",
        "bitbucket",
        "composer",
        "deb",
        "git",
        "github",
        "huggingface",
        "maven",
        "qpkg",
        "rpm",
        "swift",
        "vscode-extension"
    );

    private static readonly FrozenSet<string> NoNamespace = FrozenSet.Create(
        StringComparer.Ordinal,
        "bazel",
        "bitnami",
        "cargo",
        "chrome-extension",
        "cocoapods",
        "conda",
        "cran",
        "gem",
        "hackage",
        "julia",
        "mlflow",
        "nuget",
        "oci",
        "opam",
        "otp",
        "pub",
        "pypi",
        "vcpkg"
    );

    public static (string? Namespace, string Name, string? Version) Normalize(
        string type,
        string? space,
        string name,
        string? version,
        IDictionary<string, string> qualifiers
    )
    {
        space = LowerNamespace.Contains(type) ? space?.ToLowerInvariant() : space;
        name = LowerName.Contains(type) ? name.ToLowerInvariant() : name;
        version = LowerVersion.Contains(type) ? version?.ToLowerInvariant() : version;
        switch (type)
        {
            case "pypi":
                name = name.Replace('_', '-');
                break;
            case "pub":
                name = string.Create(
                    name.Length,
                    name,
                    static (span, source) =>
                    {
                        for (int i = 0; i < span.Length; i++)
                        {
                            span[i] = char.IsAsciiLetterOrDigit(source[i]) ? source[i] : '_';
                        }
                    }
                );
                break;
            case "git" when space is not null:
                string path = $"{space}/{name}";
                int host = path.IndexOf('/', StringComparison.Ordinal);
                (space, name) = (path[..host], path[(host + 1)..]);
                name = space.StartsWith("github", StringComparison.OrdinalIgnoreCase) ? name.ToLowerInvariant() : name;
                break;
            case "cpan":
                space = space?.ToUpperInvariant();
                break;
            case "mlflow"
                when qualifiers.TryGetValue("repository_url", out string? url)
                    && url.Contains("databricks", StringComparison.OrdinalIgnoreCase):
                name = name.ToLowerInvariant();
                break;
            default:
                break;
        }

        return (space, name, version);
    }

    public static bool IsComplete(
        string type,
        string? space,
        string name,
        string? version,
        IReadOnlyDictionary<string, string> qualifiers
    ) =>
        type switch
        {
            "julia" => space is null && qualifiers.ContainsKey("uuid"),
            "swid" => qualifiers.ContainsKey("tag_id"),
            "cpan" => !name.Contains("::", StringComparison.Ordinal),
            "otp" => space is null,
            "chrome-extension" => space is null
                && name.Length == 32
                && name.All(c => c is >= 'a' and <= 'p')
                && (
                    version is null
                    || (version.Split('.') is { Length: <= 4 } parts && parts.All(p => p.Length > 0 && p.All(char.IsAsciiDigit)))
                ),
            _ => !(NeedsNamespace.Contains(type) && space is null) && !(NoNamespace.Contains(type) && space is not null),
        };
}
