using CsCheck;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Manifests;

namespace Seatrial.Requirements.Tests.Manifests;

public sealed class ManifestFuzzTests
{
    private const string Sample =
        "{\"name\": \"x\", \"dependencies\": {\"a\": \"^1\"}}\n[project]\nname = 'x'\ndependencies = ['a>=1']\nmodule x\nrequire (\n a v1\n)\n"
        + "gem 'a', '1'\n{:phoenix, \"~> 1\"}\nimplementation(\"a:b:1\")\nflask==1 --hash=sha256:a\n<Project><ItemGroup><PackageReference Include='a'/></ItemGroup></Project>\n";

    public static TheoryData<string> Names =>
        [
            "package.json",
            "pnpm-workspace.yaml",
            "lerna.json",
            "project.json",
            "deno.json",
            "pyproject.toml",
            "requirements.txt",
            "Pipfile",
            "setup.cfg",
            "setup.py",
            "go.mod",
            "go.work",
            "Cargo.toml",
            "A.csproj",
            "Directory.Packages.props",
            "packages.config",
            "pom.xml",
            "build.gradle",
            "settings.gradle",
            "libs.versions.toml",
            "Gemfile",
            "a.gemspec",
            "composer.json",
            "mix.exs",
            "pubspec.yaml",
            ".nvmrc",
            ".tool-versions",
            "mise.toml",
            "global.json",
            "runtime.txt",
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Damaged_manifests_never_throw(string name) =>
        Gen.Select(Gen.Int[0, Sample.Length], Gen.Int[0, Sample.Length], Gen.String)
            .Sample(
                (from, to, noise) =>
                {
                    string text = from < to ? Sample[from..to] + noise : noise + Sample[to..from] + noise;
                    new ManifestAnalyzer().Analyze(FileContent.FromText(name, text), new FactCollector());
                }
            );

    [Theory]
    [MemberData(nameof(Names))]
    public void Long_lines_and_deep_nesting_end_soon(string name)
    {
        foreach (
            string text in new[]
            {
                new string('[', 200_000),
                new string('a', 200_000),
                string.Concat(Enumerable.Repeat("{\"a\":", 50_000)),
                new string(' ', 200_000) + "x",
                string.Concat(Enumerable.Repeat("\"a\" ", 50_000)),
            }
        )
        {
            new ManifestAnalyzer().Analyze(FileContent.FromText(name, text), new FactCollector());
        }
    }
}
