namespace Seatrial.Components.Packages;

/// <summary>What others call an ecosystem.</summary>
public static class EcosystemNames
{
    /// <summary>The package URL type (https://github.com/package-url/purl-spec, purl types).</summary>
    public static string Purl(this Ecosystem ecosystem) =>
        ecosystem switch
        {
            Ecosystem.Npm => "npm",
            Ecosystem.PyPI => "pypi",
            Ecosystem.NuGet => "nuget",
            Ecosystem.Maven => "maven",
            Ecosystem.Go => "golang",
            Ecosystem.RubyGems => "gem",
            Ecosystem.Packagist => "composer",
            Ecosystem.Crates => "cargo",
            Ecosystem.Hex => "hex",
            Ecosystem.Pub => "pub",
            Ecosystem.Deno => "deno",
            Ecosystem.CocoaPods => "cocoapods",
            Ecosystem.Swift => "swift",
            Ecosystem.Conan => "conan",
            Ecosystem.Cran => "cran",
            Ecosystem.Hackage => "hackage",
            Ecosystem.GitHubActions => "githubactions",
            Ecosystem.Docker => "docker",
            Ecosystem.Debian => "deb",
            Ecosystem.Alpine => "apk",
            Ecosystem.RedHat => "rpm",
            _ => "generic",
        };

    /// <summary>
    /// The name in OSV records, without a release suffix (https://ossf.github.io/osv-schema/, defined ecosystems); null where OSV has none.
    /// </summary>
    public static string? Osv(this Ecosystem ecosystem) =>
        ecosystem switch
        {
            Ecosystem.Npm => "npm",
            Ecosystem.PyPI => "PyPI",
            Ecosystem.NuGet => "NuGet",
            Ecosystem.Maven => "Maven",
            Ecosystem.Go => "Go",
            Ecosystem.RubyGems => "RubyGems",
            Ecosystem.Packagist => "Packagist",
            Ecosystem.Crates => "crates.io",
            Ecosystem.Hex => "Hex",
            Ecosystem.Pub => "Pub",
            Ecosystem.Swift => "SwiftURL",
            Ecosystem.Conan => "ConanCenter",
            Ecosystem.Cran => "CRAN",
            Ecosystem.Hackage => "Hackage",
            Ecosystem.GitHubActions => "GitHub Actions",
            Ecosystem.Debian => "Debian",
            Ecosystem.Alpine => "Alpine",
            Ecosystem.RedHat => "Red Hat",
            _ => null,
        };

    /// <summary>What a person calls it.</summary>
    public static string Display(this Ecosystem ecosystem) =>
        ecosystem switch
        {
            Ecosystem.Npm => "npm",
            Ecosystem.PyPI => "Python",
            Ecosystem.NuGet => "NuGet",
            Ecosystem.Maven => "Maven",
            Ecosystem.Go => "Go",
            Ecosystem.RubyGems => "RubyGems",
            Ecosystem.Packagist => "Composer",
            Ecosystem.Crates => "Cargo",
            Ecosystem.Hex => "Hex",
            Ecosystem.Pub => "pub",
            Ecosystem.Deno => "Deno",
            Ecosystem.CocoaPods => "CocoaPods",
            Ecosystem.Swift => "Swift",
            Ecosystem.Conan => "Conan",
            Ecosystem.Cran => "CRAN",
            Ecosystem.Hackage => "Hackage",
            Ecosystem.GitHubActions => "GitHub Actions",
            Ecosystem.Docker => "container image",
            Ecosystem.Debian => "Debian",
            Ecosystem.Alpine => "Alpine",
            Ecosystem.RedHat => "Red Hat",
            _ => "other",
        };
}
