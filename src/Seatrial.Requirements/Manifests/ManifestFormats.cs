using System.Collections.Frozen;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Manifests.Formats;

namespace Seatrial.Requirements.Manifests;

/// <summary>Every format by its file names.</summary>
internal static class ManifestFormats
{
    private static readonly ManifestFormat[] All =
    [
        new(["package.json"], PackageJson.Read),
        new(["pnpm-workspace.yaml"], WorkspaceFiles.ReadPnpm),
        new(["lerna.json"], WorkspaceFiles.ReadLerna),
        new(["project.json"], WorkspaceFiles.ReadNxProject),
        new(["deno.json", "deno.jsonc"], DenoJson.Read),
        new(["pyproject.toml"], PyProject.Read),
        new(["requirements.txt", "requirements.in", "requirements*.txt", "requirements*.in", "*requirements.txt"], RequirementsTxt.Read),
        new(["pipfile"], Pipfile.Read),
        new(["setup.cfg"], SetupFiles.ReadCfg),
        new(["setup.py"], SetupFiles.ReadPy),
        new(["go.mod"], GoMod.Read),
        new(["go.work"], GoMod.ReadWork),
        new(["cargo.toml"], CargoToml.Read),
        new(["*.csproj", "*.fsproj", "*.vbproj"], MsBuildProject.Read),
        new(["directory.packages.props", "directory.build.props"], MsBuildProject.ReadShared),
        new(["packages.config"], MsBuildProject.ReadPackagesConfig),
        new(["pom.xml"], MavenPom.Read),
        new(["build.gradle", "build.gradle.kts"], Gradle.Read),
        new(["settings.gradle", "settings.gradle.kts"], Gradle.ReadSettings),
        new(["libs.versions.toml"], Gradle.ReadCatalog),
        new(["gemfile", "gems.rb"], Gemfile.Read),
        new(["*.gemspec"], Gemfile.ReadGemspec),
        new(["composer.json"], ComposerJson.Read),
        new(["mix.exs"], MixExs.Read),
        new(["pubspec.yaml"], PubSpec.Read),
        new(
            [
                ".nvmrc",
                ".node-version",
                ".python-version",
                ".ruby-version",
                ".php-version",
                ".java-version",
                ".go-version",
                "runtime.txt",
                ".tool-versions",
                "mise.toml",
                ".mise.toml",
                "global.json",
            ],
            VersionFiles.Read
        ),
    ];

    private static readonly FrozenDictionary<string, Action<FileContent, FactCollector>> ByName = All.SelectMany(
            f => f.Names.Where(n => !n.Contains('*', StringComparison.Ordinal)),
            (f, n) => KeyValuePair.Create(n, f.Read)
        )
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly (string Start, string End, Action<FileContent, FactCollector> Read)[] ByPattern =
    [
        .. All.SelectMany(
            f => f.Names.Where(n => n.Contains('*', StringComparison.Ordinal)),
            (f, n) => (n[..n.IndexOf('*', StringComparison.Ordinal)], n[(n.IndexOf('*', StringComparison.Ordinal) + 1)..], f.Read)
        ),
    ];

    private static readonly FrozenDictionary<string, Action<FileContent, FactCollector>>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        ByName.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The reader of a file by its path; null for most files.</summary>
    public static Action<FileContent, FactCollector>? Find(WorkspaceFile file)
    {
        var name = file.Name;
        if (
            file.Extension is ".txt" or ".in"
            && file.Path.AsSpan(0, file.Path.Length - name.Length).EndsWith("requirements/", StringComparison.Ordinal)
        )
        {
            return RequirementsTxt.Read;
        }

        if (Lookup.TryGetValue(name, out var read))
        {
            return read;
        }

        foreach (var (start, end, pattern) in ByPattern)
        {
            if (name.StartsWith(start, StringComparison.OrdinalIgnoreCase) && name.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            {
                return pattern;
            }
        }

        return null;
    }
}
