using Seatrial.Components.Packages;
using Seatrial.Components.Versions.DotNet;
using Seatrial.Components.Versions.Java;
using Seatrial.Components.Versions.Numbered;
using Seatrial.Components.Versions.Php;
using Seatrial.Components.Versions.Python;
using Seatrial.Components.Versions.Ruby;
using Seatrial.Components.Versions.Semantic;
using Seatrial.Components.Versions.Systems;

namespace Seatrial.Components.Versions;

/// <summary>Which rules count where.</summary>
internal static class VersionSchemes
{
    private static readonly VersionScheme Npm = new(
        SemVerOrder.Compare,
        NpmRange.Parse,
        v => SemVer.ParseNpm(v, isLoose: true) is not null,
        TellsEqual: true
    );
    private static readonly VersionScheme Semantic = new(SemVerOrder.Compare, OperatorRange.Reader(SemVerOrder.Compare));
    private static readonly VersionScheme Go = new(
        GoOrder.Compare,
        OperatorRange.Reader(GoOrder.Compare),
        v => GoOrder.Parse(v) is not null
    );
    private static readonly VersionScheme Crates = new(
        SemVerOrder.Compare,
        CargoRequirement.Parse,
        v => SemVer.ParseStrict(v) is not null,
        TellsEqual: true
    );
    private static readonly VersionScheme Hex = new(
        SemVerOrder.Compare,
        HexRequirement.Parse,
        v => SemVer.ParseStrict(v) is not null,
        TellsEqual: true
    );
    private static readonly VersionScheme Pub = new(
        PubOrder.Compare,
        PubConstraint.Parse,
        v => SemVer.ParsePub(v) is not null,
        TellsEqual: true
    );
    private static readonly VersionScheme Conan = new(SemVerOrder.Compare, ConanRange.Parse);
    private static readonly VersionScheme PyPI = new(Pep440Order.Compare, Pep440Specifiers.Parse);
    private static readonly VersionScheme NuGet = new(
        NuGetOrder.Compare,
        NuGetRange.Parse,
        v => NuGetVersion.Parse(v) is { IsTaken: true },
        TellsEqual: true
    );
    private static readonly VersionScheme Maven = new(MavenOrder.Compare, MavenRange.Parse);
    private static readonly VersionScheme RubyGems = new(GemOrder.Compare, GemRequirement.Parse);
    private static readonly VersionScheme Packagist = new(
        PhpOrder.Compare,
        ComposerConstraint.Parse,
        v => !v.StartsWith("dev-", StringComparison.Ordinal)
    );
    private static readonly VersionScheme Debian = new(
        DebianOrder.Compare,
        OperatorRange.Reader(DebianOrder.Compare),
        DebianOrder.IsVersion
    );
    private static readonly VersionScheme Alpine = new(
        AlpineOrder.Compare,
        OperatorRange.Reader(AlpineOrder.Compare),
        AlpineOrder.IsVersion
    );
    private static readonly VersionScheme Rpm = new(RpmOrder.Compare, OperatorRange.Reader(RpmOrder.Compare), RpmOrder.IsVersion);
    private static readonly VersionScheme Cran = new(NumberedOrder.CompareCran, OperatorRange.Reader(NumberedOrder.CompareCran));
    private static readonly VersionScheme Hackage = new(NumberedOrder.CompareHackage, HackageRange.Parse);

    /// <summary>Null where versions have no order: files, images, whatever no registry serves.</summary>
    public static VersionScheme? Of(Ecosystem ecosystem) =>
        ecosystem switch
        {
            Ecosystem.Npm or Ecosystem.Deno => Npm,
            Ecosystem.PyPI => PyPI,
            Ecosystem.NuGet => NuGet,
            Ecosystem.Maven => Maven,
            Ecosystem.Go => Go,
            Ecosystem.RubyGems or Ecosystem.CocoaPods => RubyGems,
            Ecosystem.Packagist => Packagist,
            Ecosystem.Crates => Crates,
            Ecosystem.Hex => Hex,
            Ecosystem.Pub => Pub,
            Ecosystem.Swift or Ecosystem.GitHubActions => Semantic,
            Ecosystem.Conan => Conan,
            Ecosystem.Cran => Cran,
            Ecosystem.Hackage => Hackage,
            Ecosystem.Debian => Debian,
            Ecosystem.Alpine => Alpine,
            Ecosystem.RedHat => Rpm,
            _ => null,
        };
}
