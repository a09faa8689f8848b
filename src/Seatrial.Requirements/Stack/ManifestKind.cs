namespace Seatrial.Requirements.Stack;

/// <summary>Format of a manifest.</summary>
public enum ManifestKind
{
    PackageJson,
    PnpmWorkspace,
    LernaJson,
    DenoJson,
    PyProject,
    Requirements,
    Pipfile,
    SetupCfg,
    SetupPy,
    GoMod,
    GoWork,
    CargoToml,
    MsBuildProject,
    DirectoryPackages,
    MavenPom,
    Gradle,
    GradleSettings,
    Gemfile,
    Gemspec,
    ComposerJson,
    MixExs,
    PubSpec,
    NxProject,
    VersionCatalog,
}
