using System.Text.Json;
using Seatrial.Components.Packages;
using Seatrial.Components.Reading;

namespace Seatrial.Components.Tests.Reading;

/// <summary>A file with the packages that another reader's own tests expect of it (README of the material).</summary>
internal sealed class LabelledCase
{
    /// <summary>Folders of the material and the formats here.</summary>
    private static readonly Dictionary<string, string> FormatIds = new(StringComparer.Ordinal)
    {
        ["bun"] = "bun-lock",
        ["cabal"] = "cabal-freeze",
        ["cargo"] = "cargo-lock",
        ["cargo-toml"] = "cargo-toml",
        ["composer"] = "composer-lock",
        ["conan"] = "conan-lock",
        ["csproj"] = "msbuild",
        ["deps-json"] = "deps-json",
        ["directory-packages-props"] = "msbuild-shared",
        ["gemfile-lock"] = "gemfile-lock",
        ["gomod"] = "go-mod",
        ["gosum"] = "go-sum",
        ["gradle-catalog"] = "gradle-catalog",
        ["gradle-lockfile"] = "gradle-lock",
        ["gradle-verification"] = "gradle-verification",
        ["mix"] = "mix-lock",
        ["nuget-lock"] = "nuget-lock",
        ["package-lock"] = "package-lock",
        ["packages-config"] = "packages-config",
        ["paket"] = "paket-lock",
        ["pdm"] = "pdm-lock",
        ["pipfile-lock"] = "pipfile-lock",
        ["pnpm"] = "pnpm-lock",
        ["podfile"] = "podfile-lock",
        ["poetry"] = "poetry-lock",
        ["pom"] = "maven-pom",
        ["pubspec"] = "pubspec-lock",
        ["pylock"] = "pylock",
        ["pyproject"] = "pyproject",
        ["renv"] = "renv-lock",
        ["requirements"] = "requirements",
        ["sbt"] = "sbt-lock",
        ["setup-py"] = "setup-py",
        ["stack"] = "stack-lock",
        ["swift"] = "swift-resolved",
        ["uv"] = "uv-lock",
        ["yarn"] = "yarn-lock",
        ["deno"] = "deno-lock",
        ["project-assets"] = "project-assets",
    };

    private readonly JsonElement expected;
    private readonly string folder;

    public LabelledCase(string folder)
    {
        this.folder = folder;
        expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json"))).RootElement;
    }

    public string Kind => Path.GetFileName(Path.GetDirectoryName(folder))!;

    public string Name => $"{Kind}/{Path.GetFileName(folder)}";

    public bool IsStrict => expected.GetProperty("strict").GetBoolean();

    public ComponentDocument Read()
    {
        string file = expected.GetProperty("file").GetString()!;
        var format = FormatIds.TryGetValue(Kind, out string? id) ? ComponentFormats.ById(id) : ComponentFormats.Find(file);
        Assert.True(format is not null, $"no reader for {Name}");
        return ComponentFiles.Read(format, file, File.ReadAllBytes(Path.Combine(folder, file)), Other);
    }

    /// <summary>What differs; empty where the list is exact.</summary>
    public IReadOnlyList<string> Differences(ComponentDocument document)
    {
        var wanted = Keys("packages");
        var optional = Keys("optional");
        var tolerated = Keys("tolerated_extra");
        var found = document.Components.Select(c => (Key: Key(c), Component: c)).ToList();
        var keys = found.Select(f => f.Key).Concat(document.Components.SelectMany(OtherNames)).ToHashSet(StringComparer.Ordinal);
        var differences = wanted.Where(w => !keys.Contains(w)).Select(w => $"- {w}").ToList();
        differences.AddRange(
            found
                .Where(f =>
                    !wanted.Contains(f.Key) && !optional.Contains(f.Key) && !tolerated.Contains(f.Key) && Counts(f.Component, wanted)
                )
                .Select(f => $"+ {f.Key}")
        );
        return differences;
    }

    /// <summary>
    /// The tables leave out the project itself and what they have no version of; those that drop packages for development and know neither
    /// a standard library nor packages of an SDK or a repository (not strict) say nothing about them. What only builds a Python project is
    /// another list there.
    /// </summary>
    private bool Counts(Component component, HashSet<string> wanted) =>
        component.Relation != ComponentRelation.Root
        && (Stated(component).Length > 0 || (component.Origin.Commit is not null && IsStrict))
        && !component.Groups.Contains("build-system")
        && !OtherNames(component).Any(wanted.Contains)
        && (
            IsStrict
            || (
                component.Name != "stdlib"
                && component.Origin.Kind != OriginKind.Path
                && component.Scope is not (ComponentScope.Development or ComponentScope.Optional)
            )
        );

    /// <summary>The tables take the bound of a range for the version; here it is told apart from one.</summary>
    private static string Stated(Component component) => component.Version ?? component.RangeVersion ?? "";

    private static string Key(Component component) => $"{component.Name}@{Stated(component)}";

    /// <summary>
    /// Other ways to write the same: packages of SBOMs by the name of their package URL alone or by their CPE, a replaced module by its
    /// folder, and a version that is unknown as none.
    /// </summary>
    private IEnumerable<string> OtherNames(Component component)
    {
        if (Kind.StartsWith("sbom", StringComparison.Ordinal))
        {
            yield return $"{component.Purl?.Name}@{Stated(component)}";
            yield return $"{component.Cpe}@{component.Version}";
        }

        if (component.Version is null)
        {
            yield return $"{component.Name}@";
            yield return $"{component.Origin.Address}@";
        }
    }

    private HashSet<string> Keys(string list) =>
        expected.TryGetProperty(list, out var items) && items.ValueKind == JsonValueKind.Array
            ? items
                .EnumerateArray()
                .Select(i => $"{i.GetProperty("name").GetString()}@{i.GetProperty("version").GetString()}")
                .ToHashSet(StringComparer.Ordinal)
            : [];

    private byte[]? Other(string path)
    {
        string full = Path.GetFullPath(Path.Combine(folder, path));
        return
            full.StartsWith(folder, StringComparison.Ordinal)
            && !full.EndsWith("expected.json", StringComparison.Ordinal)
            && File.Exists(full)
            ? File.ReadAllBytes(full)
            : null;
    }

    /// <summary>Groups and commits that the tables have beside name and version, and that differ here.</summary>
    public IReadOnlyList<string> DetailDifferences(ComponentDocument document)
    {
        var differences = new List<string>();
        foreach (var item in expected.GetProperty("packages").EnumerateArray())
        {
            string key = $"{item.GetProperty("name").GetString()}@{item.GetProperty("version").GetString()}";
            string commit = item.TryGetProperty("commit", out var c) ? c.GetString() ?? "" : "";
            var found = document.Components.Where(x => Key(x) == key).ToList();
            if (commit.Length > 0 && !found.Exists(f => f.Origin.Commit == commit))
            {
                differences.Add($"{key} commit {commit} / {string.Join('|', found.Select(f => f.Origin.Commit))}");
            }

            string groups = item.TryGetProperty("groups", out var g)
                ? string.Join(',', g.EnumerateArray().Select(x => x.GetString()).Order(StringComparer.Ordinal))
                : "";
            if (groups.Length > 0 && !found.Exists(f => string.Join(',', f.Groups) == groups))
            {
                differences.Add($"{key} groups {groups} / {string.Join('|', found.Select(f => string.Join(',', f.Groups)))}");
            }
        }

        return differences;
    }
}
