using Seatrial.Components.Packages;

namespace Seatrial.Components.Registries;

/// <summary>The registries that can be asked, each by its own documented interface.</summary>
internal static class RegistryProtocols
{
    public static IReadOnlyList<RegistryProtocol> All { get; } =
    [
        // https://github.com/npm/registry/blob/main/docs/responses/package-metadata.md, docs/download-counts.md
        new()
        {
            Ecosystem = Ecosystem.Npm,
            Address = "https://registry.npmjs.org/",
            Path = q => q.Name.Replace("/", "%2F", StringComparison.Ordinal) is var name && IsPlain(q.Name, "@/") ? name : null,
            Accept = q => q.IsDetailed ? null : "application/vnd.npm.install-v1+json",
            Read = (q, b) => RegistryDocuments.Npm(q, b[0]),
            Downloads = (
                "https://api.npmjs.org/",
                q => IsPlain(q.Name, "@/") ? $"downloads/point/last-week/{q.Name}" : null,
                RegistryDocuments.NpmDownloads
            ),
        },
        // https://docs.pypi.org/api/json/
        new()
        {
            Ecosystem = Ecosystem.PyPI,
            Address = "https://pypi.org/",
            Path = q => IsPlain(q.Name, "") ? $"pypi/{q.Name}/json" : null,
            Read = (q, b) => RegistryDocuments.PyPI(q, b[0]),
        },
        // https://learn.microsoft.com/nuget/api/registration-base-url-resource; the address is that of nuget.org, and of mirrors that keep
        // it
        new()
        {
            Ecosystem = Ecosystem.NuGet,
            Address = "https://api.nuget.org/",
            Path = q => IsPlain(q.Name, "") ? $"v3/registration5-gz-semver2/{q.Name.ToLowerInvariant()}/index.json" : null,
            Next = NuGetRegistration.Next,
            Read = NuGetRegistration.Read,
        },
        // https://doc.rust-lang.org/cargo/reference/registry-index.html
        new()
        {
            Ecosystem = Ecosystem.Crates,
            Address = "https://index.crates.io/",
            Path = q => IsPlain(q.Name, "") ? CratePath(q.Name.ToLowerInvariant()) : null,
            Read = (q, b) => RegistryDocuments.Crates(q, b[0]),
        },
        // https://guides.rubygems.org/rubygems-org-api/
        new()
        {
            Ecosystem = Ecosystem.RubyGems,
            Address = "https://rubygems.org/",
            Path = q => IsPlain(q.Name, "") ? $"api/v1/versions/{q.Name}.json" : null,
            Read = (q, b) => RegistryDocuments.RubyGems(q, b[0]),
        },
        // https://packagist.org/apidoc
        new()
        {
            Ecosystem = Ecosystem.Packagist,
            Address = "https://repo.packagist.org/",
            Path = q =>
                IsPlain(q.Name, "/") && q.Name.Contains('/', StringComparison.Ordinal) ? $"p2/{q.Name.ToLowerInvariant()}.json" : null,
            Read = (q, b) => RegistryDocuments.Packagist(q, b[0]),
        },
        // https://go.dev/ref/mod#goproxy-protocol
        new()
        {
            Ecosystem = Ecosystem.Go,
            Address = "https://proxy.golang.org/",
            Path = q =>
                IsPlain(q.Name, "/~") && q.Name.Split('/')[0].Contains('.', StringComparison.Ordinal)
                    ? $"{GoModule.Escape(q.Name)}/@v/list"
                    : null,
            Next = GoModule.Next,
            Read = GoModule.Read,
        },
        // https://maven.apache.org/repositories/metadata.html
        new()
        {
            Ecosystem = Ecosystem.Maven,
            Address = "https://repo1.maven.org/maven2/",
            Path = q =>
                IsPlain(q.Name, ":") && q.Name.Split(':') is [var group, var artifact]
                    ? $"{group.Replace('.', '/')}/{artifact}/maven-metadata.xml"
                    : null,
            Read = (q, b) => RegistryDocuments.Maven(q, b[0]),
        },
        // https://github.com/hexpm/hexpm/blob/main/docs, "HTTP API"
        new()
        {
            Ecosystem = Ecosystem.Hex,
            Address = "https://hex.pm/",
            Path = q => IsPlain(q.Name, "") ? $"api/packages/{q.Name}" : null,
            Read = (q, b) => RegistryDocuments.Hex(q, b[0]),
        },
        // https://github.com/dart-lang/pub/blob/master/doc/repository-spec-v2.md
        new()
        {
            Ecosystem = Ecosystem.Pub,
            Address = "https://pub.dev/",
            Path = q => IsPlain(q.Name, "") ? $"api/packages/{q.Name}" : null,
            Read = (q, b) => RegistryDocuments.Pub(q, b[0]),
        },
    ];

    /// <summary>Nothing that would mean something else in an address.</summary>
    private static bool IsPlain(string name, string more) =>
        name.Length is > 0 and <= 250
        && !name.Contains("..", StringComparison.Ordinal)
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' || more.Contains(c, StringComparison.Ordinal));

    private static string CratePath(string name) =>
        name.Length switch
        {
            1 => $"1/{name}",
            2 => $"2/{name}",
            3 => $"3/{name[0]}/{name}",
            _ => $"{name[..2]}/{name[2..4]}/{name}",
        };
}
