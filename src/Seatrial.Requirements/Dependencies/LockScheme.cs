using Seatrial.Components.Packages;

namespace Seatrial.Requirements.Dependencies;

/// <summary>How an ecosystem locks.</summary>
/// <param name="FileName">The lock file to expect; the package manager that a manifest names may have its own.</param>
/// <param name="Command">What writes it.</param>
/// <param name="LibrariesNeedNone">Whether a library, which its users resolve, is usually published without one.</param>
internal sealed record LockScheme(Ecosystem Ecosystem, string FileName, string Command, bool LibrariesNeedNone = true)
{
    public static IReadOnlyList<LockScheme> All { get; } =
    [
        new(Ecosystem.Npm, "package-lock.json", "npm install, then npm ci in CI"),
        new(Ecosystem.Deno, "deno.lock", "deno install --frozen=false, then deno install --frozen in CI"),
        new(Ecosystem.PyPI, "uv.lock", "uv lock, then uv sync --locked in CI"),
        new(Ecosystem.Go, "go.sum", "go mod tidy", LibrariesNeedNone: false),
        new(Ecosystem.RubyGems, "Gemfile.lock", "bundle lock, then bundle install with BUNDLE_FROZEN=true in CI"),
        new(Ecosystem.Packagist, "composer.lock", "composer update --lock, then composer install in CI"),
        new(Ecosystem.Crates, "Cargo.lock", "cargo generate-lockfile, then cargo build --locked in CI"),
        new(Ecosystem.Hex, "mix.lock", "mix deps.get, then mix deps.get --check-locked in CI"),
        new(Ecosystem.Pub, "pubspec.lock", "dart pub get, then dart pub get --enforce-lockfile in CI"),
        new(
            Ecosystem.NuGet,
            "packages.lock.json",
            "RestorePackagesWithLockFile=true in Directory.Build.props, dotnet restore, then dotnet restore --locked-mode in CI"
        ),
    ];

    /// <summary>File and command of the package manager that the manifest names.</summary>
    public static (string File, string Command)? Of(string? packageManager) =>
        packageManager switch
        {
            "pnpm" => ("pnpm-lock.yaml", "pnpm install, then pnpm install --frozen-lockfile in CI"),
            "yarn" => ("yarn.lock", "yarn install, then yarn install --immutable in CI"),
            "bun" => ("bun.lock", "bun install, then bun install --frozen-lockfile in CI"),
            "poetry" => ("poetry.lock", "poetry lock, then poetry sync in CI"),
            "pdm" => ("pdm.lock", "pdm lock, then pdm sync in CI"),
            "pipenv" => ("Pipfile.lock", "pipenv lock, then pipenv sync in CI"),
            "pip" => ("requirements.txt with hashes", "pip-compile --generate-hashes, then pip install --require-hashes in CI"),
            _ => null,
        };
}
