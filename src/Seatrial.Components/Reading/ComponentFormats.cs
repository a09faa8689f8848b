using System.Collections.Frozen;
using Seatrial.Components.Packages;
using Seatrial.Components.Reading.Go;
using Seatrial.Components.Reading.Infrastructure;
using Seatrial.Components.Reading.Java;
using Seatrial.Components.Reading.Npm;
using Seatrial.Components.Reading.NuGet;
using Seatrial.Components.Reading.Others;
using Seatrial.Components.Reading.Php;
using Seatrial.Components.Reading.Python;
using Seatrial.Components.Reading.Ruby;
using Seatrial.Components.Reading.Rust;
using Seatrial.Components.Reading.Sboms;

namespace Seatrial.Components.Reading;

/// <summary>Every format by its file names: the table that tests, documentation and the scan take.</summary>
public static class ComponentFormats
{
    private static readonly string[] NpmLocks = ["package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock"];

    private static readonly string[] PythonLocks = ["poetry.lock", "uv.lock", "pdm.lock", "pylock.toml"];

    /// <summary>In the order of the documentation.</summary>
    public static IReadOnlyList<ComponentFormat> All { get; } =
    [
        new(
            "package-lock",
            "npm package-lock.json",
            Ecosystem.Npm,
            FormatKind.LockFile,
            ["package-lock.json", "npm-shrinkwrap.json"],
            PackageLock.Read
        )
        {
            Remarks = "Lock file versions 1 to 3, workspaces, aliases, bundled packages, install scripts, licences.",
        },
        new("yarn-lock", "yarn.lock", Ecosystem.Npm, FormatKind.LockFile, ["yarn.lock"], YarnLock.Read)
        {
            Remarks = "Classic and the YAML of yarn 2 to 4; package.json beside it tells what is direct and what is for development.",
        },
        new("pnpm-lock", "pnpm-lock.yaml", Ecosystem.Npm, FormatKind.LockFile, ["pnpm-lock.yaml"], PnpmLock.Read)
        {
            Remarks = "Lock file versions 5 to 9, workspaces.",
        },
        new("bun-lock", "bun.lock", Ecosystem.Npm, FormatKind.LockFile, ["bun.lock"], BunLock.Read)
        {
            Remarks = "The text form; the binary bun.lockb is not read.",
        },
        new("package-json", "package.json", Ecosystem.Npm, FormatKind.Manifest, ["package.json"], PackageJson.Read)
        {
            LockedBy = NpmLocks,
            Remarks = "Ranges; catalogs of pnpm and bun are followed.",
        },
        new("deno-lock", "deno.lock", Ecosystem.Deno, FormatKind.LockFile, ["deno.lock"], DenoLock.Read)
        {
            Remarks = "Versions 2 to 5: npm, JSR and modules by address.",
        },
        new(
            "requirements",
            "pip requirements files",
            Ecosystem.PyPI,
            FormatKind.Manifest,
            [
                "requirements.txt",
                "requirements*.txt",
                "*requirements.txt",
                "*-requirements*.txt",
                "requirements/*.txt",
                "requirements*.in",
                "requirements/*.in",
            ],
            RequirementsTxt.Read
        )
        {
            Remarks = "-r and -c are followed within the tree; hashes, markers, extras, editable and addresses.",
        },
        new("pipfile-lock", "Pipfile.lock", Ecosystem.PyPI, FormatKind.LockFile, ["Pipfile.lock"], PipfileLock.Read),
        new("pipfile", "Pipfile", Ecosystem.PyPI, FormatKind.Manifest, ["Pipfile"], Pipfile.Read) { LockedBy = ["Pipfile.lock"] },
        new("poetry-lock", "poetry.lock", Ecosystem.PyPI, FormatKind.LockFile, ["poetry.lock"], PoetryLock.Read)
        {
            Remarks = "Poetry 1 and 2.",
        },
        new("uv-lock", "uv.lock", Ecosystem.PyPI, FormatKind.LockFile, ["uv.lock"], UvLock.Read),
        new("pdm-lock", "pdm.lock", Ecosystem.PyPI, FormatKind.LockFile, ["pdm.lock"], PdmLock.Read),
        new("pylock", "pylock.toml", Ecosystem.PyPI, FormatKind.LockFile, ["pylock.toml", "pylock.*.toml"], PyLock.Read)
        {
            Remarks = "PEP 751.",
        },
        new("pyproject", "pyproject.toml", Ecosystem.PyPI, FormatKind.Manifest, ["pyproject.toml"], PyProject.Read)
        {
            LockedBy = PythonLocks,
            Remarks = "PEP 621, dependency groups, Poetry, PDM, uv, Hatch, build requirements.",
        },
        new("setup-cfg", "setup.cfg", Ecosystem.PyPI, FormatKind.Manifest, ["setup.cfg"], SetupCfg.Read) { LockedBy = PythonLocks },
        new("setup-py", "setup.py", Ecosystem.PyPI, FormatKind.Manifest, ["setup.py"], SetupPy.Read)
        {
            LockedBy = PythonLocks,
            Remarks = "Literal lists; what is computed is noted.",
        },
        new("go-mod", "go.mod", Ecosystem.Go, FormatKind.LockFile, ["go.mod"], GoMod.Read)
        {
            Remarks = "replace, exclude, indirect, the standard library by go or toolchain; with go 1.16 and before, go.sum is added.",
        },
        new("go-sum", "go.sum", Ecosystem.Go, FormatKind.LockFile, ["go.sum"], GoSum.Read)
        {
            LockedBy = ["go.mod"],
            Remarks = "Only where no go.mod stands beside it.",
        },
        new(
            "nuget-lock",
            "packages.lock.json",
            Ecosystem.NuGet,
            FormatKind.LockFile,
            ["packages.lock.json", "packages.*.lock.json"],
            PackagesLock.Read
        ),
        new("project-assets", "project.assets.json", Ecosystem.NuGet, FormatKind.BuildOutput, ["project.assets.json"], ProjectAssets.Read),
        new("deps-json", "*.deps.json", Ecosystem.NuGet, FormatKind.BuildOutput, ["*.deps.json"], DepsJson.Read)
        {
            Remarks = "What a built .NET application deploys.",
        },
        new("msbuild", ".NET projects", Ecosystem.NuGet, FormatKind.Manifest, ["*.csproj", "*.vbproj", "*.fsproj"], MsBuildProject.Read)
        {
            LockedBy = ["packages.lock.json"],
            Remarks =
                "With Directory.Build.props, Directory.Packages.props and imports of the tree; conditions that only a build decides count as true.",
        },
        new(
            "msbuild-shared",
            "Directory.Packages.props",
            Ecosystem.NuGet,
            FormatKind.Shared,
            ["Directory.Packages.props", "Directory.Build.props"],
            MsBuildProject.ReadShared
        ),
        new("packages-config", "packages.config", Ecosystem.NuGet, FormatKind.LockFile, ["packages.config"], PackagesConfig.Read),
        new("paket-lock", "paket.lock", Ecosystem.NuGet, FormatKind.LockFile, ["paket.lock"], PaketLock.Read),
        new("maven-pom", "pom.xml", Ecosystem.Maven, FormatKind.Manifest, ["pom.xml", "*.pom"], MavenPom.Read)
        {
            Remarks =
                "Parents of the tree, properties, managed versions, profiles. Parents and BOMs of a repository are not there; plugins are not listed.",
        },
        new(
            "gradle-lock",
            "gradle.lockfile",
            Ecosystem.Maven,
            FormatKind.LockFile,
            ["gradle.lockfile", "buildscript-gradle.lockfile", "settings-gradle.lockfile", "dependency-locks/*.lockfile"],
            GradleLock.Read
        ),
        new(
            "gradle-build",
            "build.gradle, build.gradle.kts",
            Ecosystem.Maven,
            FormatKind.Manifest,
            ["build.gradle", "build.gradle.kts"],
            GradleBuild.Read
        )
        {
            LockedBy = ["gradle.lockfile"],
            Remarks = "Literal coordinates, catalog aliases, versions in simple variables.",
        },
        new("gradle-catalog", "Gradle version catalog", Ecosystem.Maven, FormatKind.Shared, ["*.versions.toml"], GradleCatalog.Read),
        new(
            "gradle-verification",
            "Gradle verification metadata",
            Ecosystem.Maven,
            FormatKind.Shared,
            ["verification-metadata.xml"],
            GradleVerification.Read
        )
        {
            Remarks = "What a build may download, with checksums.",
        },
        new("sbt-lock", "build.sbt.lock", Ecosystem.Maven, FormatKind.LockFile, ["build.sbt.lock"], SbtLock.Read),
        new("sbt-build", "build.sbt", Ecosystem.Maven, FormatKind.Manifest, ["build.sbt", "project/*.sbt"], SbtBuild.Read)
        {
            LockedBy = ["build.sbt.lock"],
            Remarks = "Literal module ids.",
        },
        new("cargo-lock", "Cargo.lock", Ecosystem.Crates, FormatKind.LockFile, ["Cargo.lock"], CargoLock.Read),
        new("cargo-toml", "Cargo.toml", Ecosystem.Crates, FormatKind.Manifest, ["Cargo.toml"], CargoToml.Read)
        {
            LockedBy = ["Cargo.lock"],
        },
        new(
            "gemfile-lock",
            "Gemfile.lock",
            Ecosystem.RubyGems,
            FormatKind.LockFile,
            ["Gemfile.lock", "gems.locked", "*.gemfile.lock"],
            GemfileLock.Read
        ),
        new("composer-lock", "composer.lock", Ecosystem.Packagist, FormatKind.LockFile, ["composer.lock"], ComposerLock.Read),
        new("composer-json", "composer.json", Ecosystem.Packagist, FormatKind.Manifest, ["composer.json"], ComposerJson.Read)
        {
            LockedBy = ["composer.lock"],
        },
        new("mix-lock", "mix.lock", Ecosystem.Hex, FormatKind.LockFile, ["mix.lock"], MixLock.Read),
        new("pubspec-lock", "pubspec.lock", Ecosystem.Pub, FormatKind.LockFile, ["pubspec.lock"], PubspecLock.Read),
        new("podfile-lock", "Podfile.lock", Ecosystem.CocoaPods, FormatKind.LockFile, ["Podfile.lock"], PodfileLock.Read),
        new("swift-resolved", "Package.resolved", Ecosystem.Swift, FormatKind.LockFile, ["Package.resolved"], SwiftResolved.Read)
        {
            Remarks = "Versions 1 to 3.",
        },
        new("conan-lock", "conan.lock", Ecosystem.Conan, FormatKind.LockFile, ["conan.lock"], ConanLock.Read)
        {
            Remarks = "Conan 1 and 2.",
        },
        new("renv-lock", "renv.lock", Ecosystem.Cran, FormatKind.LockFile, ["renv.lock"], RenvLock.Read),
        new("stack-lock", "stack.yaml.lock", Ecosystem.Hackage, FormatKind.LockFile, ["stack.yaml.lock"], StackLock.Read)
        {
            Remarks = "What is beside the snapshot.",
        },
        new("cabal-freeze", "cabal.project.freeze", Ecosystem.Hackage, FormatKind.LockFile, ["cabal.project.freeze"], CabalFreeze.Read),
        new(
            "dockerfile",
            "Dockerfile",
            Ecosystem.Docker,
            FormatKind.Infrastructure,
            ["Dockerfile", "Containerfile", "Dockerfile.*", "Containerfile.*", "*.dockerfile", "*.containerfile"],
            Dockerfile.Read
        )
        {
            Remarks = "Base images with tag and digest, defaults of ARG, stages.",
        },
        new(
            "github-actions",
            "GitHub Actions",
            Ecosystem.GitHubActions,
            FormatKind.Infrastructure,
            [".github/workflows/*.yml", ".github/workflows/*.yaml", "action.yml", "action.yaml"],
            ActionsWorkflow.Read
        )
        {
            Remarks = "Actions, reusable workflows, images of jobs, services and docker:// steps.",
        },
        new(
            "cyclonedx-xml",
            "CycloneDX XML",
            Ecosystem.Generic,
            FormatKind.Sbom,
            ["*.cdx.xml", "bom.xml", "sbom.xml", "*-sbom.xml", "*.sbom.xml"],
            CycloneDxXml.Read
        ),
        new(
            "sbom-json",
            "CycloneDX and SPDX JSON",
            Ecosystem.Generic,
            FormatKind.Sbom,
            [
                "*.cdx.json",
                "bom.json",
                "sbom.json",
                "*-sbom.json",
                "*.sbom.json",
                "*-bom.json",
                "*.bom.json",
                "*.spdx.json",
                "*.spdx3.json",
                "*.spdx.jsonld",
            ],
            SbomJson.Read
        )
        {
            Remarks = "CycloneDX 1.2 to 1.7, SPDX 2.2 and 2.3, SPDX 3.0 as JSON-LD; told apart by content.",
        },
        new("spdx-yaml", "SPDX YAML", Ecosystem.Generic, FormatKind.Sbom, ["*.spdx.yml", "*.spdx.yaml"], c => SpdxJson.Read(c, c.Yaml()))
        {
            Remarks = "SPDX 2.",
        },
        new("spdx-tag-value", "SPDX tag-value", Ecosystem.Generic, FormatKind.Sbom, ["*.spdx"], SpdxTagValue.Read),
    ];

    private static readonly FrozenDictionary<string, ComponentFormat> ByName = All.SelectMany(
            f => f.Files.Where(n => n.AsSpan().IndexOfAny('*', '/') < 0),
            (f, n) => KeyValuePair.Create(n, f)
        )
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly (string Pattern, ComponentFormat Format)[] ByPattern =
    [
        .. All.SelectMany(f => f.Files.Where(n => n.AsSpan().IndexOfAny('*', '/') >= 0), (f, n) => (n, f)),
    ];

    private static readonly FrozenDictionary<string, ComponentFormat>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        ByName.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The format of a file by its path; null for most files.</summary>
    public static ComponentFormat? Find(string path)
    {
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        if (Lookup.TryGetValue(name, out var format))
        {
            return format;
        }

        foreach (var (pattern, matched) in ByPattern)
        {
            if (FilePattern.Matches(pattern, path))
            {
                return matched;
            }
        }

        return null;
    }

    /// <summary>By <see cref="ComponentFormat.Id"/>; null where there is none.</summary>
    public static ComponentFormat? ById(string id) => All.FirstOrDefault(f => string.Equals(f.Id, id, StringComparison.Ordinal));
}
