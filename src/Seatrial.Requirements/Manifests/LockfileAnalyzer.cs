using System.Collections.Frozen;
using Seatrial.Components.Packages;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Manifests;

/// <summary>Notes lock files by their names, and lines of <c>.gitignore</c> that keep one out of the repository.</summary>
public sealed class LockfileAnalyzer : IFileAnalyzer
{
    private static readonly FrozenDictionary<string, (Ecosystem Ecosystem, string Manager)> Known = new Dictionary<
        string,
        (Ecosystem, string)
    >(StringComparer.Ordinal)
    {
        ["package-lock.json"] = (Ecosystem.Npm, "npm"),
        ["npm-shrinkwrap.json"] = (Ecosystem.Npm, "npm"),
        ["yarn.lock"] = (Ecosystem.Npm, "yarn"),
        ["pnpm-lock.yaml"] = (Ecosystem.Npm, "pnpm"),
        ["bun.lock"] = (Ecosystem.Npm, "bun"),
        ["bun.lockb"] = (Ecosystem.Npm, "bun"),
        ["deno.lock"] = (Ecosystem.Deno, "deno"),
        ["poetry.lock"] = (Ecosystem.PyPI, "poetry"),
        ["uv.lock"] = (Ecosystem.PyPI, "uv"),
        ["pdm.lock"] = (Ecosystem.PyPI, "pdm"),
        ["Pipfile.lock"] = (Ecosystem.PyPI, "pipenv"),
        ["pylock.toml"] = (Ecosystem.PyPI, "pip"),
        ["pixi.lock"] = (Ecosystem.PyPI, "pixi"),
        ["conda-lock.yml"] = (Ecosystem.PyPI, "conda"),
        ["packages.lock.json"] = (Ecosystem.NuGet, "nuget"),
        ["paket.lock"] = (Ecosystem.NuGet, "paket"),
        ["go.sum"] = (Ecosystem.Go, "go"),
        ["go.work.sum"] = (Ecosystem.Go, "go"),
        ["Gemfile.lock"] = (Ecosystem.RubyGems, "bundler"),
        ["gems.locked"] = (Ecosystem.RubyGems, "bundler"),
        ["composer.lock"] = (Ecosystem.Packagist, "composer"),
        ["Cargo.lock"] = (Ecosystem.Crates, "cargo"),
        ["mix.lock"] = (Ecosystem.Hex, "mix"),
        ["pubspec.lock"] = (Ecosystem.Pub, "pub"),
        ["gradle.lockfile"] = (Ecosystem.Maven, "gradle"),
        ["buildscript-gradle.lockfile"] = (Ecosystem.Maven, "gradle"),
        ["maven_install.json"] = (Ecosystem.Maven, "bazel"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (Ecosystem Ecosystem, string Manager)>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Name => "lockfiles";

    public bool Accepts(WorkspaceFile file) => Lookup.ContainsKey(file.Name) || file.Name is ".gitignore";

    public void Analyze(FileContent content, FactCollector collector)
    {
        if (Lookup.TryGetValue(content.File.Name, out var known))
        {
            collector.Add(new LockfileFact(known.Ecosystem, known.Manager, new SourceLocation(content.File.Path)));
            return;
        }

        int line = 0;
        foreach (var raw in content.Text.AsSpan().EnumerateLines())
        {
            line++;
            var pattern = raw.Trim().TrimStart('/');
            pattern = pattern.StartsWith("**/", StringComparison.Ordinal) ? pattern[3..] : pattern;
            if (Lookup.TryGetValue(pattern, out var ignored))
            {
                collector.Add(new IgnoredLockfileFact(ignored.Ecosystem, pattern.ToString(), new SourceLocation(content.File.Path, line)));
            }
        }
    }

    /// <summary>The lock file that a path names; null for every other file.</summary>
    public static (Ecosystem Ecosystem, string Manager)? Of(string path) =>
        Known.TryGetValue(Paths.Name(path), out var known) ? known : null;
}
