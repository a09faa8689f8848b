using System.Buffers;
using System.Collections.Frozen;
using Seatrial.Components.Packages;

namespace Seatrial.Components.Upgrading;

/// <summary>
/// The command of each package manager that brings a package to a version. Names and versions come from files of strangers and end in a
/// shell: one with any other character than those of package names gets no command.
/// </summary>
public static class UpgradeCommands
{
    private const int LongestName = 214;

    /// <summary>For packages that others bring in.</summary>
    private const string Within = "as far as the packages that ask for it allow; where they do not, upgrade those";

    private static readonly SearchValues<char> Harmless = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.@/+:"
    );

    /// <summary>By the id of the format (see <see cref="Reading.ComponentFormats"/>).</summary>
    private static readonly FrozenDictionary<string, Func<UpgradeRequest, UpgradeAdvice>> ByFormat = new Dictionary<
        string,
        Func<UpgradeRequest, UpgradeAdvice>
    >(StringComparer.Ordinal)
    {
        ["package-lock"] = r =>
            r.IsDirect ? new($"npm install {At(r)}{(r.IsDevelopment ? " --save-dev" : "")}") : new($"npm update {r.Name}", Within),
        ["package-json"] = r => new($"npm install {At(r)}{(r.IsDevelopment ? " --save-dev" : "")}"),
        ["yarn-lock"] = Yarn,
        ["pnpm-lock"] = r =>
            r.IsDirect
                ? new($"pnpm add {At(r)}{(r.IsDevelopment ? " --save-dev" : "")}")
                : new($"pnpm update {r.Name} --depth Infinity", Within),
        ["bun-lock"] = r =>
            r.IsDirect ? new($"bun add {At(r)}{(r.IsDevelopment ? " --dev" : "")}") : Override(r, "overrides", "bun install"),
        ["deno-lock"] = r => new($"deno add {(r.Component.Ecosystem == Ecosystem.Npm ? "npm" : "jsr")}:{At(r)}"),
        ["requirements"] = Requirements,
        ["pipfile-lock"] = r => new($"pipenv upgrade '{Equal(r)}'"),
        ["pipfile"] = r => new($"pipenv install '{Equal(r)}'{(r.IsDevelopment ? " --dev" : "")}"),
        ["poetry-lock"] = r => r.IsDirect ? new($"poetry add '{r.Name}>={r.Version}'") : new($"poetry update {r.Name}", Within),
        ["uv-lock"] = r =>
            r.IsDirect
                ? new($"uv add '{r.Name}>={r.Version}'{(r.IsDevelopment ? " --dev" : "")}")
                : new($"uv lock --upgrade-package '{Equal(r)}'", Within),
        ["pdm-lock"] = r => r.IsDirect ? new($"pdm add '{r.Name}>={r.Version}'") : new($"pdm update {r.Name}", Within),
        ["go-mod"] = r =>
            r.Name is "stdlib" or "toolchain"
                ? new($"go get toolchain@go{r.Version}")
                : new($"go get {r.Name}@v{r.Version} && go mod tidy"),
        ["nuget-lock"] = r => new($"dotnet add package {r.Name} --version {r.Version}"),
        ["msbuild"] = r =>
            r.Component.File == r.File && IsHarmless(r.FileName)
                ? new($"dotnet add {r.FileName} package {r.Name} --version {r.Version}")
                : Write(r),
        ["packages-config"] = r => new($"nuget update packages.config -Id {r.Name} -Version {r.Version}"),
        ["paket-lock"] = r => new($"dotnet paket update {r.Name} --version {r.Version}"),
        ["maven-pom"] = r => new($"mvn versions:use-dep-version -Dincludes={r.Name} -DdepVersion={r.Version} -DforceVersion=true"),
        ["gradle-lock"] = r =>
            new($"./gradlew dependencies --update-locks {r.Name}", $"after writing version {r.Version} into the build file"),
        ["cargo-lock"] = r =>
            new(
                $"cargo update {r.Name}{(r.Component.Version is { } old ? $"@{old}" : "")} --precise {r.Version}",
                r.IsDirect ? "as far as Cargo.toml allows" : Within
            ),
        ["cargo-toml"] = r => new($"cargo add {At(r)}{(r.IsDevelopment ? " --dev" : "")}"),
        ["gemfile-lock"] = r =>
            new($"bundle update {r.Name} --conservative", "as far as the Gemfile and the packages that ask for it allow"),
        ["composer-lock"] = r =>
            r.IsDirect
                ? new($"composer require '{r.Name}:^{r.Version}'{(r.IsDevelopment ? " --dev" : "")} --with-dependencies")
                : new($"composer update {r.Name} --with-dependencies", Within),
        ["composer-json"] = r => new($"composer require '{r.Name}:^{r.Version}'{(r.IsDevelopment ? " --dev" : "")}"),
        ["mix-lock"] = r => new($"mix deps.update {r.Name}", "as far as mix.exs allows"),
        ["pubspec-lock"] = r => r.IsDirect ? new($"dart pub add '{r.Name}:^{r.Version}'") : new($"dart pub upgrade {r.Name}", Within),
        ["podfile-lock"] = r => new($"pod update {r.Name}", "as far as the Podfile allows"),
        ["renv-lock"] = r => new($"Rscript -e 'renv::install(\"{At(r)}\"); renv::snapshot()'"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>How to get there; what to write where nothing can be typed.</summary>
    public static UpgradeAdvice Of(UpgradeRequest request) =>
        IsHarmless(request.Name)
        && IsHarmless(request.Version)
        && (request.Component.Version is not { } old || IsHarmless(old))
        && ByFormat.TryGetValue(request.Format, out var command)
            ? command(request)
            : Write(request);

    private static bool IsHarmless(string text) =>
        text.Length is > 0 and <= LongestName
        && text[0] != '-'
        && text.AsSpan().IndexOfAnyExcept(Harmless) < 0
        && !text.Contains("..", StringComparison.Ordinal);

    private static string At(UpgradeRequest request) => $"{request.Name}@{request.Version}";

    private static string Equal(UpgradeRequest request) => $"{request.Name}=={request.Version}";

    private static UpgradeAdvice Write(UpgradeRequest request) =>
        new(null, $"write version {request.Version} into {request.Component.File}:{request.Component.Line}");

    /// <summary>The first yarn and the later ones have different commands; only the later have the file of settings.</summary>
    private static UpgradeAdvice Yarn(UpgradeRequest request) =>
        request.IsThere(request.Beside(".yarnrc.yml"))
            ? request.IsDirect
                ? new($"yarn up {At(request)}")
                : new($"yarn up --recursive {request.Name}", Within)
            : request.IsDirect
                ? new($"yarn upgrade {At(request)}")
                : Override(request, "resolutions", "yarn install");

    /// <summary>A line in package.json that holds for all that others bring in.</summary>
    private static UpgradeAdvice Override(UpgradeRequest request, string member, string install) =>
        new($"npm pkg set '{member}[{request.Name}]={request.Version}' && {install}", "overrides what other packages ask for");

    /// <summary>A list that pip-tools or uv compiled has its source beside it.</summary>
    private static UpgradeAdvice Requirements(UpgradeRequest request)
    {
        string name = request.FileName;
        string source = name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) ? name[..^4] + ".in" : "";
        return source.Length > 0 && IsHarmless(name) && request.IsThere(request.Beside(source))
            ? new($"pip-compile --upgrade-package '{Equal(request)}' --output-file {name} {source}")
            : new($"pip install '{Equal(request)}'", $"and write {Equal(request)} into {request.Component.File}:{request.Component.Line}");
    }
}
